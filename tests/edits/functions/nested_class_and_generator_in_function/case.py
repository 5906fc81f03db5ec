"""A class and a generator inside a function are the new ones for every call after the edit."""

OUTCOME = "applied"


def hold():
    import build

    return build.build


def observe():
    import build

    thing, letters = build.build("ab")
    return thing.show(), letters


def check(held, stage):
    thing, letters = held("q", times=3)
    assert thing.show() == "Q x3" and letters == ["q"] * 3
