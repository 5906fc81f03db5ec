"""An attribute that only a call of the initializer could give is told of, with the instances."""

OUTCOME = "kept:uninitialized"


def hold():
    import jobs

    return jobs.WAITING


def check(held, stage):
    import jobs

    assert jobs.WAITING is held and not any(hasattr(job, "priority") for job in held)
    assert jobs.Job("new").priority == 1
