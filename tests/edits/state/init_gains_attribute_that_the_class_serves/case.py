"""A default of the class gives way as at a start; where it finds what is missing, nothing lacks."""

OUTCOME = "applied"


def hold():
    import jobs

    return jobs.WAITING


def check(held, stage):
    import jobs

    assert jobs.WAITING is held and [job.retries for job in held] == [5, 5]
    assert jobs.Job("new").retries == 5
    assert jobs.RECORD.size == "no size" and jobs.Record([1, 2]).size == 2
