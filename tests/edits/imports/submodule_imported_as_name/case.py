"""from pkg import submodule binds the module; what is read through it follows."""

OUTCOME = "applied"


def hold():
    import game

    return game.rules, game.scores


def observe():
    import game

    return game.play(5), game.rules.LIMIT, game.HALF


def check(held, stage):
    import game
    import world.rules

    assert held[0] is game.rules is world.rules
    assert held[1] is game.scores == {"ann": 1}
