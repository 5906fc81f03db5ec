"""What a call may have given, or what else the initializer may do, is not guessed but told."""

OUTCOME = "kept:uninitialized"


def hold():
    import jobs

    return jobs.EVERY


def check(held, stage):
    import jobs

    assert jobs.EVERY is held and jobs.SEEN == []
    for job in held:
        assert not set(vars(job)) - {"n", "options", "rest", "name", "total", "tag"}
    assert jobs.Child().size == 5 and jobs.Child().color == "red"
    assert jobs.OWN.color == "blue"
