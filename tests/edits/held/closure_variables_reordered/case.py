"""Closures already made keep each value under its own name when a factory's variables change order."""

OUTCOME = "applied"


def hold():
    import boxes

    return [boxes.make_box(2, 3), boxes.make_box(4, 5, name="crate"), boxes.make_box(1, 9)]


def observe():
    import boxes

    return boxes.make_box(6, 7, name="b")()


def check(held, stage):
    assert [f() for f in held] == ["6 in 3x2 (box)", "20 in 5x4 (crate)", "9 in 9x1 (box)"]
