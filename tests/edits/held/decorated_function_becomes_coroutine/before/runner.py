import inspect

from jobs import job

QUEUE = [job]


async def run(name):
    result = QUEUE[0](name)
    return (await result, "async") if inspect.iscoroutine(result) else (result, "sync")
