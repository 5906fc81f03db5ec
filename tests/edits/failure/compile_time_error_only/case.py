"""Errors that parse but do not compile (return outside, twice one argument) change nothing either."""

OUTCOME = {
    "after": "failed:syntax-error",
    "after2": "failed:syntax-error",
    "after3": "failed:syntax-error",
    "after4": "applied",
}


def hold():
    import job

    return job.run, job.QUEUE


def observe():
    import job

    return job.run(1), job.SIZE


def check(held, stage):
    import job

    run, queue = held
    assert job.run is run and job.QUEUE is queue and queue == []
    assert job.SIZE == (2 if stage == "after4" else 1)
