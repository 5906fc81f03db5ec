"""Comprehensions at module level, nested and with conditions, read the new constants."""

OUTCOME = "applied"


def observe():
    import tables

    return tables.SQUARES, tables.ODD, tables.GRID, tables.WORDS, tables.TOTAL, tables.ANY


def hold():
    import tables

    return tables.used


def check(used, stage):
    import tables

    assert tables.used is used
