"""A suspended generator whose function is deleted goes on to its end and uses the new helper."""

OUTCOME = "applied"


def hold():
    import jobs

    running = jobs.job("a")
    return [next(running)], running


def observe():
    import jobs

    return hasattr(jobs, "job"), jobs.helper("x"), jobs.keep()


def check(held, stage):
    first, running = held
    assert first + list(running) == ["begin a", "new help a", "end a"]
