"""An edited __subclasshook__ decides anew about classes that it had already judged."""

OUTCOME = "applied"


def hold():
    import duck

    one = duck.Mallard()
    return one, isinstance(one, duck.Quacks), issubclass(duck.Robot, duck.Quacks)


def observe():
    import duck

    return isinstance(duck.Mallard(), duck.Quacks), issubclass(duck.Robot, duck.Quacks)


def check(held, stage):
    import duck

    one, *_ = held
    assert isinstance(one, duck.Quacks) == (stage == "after2")
