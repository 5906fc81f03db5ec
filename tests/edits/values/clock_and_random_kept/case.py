"""What the clock, chance or the environment decided at start is kept; plain sums beside it follow."""

OUTCOME = "kept:kept-derived"


def hold():
    import job

    return job.STARTED, job.TOKEN, job.DICE


def observe():
    import job

    return job.OFFSET, job.LATER, job.SIDES


def check(held, stage):
    import job

    assert (job.STARTED, job.TOKEN, job.DICE) == held
    assert job.TOKEN is held[1]
