"""A new decorator that raises, after it registered the function, leaves function and list as before."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import routes

    return routes.index, routes.ROUTES


def observe():
    import routes

    return routes.index(), routes.ROUTES


def check(held, stage):
    import routes

    index, table = held
    assert routes.ROUTES is table
    if stage == "after":
        assert routes.index is index and table == []
    assert index() == {"after": "index", "after2": "<index>"}[stage]
