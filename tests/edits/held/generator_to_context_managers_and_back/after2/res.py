from contextlib import asynccontextmanager

LOG = []


@asynccontextmanager
async def session(name):
    LOG.append(name)
    yield name.upper()
    LOG.append("end")
