"""An Enum, a named tuple with another field and a dataclass live on in a file that is renamed."""

OUTCOME = "applied|replaced"
DELETED = {'after': ['kinds.py']}


def hold():
    import app

    kinds = app.kinds
    return kinds.Level, [kinds.Level.LOW, kinds.Level.HIGH], [kinds.Row(1)], kinds.Item("a")


def observe():
    import app

    here = getattr(app, "sorts", None) or app.kinds
    row, item = here.Row(1), here.Item("a")
    made = (tuple(row), row._fields, repr(item), sorted(here.Row.__annotations__))
    return made, here.Item.__doc__, [(each.name, each.value) for each in here.Level], repr(app.FIRST)


def check(held, stage):
    import app

    level, members, rows, item = held
    assert level is app.sorts.Level and members == list(map(level, (1, 4)))
    assert members[0] is app.FIRST and isinstance(members[1], level)
    assert type(rows[0]) is app.sorts.Row and rows[0] == (1, 7, 5)
    assert type(item) is app.sorts.Item
