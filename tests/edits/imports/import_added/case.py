"""Added imports bind before the new code needs them, and the modules they name load once."""

OUTCOME = "applied"


def hold():
    import notes

    notes.add("a")
    return notes.pages, notes.add


def observe():
    import notes

    return notes.show(["b", "a"]), hasattr(notes, "json"), hasattr(notes, "dedent")


def check(held, stage):
    import notes

    pages, add = held
    assert notes.pages is pages and add is notes.add
    add("x")
    assert pages == {"after": ["a", "x"], "after2": ["a", "x", "x"]}[stage]
