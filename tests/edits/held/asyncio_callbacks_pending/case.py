"""Callbacks that wait on an event loop or a future when the edit comes run the new functions."""

OUTCOME = "applied"


def hold():
    import clock

    return clock.loop, clock.future


def observe():
    import alarms

    return alarms.ring.__defaults__, alarms.ring.__code__.co_varnames


def check(held, stage):
    import asyncio

    import alarms
    import clock

    loop, future = held
    assert loop is clock.loop and future is clock.future
    future.set_result(5)
    loop.run_until_complete(asyncio.wait_for(asyncio.sleep(0), 20))
    loop.run_until_complete(asyncio.sleep(0))
    loop.close()
    assert alarms.rung == ["RING first", "RING first", -5]
