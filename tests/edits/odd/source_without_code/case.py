"""Files of comments only, a docstring only, no last newline, and odd strings follow each edit."""

OUTCOME = "applied"


def hold():
    import notes
    import tail

    return tail.last, notes


def observe():
    import notes
    import tail

    return notes.__doc__, tail.last(), tail.TEXT, hasattr(notes, "late")


def check(held, stage):
    import notes
    import tail

    last, module = held
    assert tail.last is last and notes is module
    assert last() == {"after": 2, "after2": 3, "after3": 4}[stage]
