"""A closure that swaps one variable for another is stale at first and follows when only known ones remain."""

OUTCOME = {"after": "kept:closure-gained", "after2": "applied"}


def hold():
    import routes

    return routes.make_route("/", "GET", "ann")


def observe():
    import routes

    match = routes.make_route("/x", "PUT", "bob")
    return match("/xPUT"), match("/xbob"), match("PUT/x")


def check(held, stage):
    assert held("/GET") is (stage == "after")
    assert held("/ann") is False
    assert held("GET/") is (stage == "after2")
