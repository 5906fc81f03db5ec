"""A changed default is taken by new instances; values that old instances have are state."""

OUTCOME = "applied"


def hold():
    import job

    old = job.Job("a")
    job.Job.started += 3
    return old


def observe():
    import job

    return repr(job.Job("x")), job.Job.retries, job.make("y").retries


def check(held, stage):
    import job

    assert held.retries == 3
    assert held.name == "a"
    assert job.Job.started == 3
    assert (held.kind, job.Job.kind) == ("plain", {"after": "plain", "after2": "late"}[stage])
