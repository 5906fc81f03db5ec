"""A fallback import switches to the accelerated module once that has every name, and back."""

OUTCOME = {"after": "applied", "after2": "applied"}


def hold():
    import app

    return app


def observe():
    import app
    import mathx

    return app.run(), app.BANNER, mathx.ACCELERATED


def check(held, stage):
    import mathx

    assert held.length is mathx.norm
