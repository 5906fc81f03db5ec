"""A job queued behind a busy worker before the edit runs the new function when its turn comes."""

OUTCOME = "applied"


def hold():
    import threading

    import jobs

    gate = threading.Event()
    blocker = jobs.pool.submit(gate.wait, 60)
    return {"gate": gate, "blocker": blocker, "queued": jobs.submit(1), "pool": jobs.pool}


def observe():
    import crunch

    return crunch.crunch(5)


def check(held, stage):
    import jobs

    held["gate"].set()
    assert held["queued"].result(20) == 1001
    assert jobs.submit(2).result(20) == 1002
    held["pool"].shutdown()
    assert held["pool"] is jobs.pool and jobs.done == [1001, 1002]
