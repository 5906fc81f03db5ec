"""Of two lambdas written on one line each held one takes its own new body."""

OUTCOME = "applied"


def hold():
    import moves
    import walk

    return {"path": walk.PATH, "first": moves.PAIR[0], "second": moves.PAIR[1]}


def observe():
    import moves
    import walk

    return walk.up((0, 0)), walk.down((0, 0)), [f() for f in moves.PAIR], [f() for f in walk.PAIR]


def check(held, stage):
    import walk

    assert held["path"] is walk.PATH
    assert walk.walk((0, 0)) == {"after": (0, -3), "after2": (2, -5)}[stage]
    assert held["first"]() == {"after": "first", "after2": "first of two"}[stage]
    assert held["second"]() == "second of two"
