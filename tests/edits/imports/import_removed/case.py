"""An import that is removed takes its name along; the module it named lives on."""

OUTCOME = "applied"


def hold():
    import journal
    import sys

    return journal.entries, sys.modules["clock"]


def observe():
    import journal

    names = [name for name in ("clock", "stamp", "tick", "math") if hasattr(journal, name)]
    return names, journal.write("x")


def check(held, stage):
    import journal
    import sys

    entries, clock = held
    assert journal.entries is entries
    assert sys.modules["clock"] is clock
