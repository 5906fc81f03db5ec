import inspect

from api import load as fetch

ROUTES = [("load", fetch)]


async def handle(key):
    result = ROUTES[0][1](key)
    if inspect.isawaitable(result):
        result = await result
    return result
