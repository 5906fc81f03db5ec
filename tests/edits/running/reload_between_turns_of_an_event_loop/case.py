"""A hundred reloads between the turns of a running event loop: every await is one whole generation."""

OUTCOME = "applied"

SOURCE = """
import asyncio

thoughts = []


async def think(word, times={g}):
    await asyncio.sleep(0)
    thoughts.append(word)
    return {g}, times, word
"""


def drive(write, reload):
    import asyncio

    import bot.life

    thoughts = bot.brain.thoughts

    async def main():
        words, answers = asyncio.Queue(), asyncio.Queue()
        task = asyncio.create_task(bot.life.live(words, answers))
        for generation in range(1, 101):
            words.put_nowait("before")
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            write("bot/brain.py", SOURCE.format(g=generation))
            reload()
            number, times, word = await answers.get()
            assert number == times and number in (generation - 1, generation), (number, times)
            words.put_nowait("after")
            assert await answers.get() == (generation, generation, "after")
        words.put_nowait(None)
        await task

    asyncio.run(main())
    assert bot.brain.thoughts is thoughts and len(thoughts) == 200
