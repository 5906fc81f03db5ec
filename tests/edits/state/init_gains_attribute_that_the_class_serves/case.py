"""Where the class has the attribute already, or finds missing ones, no instance lacks anything."""

OUTCOME = "applied"


def hold():
    import jobs

    return jobs.WAITING


def check(held, stage):
    import jobs

    assert jobs.WAITING is held and [job.retries for job in held] == [3, 3]
    assert jobs.Job("new").retries == 5
    assert jobs.RECORD.size == "no size" and jobs.Record([1, 2]).size == 2
