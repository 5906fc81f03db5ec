import asyncio

done = []


async def handle(name, gate, retries=3):
    async with gate:
        pass
    done.append("new " + name)
    return finish(name), retries


def finish(name):
    return "new finish " + name
