"""State whose statement is removed is gone; when the statement returns it starts anew."""

OUTCOME = "applied"


def hold():
    import app

    app.cache["a"] = 1
    app.total = 7
    return app.cache, app.kept


def observe():
    import app

    names = [name for name in ("cache", "total", "kept", "size") if hasattr(app, name)]
    return names


def check(held, stage):
    import app

    cache, kept = held
    assert app.kept is kept
    assert cache == {"a": 1}
    if stage == "after2":
        assert app.cache is not cache and app.cache == {} and app.total == 0
