"""A decorator that registers is not run again because a constant under its argument changed."""

OUTCOME = {"after": "kept:kept-derived", "after2": "applied"}


def hold():
    import routes

    return routes.index, routes.router.TABLE


def observe():
    import routes

    return routes.settings.PREFIX, routes.index(), len(routes.router.TABLE)


def check(held, stage):
    import routes

    index, table = held
    assert routes.router.TABLE is table
    assert routes.index is index
    if stage == "after":
        assert list(table) == ["/v1/index"]
    assert list(table.values()) == [index]
