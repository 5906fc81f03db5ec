"""Functions made in a loop share one new body and each keeps the defaults that it was made with."""

OUTCOME = "applied"


def hold():
    import menu

    return menu.make_entries(["x", "y", "z"])


def observe():
    import menu
    import window

    return [e("me") for e in menu.ENTRIES], window.first("a"), window.second("b")


def check(held, stage):
    assert [f("q") for f in held] == ["q: X (0)", "q: Y (1)", "q: Z (2)"]
    assert held[2]("q", name="other") == "q: OTHER (2)"
