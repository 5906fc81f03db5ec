"""A function held as a default or keyword default in other modules runs the new code."""

OUTCOME = "applied"


def hold():
    import search

    search.score(7, 8)
    return {"nearest": search.nearest, "index": search.Index(), "seen": search.score.__kwdefaults__["seen"]}


def observe():
    import search

    return search.nearest([1, 5, 9], 4), search.score(1, 3), search.Index().rank(6)


def check(held, stage):
    import metrics
    import search

    assert held["nearest"]([1, 5, 9], 4) == {"after": 9, "after2": 5}[stage]
    assert held["index"].rank(2) == {"after": -2, "after2": 6}[stage]
    assert search.nearest.__defaults__ == (metrics.distance,)
    assert held["seen"] is search.score.__kwdefaults__["seen"]
    assert held["seen"][7] == 8
