"""An error inside a with block runs the block's exit, one inside a try runs its finally, then all is undone."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import setup_app

    return setup_app.TRAIL, setup_app.Guard


def observe():
    import setup_app

    return setup_app.READY, setup_app.TRAIL


def check(held, stage):
    import setup_app

    trail, guard = held
    assert setup_app.TRAIL is trail and setup_app.Guard is guard
    if stage == "after":
        assert trail == []
        assert not hasattr(setup_app, "inside")
