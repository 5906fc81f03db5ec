"""Callbacks that exit stacks hold run the new functions when the stacks close."""

OUTCOME = "applied"


def hold():
    import night

    return night.stack, night.later


def observe():
    import tidy

    return tidy.sweep.__defaults__, tidy.air.__defaults__


def check(held, stage):
    import asyncio

    import tidy

    stack, later = held
    stack.close()
    asyncio.run(later.aclose())
    assert tidy.notes == ["swept hall with old broom", "aired attic 2h"]
