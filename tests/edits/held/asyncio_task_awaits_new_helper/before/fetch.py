async def fetch(name):
    return "old " + name
