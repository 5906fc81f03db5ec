"""An IntEnum and a StrEnum in a package gain members that work as numbers and texts at once."""

OUTCOME = "applied"


def hold():
    from game import levels

    return levels.Level.LOW, levels.Kind.CAT, {2: "two", "cat": "miau"}


def observe():
    from game import levels

    return (
        [int(one) for one in levels.Level],
        [str(one) for one in levels.Kind],
        max(levels.Level).name,
        sum(levels.Level),
    )


def check(held, stage):
    import game
    from game import levels

    low, cat, table = held
    assert levels.Level.LOW is low == 1 and levels.Kind.CAT is cat == "cat"
    assert table[levels.Level.MID] == "two" and table[levels.Kind.CAT] == "miau"
    assert game.Level is levels.Level
    assert levels.Kind.DOG.upper() == "DOG"
    assert low < levels.Level.MID < levels.Level.TOP
