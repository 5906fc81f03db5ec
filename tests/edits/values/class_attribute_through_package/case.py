"""What is read of a class that a package passes on follows the class, and what others add to it stays."""

OUTCOME = {"after": "applied", "after2": "kept:kept-derived"}


def hold():
    import app

    app.register("tea")


def observe():
    import app

    return app.TIMEOUT, app.LIMITS, app.far.DEADLINE


def check(held, stage):
    from pkg import Options

    assert Options.names == ["base", "tea"]
