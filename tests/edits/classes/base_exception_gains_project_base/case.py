"""An exception gets a project base; instances kept in a log and handlers elsewhere follow."""

OUTCOME = "replaced|applied"


def hold():
    import errors
    import worker

    worker.attempt("first")
    return {"log": worker.LOG, "cls": errors.Timeout}


def observe():
    import errors
    import worker

    return worker.kind(errors.Timeout("x")), worker.RETRY == (errors.Timeout, errors.Busy)


def check(held, stage):
    import errors
    import worker

    (error,) = held["log"]
    assert held["cls"] is errors.Timeout is type(error)
    assert error.args == ("first",)
    assert isinstance(error, errors.AppError)
    assert worker.kind(error) == "app error 500"
    assert isinstance(error, worker.RETRY)
