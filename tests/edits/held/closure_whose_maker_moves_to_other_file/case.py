"""A closure goes on with its state in the file that the function which made it has moved to."""

OUTCOME = {"after": "replaced", "after2": "applied"}


def hold():
    import app

    count = app.counting.counter(5)
    return [count], {"state": count()}


def observe():
    import app

    maker = getattr(app, "counter", None) or app.counting.counter
    made = maker(1)
    return made.__module__, made(3), hasattr(app.counting, "counter")


def check(held, stage):
    import app

    (count,), _ = held
    assert count.__module__ == "app" and count.__globals__ is vars(app)
    assert count() == {"after": 27, "after2": -227}[stage]
