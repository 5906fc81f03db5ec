"""Functions that a statement stores in a table: a key changes, a statement is deleted; what else was stored stays."""

OUTCOME = "applied"


def hold():
    import entries
    import table

    table.TABLE["mine"] = entries.two


def observe():
    import entries
    import table

    names = ("one", "uno", "two", "three")
    return [sorted(set(table.TABLE) - {"mine"}), [table.serve(n) for n in names]]


def check(held, stage):
    import table

    assert table.serve("mine") == 2
