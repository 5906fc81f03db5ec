class Pause:
    def __await__(self):
        return (yield "paused")


async def talk(name, polite=True):
    first = await Pause()
    return ["new", first]


async def reply(name):
    return ("new reply", name)
