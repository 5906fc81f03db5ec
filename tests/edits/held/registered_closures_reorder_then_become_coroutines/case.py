"""Registered closures drop and reorder their variables, then turn into coroutine functions."""

OUTCOME = "applied|replaced"


def hold():
    import reg

    listener, log = reg.subscribe("held", 3, lambda *args: list(args))
    return listener, log


def observe():
    import inspect

    import reg

    fn, log = reg.subscribe("t", 1, lambda *args: list(args))
    reg.LISTENERS.remove(fn)
    return inspect.iscoroutinefunction(fn), fn.__code__.co_freevars


def check(held, stage):
    import asyncio

    import reg

    listener, log = held
    if stage == "after":
        assert reg.emit("e1") == [["held", "e1"]]
        assert listener("e2", quiet=True) == ["held", "e2"]
        assert log == ["e1"]
    else:
        assert reg.emit("e3") == [["e3", "held"]]
        assert asyncio.run(listener("e4")) == ["e4", "held"]
        assert log == ["e1", "e3", "e4"]
