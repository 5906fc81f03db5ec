"""A constant computed from a class attribute in another module follows the edit of the attribute."""

OUTCOME = "applied"


def hold():
    import window

    return window.Window()


def observe():
    import window

    return window.AREA, window.TITLE


def check(held, stage):
    assert held.size() == {"after": 1200, "after2": 800}[stage]
