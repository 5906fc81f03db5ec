"""Threads and timers made before the edit and started after it run the new target."""

OUTCOME = "applied"


def hold():
    import pool

    return [pool.prepare(4), *pool.TIMERS]


def observe():
    import workers

    workers.work(1)
    return workers.results.pop()


def check(held, stage):
    import workers

    for thread in held:
        thread.start()
        thread.join()
    assert workers.results == [40, 0]
