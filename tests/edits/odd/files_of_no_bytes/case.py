"""A file of no bytes gains code and loses it all again, while others import it."""

OUTCOME = "applied"


def hold():
    import app
    import empty

    return app.run, empty


def observe():
    import app
    import empty

    return app.run(), sorted(name for name in vars(empty) if not name.startswith("__"))


def check(held, stage):
    import app
    import empty
    import pack

    run, module = held
    assert app.run is run and empty is module
    assert pack.__doc__ == {"after": "A package.", "after2": None, "after3": None}[stage]
