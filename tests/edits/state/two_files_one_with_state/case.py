"""State in one file survives an edit of another one that it was built with."""

OUTCOME = {"after": "kept:kept-derived", "after2": "applied"}


def hold():
    import app
    import model

    app.QUEUE.push("job")
    return app.QUEUE, app.LIMIT


def observe():
    import app
    import model

    return model.make(3).limit, app.NAME, model.DEFAULT


def check(held, stage):
    import app

    queue, limit = held
    assert app.QUEUE is queue and queue.items == ["job"]
    assert queue.limit == 10
    assert queue.full() is {"after": False, "after2": True}[stage]
