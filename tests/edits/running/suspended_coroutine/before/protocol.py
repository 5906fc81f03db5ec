class Pause:
    def __await__(self):
        return (yield "paused")


async def talk(name):
    first = await Pause()
    second = await reply(name)
    return ["old", first, second]


async def reply(name):
    answer = await Pause()
    return ("old reply", name, answer)
