"""A decorator gains a parameter in one file and every use of it gains the argument in others."""

# The wrappers close over other variables: they cannot change in place.
OUTCOME = "replaced"


def hold():
    import jobs
    import tasks

    return {"mail": jobs.mail, "calls": tasks.CALLS}


def observe():
    import jobs
    import more_jobs

    return jobs.mail("a"), more_jobs.clean(), jobs.mail.__name__


def check(held, stage):
    import jobs
    import tasks

    assert tasks.CALLS is held["calls"]
    assert held["mail"] is jobs.mail
    assert jobs.mail("b") == {"after": "[high] b", "after2": "mail: b"}[stage]
