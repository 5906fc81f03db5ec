"""Closures already made keep each value under its own name when a factory's variables change order."""

OUTCOME = "applied"


def hold():
    import boxes
    import stock

    return stock.shelf, boxes.make_box(1, 9, name="strip")


def observe():
    import boxes

    return boxes.make_box(6, 7, name="b")()


def check(held, stage):
    import stock

    shelf, strip = held
    assert shelf is stock.shelf
    assert [f() for f in shelf] == ["6 in 3x2 (box)", "20 in 5x4 (crate)"]
    assert strip() == "9 in 9x1 (strip)"
