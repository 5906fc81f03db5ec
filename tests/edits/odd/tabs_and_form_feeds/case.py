"""Tabs indent, form feeds part the functions, and odd blanks stand in texts: lines are counted right."""

import traceback

OUTCOME = "applied"


def hold():
    import feeds

    return feeds.one, feeds.two, feeds.Three()


def observe():
    import feeds

    try:
        feeds.Three().fail()
    except ValueError as error:
        where = traceback.extract_tb(error.__traceback__)[-1].lineno
    lines = [one.__code__.co_firstlineno for one in (feeds.one, feeds.two, feeds.Three.fail)]
    return feeds.one(), feeds.two(), where, lines, feeds.TEXT


def check(held, stage):
    import feeds

    one, two, three = held
    assert feeds.one is one and feeds.two is two and type(three) is feeds.Three
    assert two() == {"after": "TWO", "after2": "two"}[stage]
