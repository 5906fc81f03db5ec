"""Only module-level bindings of an imported name are rebound, not locals or attributes so named."""

OUTCOME = "applied"


def hold():
    import use

    return use.Job(), use.make()


def observe():
    import use

    return use.RATE, use.own(5), use.Job.RATE, use.make()(), use.Job().cost()


def check(held, stage):
    import use

    job, inner = held
    assert job.RATE == use.Job.RATE == 100
    assert inner() == 1000
    assert job.cost() == {"after": 103, "after2": "100/4"}[stage]
