"""Coroutine and async generator functions follow body, defaults and helpers, and go back."""

OUTCOME = "applied"


def hold():
    import net

    return net.fetch, net.stream


def observe():
    import asyncio

    import bot
    import net.client

    return asyncio.run(bot.work()), hasattr(net.client, "session")


def check(held, stage):
    import asyncio

    import net

    fetch, stream = held
    assert fetch is net.fetch and stream is net.stream
    want = {"after": ("session of w", 2, 0), "after2": ["w"]}[stage]
    assert asyncio.run(fetch("w")) == want
