from tools import traced


@traced
async def job(name):
    return "will do " + name
