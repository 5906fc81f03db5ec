"""Counters, lists and registries on a class survive edits of its methods and other attributes."""

OUTCOME = "applied"


def hold():
    import jobs

    first = jobs.Job("a")
    jobs.Job("b")
    return jobs.Job, first, jobs.Job.all, jobs.Job.by_name


def observe():
    import jobs

    return jobs.Job.prefix, jobs.Job.limit, jobs.Job.label("x"), hasattr(jobs.Job, "reset")


def check(held, stage):
    import jobs

    job, first, all_, by_name = held
    assert jobs.Job is job is type(first)
    if stage == "after3":
        assert job.made == 100 and job.all is not all_ and job.all == ()
    else:
        assert job.made == 2 and job.all is all_ == ["a", "b"]
    assert job.by_name is by_name and by_name["a"] is first
