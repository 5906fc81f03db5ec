"""Only the state whose own statement was edited starts anew; its neighbours go on."""

OUTCOME = "applied"


def hold():
    import game

    game.play()
    game.play()
    return game.players, game.board


def observe():
    import game

    return sorted(name for name in vars(game) if not name.startswith("_"))


def check(held, stage):
    import game

    players, board = held
    assert game.players is players == ["p1", "p2"]
    assert game.board is not board and game.board == {"size": 3}
    assert game.turn == {"after": 2, "after2": 50, "after3": 50}[stage]
