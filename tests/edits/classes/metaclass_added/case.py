"""A class gains a metaclass of the project while an instance and other modules hold it."""

OUTCOME = "replaced"


def hold():
    import counters
    import use

    return {"cls": counters.Counter, "one": counters.Counter(), "list": use.CLASSES}


def observe():
    import counters
    import use

    return type(counters.Counter).__name__, use.names(), counters.Counter().step()


def check(held, stage):
    import counters
    import use

    assert held["cls"] is counters.Counter is use.Counter
    assert type(held["one"]) is counters.Counter
    assert held["list"] == [counters.Counter]
    assert len(counters.Counter) == 2
    assert held["one"].step() == 1
