"""Closures follow a changed function and constant while their lines move, three times."""

OUTCOME = "applied|replaced"
STAGES = ("after", "after2", "before", "after")


def hold():
    import make

    return make.double, make.scale(10)


def observe():
    import make

    return make.double(3), make.double.__code__.co_firstlineno, make.double.__doc__


def check(held, stage):
    import make
    assert held[0] is make.double or held[0](7) == make.double(7)
    assert held[1](1) == (10 if stage == "before" else 11), held[1](1)
    assert held[1].__code__.co_firstlineno == make.double.__code__.co_firstlineno
