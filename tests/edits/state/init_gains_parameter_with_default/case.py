"""A new parameter was given by nobody: instances made before have its default."""

OUTCOME = "applied"


def hold():
    import jobs

    return list(jobs.WAITING)


def observe():
    import jobs

    return [(job.name, job.priority, job.tries, job.retry()) for job in jobs.WAITING]


def check(held, stage):
    import jobs

    assert jobs.WAITING == held
    assert jobs.WAITING[0].tries is not jobs.WAITING[1].tries
