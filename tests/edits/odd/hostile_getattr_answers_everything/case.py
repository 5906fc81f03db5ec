"""An object that has every attribute, __wrapped__ and __code__ too, stands among the functions."""

OUTCOME = "applied"


def hold():
    import app
    import magic

    return magic.ANYTHING, app.TABLE, app.run


def observe():
    import app

    return app.run(), app.helper()


def check(held, stage):
    import app
    import magic

    anything, table, run = held
    assert magic.ANYTHING is anything is app.ANYTHING
    assert table is app.TABLE and table["any"] is anything and table["run"] is run is app.run
    assert magic.ANYTHING.touched == set(), magic.ANYTHING.touched
