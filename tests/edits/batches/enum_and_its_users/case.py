"""An enum gains members in one file while the tables that must know them change in two others."""

OUTCOME = "applied"


def hold():
    import states
    import table

    return states.State.NEW, table.NEXT


def observe():
    import labels
    import states
    import table

    return [
        (one.name, labels.LABELS[one], getattr(table.NEXT.get(one), "name", None))
        for one in states.State
    ]


def check(held, stage):
    import states
    import table

    new, _ = held
    assert states.State.NEW is new
    assert table.follow(new) is states.State[{"after": "PAID", "after2": "PACKED"}[stage]]
