"""Defaults of dataclass fields that read a changed constant are those of new instances."""

OUTCOME = "applied"


def hold():
    import jobs

    job = jobs.Job("a")
    jobs.Job.made = 5
    return job, jobs.Job


def observe():
    import jobs

    job = jobs.Job("b")
    return job.retries, job.limits, jobs.Job.retries, repr(job), jobs.Job("c") == jobs.Job("c", 9)


def check(held, stage):
    import jobs

    job, cls = held
    assert jobs.Job is cls is type(job)
    assert cls.made == 5
    assert (job.name, job.retries, job.limits) == ("a", 3, (6,))
    assert cls("z").retries == {"after": 9, "after2": 1}[stage]
