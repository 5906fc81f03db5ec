"""Handlers that name an edited exception class, alone or in a tuple, catch old and new instances."""

OUTCOME = "applied"


def hold():
    import errors
    import worker

    def pending():
        try:
            yield "waiting"
        except errors.Denied as error:
            yield f"caught {error}"

    waiting = pending()
    next(waiting)
    return waiting, errors.Denied("old"), worker.guard


def observe():
    import worker

    return worker.run("denied"), worker.run("missing"), [e.__name__ for e in worker.KNOWN]


def check(held, stage):
    import errors

    waiting, old, guard = held
    assert guard(old) == {"after": "403: old", "after2": "no: old"}[stage]
    if stage == "after2":
        assert waiting.throw(errors.Denied("late")) == "caught no: late"
