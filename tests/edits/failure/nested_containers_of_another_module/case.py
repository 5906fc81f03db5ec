"""What a failing body did to another module's containers, directly and nested, is taken back."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import state

    import app

    return app, state.QUEUE, state.INDEX, state.TAGS


def observe():
    import app

    return app.run()


def check(held, stage):
    import state

    _, queue, index, tags = held
    assert state.QUEUE is queue and state.INDEX is index and state.TAGS is tags
