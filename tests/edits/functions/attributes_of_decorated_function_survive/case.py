"""Attributes that a wrapper and its function gather while running stay when the body is edited."""

OUTCOME = "applied"


def hold():
    import jobs

    jobs.job(5)
    jobs.job.owner = "ann"
    return jobs.job


def observe():
    import run_jobs

    return run_jobs.job(1), run_jobs.job.kind, run_jobs.job.__doc__


def check(held, stage):
    import jobs

    assert held is jobs.job
    assert held.owner == "ann"
    assert held.count == {"after": 3, "after2": 4}[stage]
    assert held.last == {"after": 1, "after2": (1, 1)}[stage]
