"""The job that a pool is running ends on old code and the jobs behind it run the new code."""

OUTCOME = "applied"


def hold():
    import threading
    from concurrent.futures import ThreadPoolExecutor

    import crunch

    pool, gate, started = ThreadPoolExecutor(1), threading.Event(), threading.Event()
    futures = [pool.submit(crunch.crunch, n, started, gate) for n in (1, 2, 3)]
    assert started.wait(20)
    return pool, gate, futures


def observe():
    import threading

    import crunch

    event = threading.Event()
    event.set()
    return crunch.crunch(9, event, event)


def check(held, stage):
    pool, gate, futures = held
    gate.set()
    assert [f.result(20) for f in futures] == [("old", 1), ("new", 200), ("new", 300)]
    pool.shutdown()
