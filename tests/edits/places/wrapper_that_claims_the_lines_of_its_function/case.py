"""A wrapper that a tool gives the file, name and line of its function keeps its own signature."""

OUTCOME = "applied"


def hold():
    import jobs

    return jobs.Jobs.run


def observe():
    import jobs

    return jobs.Jobs().run(), jobs.Jobs.run.__code__.co_firstlineno


def check(held, stage):
    import jobs

    assert jobs.Jobs.run is held and held(jobs.Jobs()) == "run 3"
