"""A context manager entered before the edit through an exit stack leaves through the new __exit__."""

OUTCOME = "applied"


def hold():
    import contextlib

    import timers

    log = []
    stack = contextlib.ExitStack()
    stack.enter_context(timers.Timer(log))
    idle = timers.Timer(log)
    return {"stack": stack, "log": log, "idle": idle}


def observe():
    import timers

    log = []
    with timers.Timer(log):
        log.append("work")
    return log


def check(held, stage):
    with held["idle"]:
        raise KeyError("swallowed by the new code")
    assert held["log"] == ["start", "begin", "end"]
    held["stack"].close()
    assert held["log"] == ["start", "begin", "end", "end"]
