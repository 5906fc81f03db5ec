"""What the program itself rebound at run time is state until its own statement is edited."""

OUTCOME = "applied"


def hold():
    import game

    game.raise_level()
    game.raise_level()
    return game.raise_level


def observe():
    import game
    import rules

    return game.START, game.title("x"), rules.STEP


def check(raise_level, stage):
    import game

    expected = {"after": 21, "after2": 100, "after3": 100}[stage]
    assert game.level == expected
