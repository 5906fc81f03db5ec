"""An edited statement that is marked to be kept is not executed, and that is reported."""

OUTCOME = {"after": "kept:kept-derived|kept:pinned", "after2": "applied"}


def hold():
    import app

    app.cache["a"] = 1
    return app.cache


def observe():
    import app

    return app.LIMIT, app.size()


def check(cache, stage):
    import app

    if stage == "after":
        assert app.cache is cache == {"a": 1}
    else:
        assert app.cache is not cache and app.cache == {"first": 0}
