"""Functions held in lists inside a dict of a package follow an edited signature and body."""

OUTCOME = "applied"


def hold():
    import bus

    bus.emit("logout", "ann")
    return {"extra": {"audit": [bus.record, bus.greet]}, "seen": bus.handlers.seen}


def observe():
    import bus

    out = bus.emit("login", "bob")
    bus.handlers.seen.pop()
    return out


def check(held, stage):
    import bus

    record, greet = held["extra"]["audit"]
    assert greet is bus.greet is bus.HANDLERS["login"][0]
    assert greet("eve", mark=".") == {"after": "welcome eve.", "after2": "good day eve."}[stage]
    assert record("zoe") == -3
    assert held["seen"] is bus.handlers.seen
    assert held["seen"][0] == "ann" and held["seen"][-1] == "ZOE"
