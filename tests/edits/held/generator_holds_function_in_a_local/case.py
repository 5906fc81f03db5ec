"""A suspended generator in an unchanged file calls the new function that its local holds."""

OUTCOME = "applied"


def hold():
    import game

    playing = game.play()
    next(playing)
    assert playing.send("abc") == 3
    return playing


def observe():
    import game

    fresh = game.play()
    next(fresh)
    return fresh.send("ab")


def check(held, stage):
    assert held.send("x") == {"after": 14, "after2": 14}[stage]
