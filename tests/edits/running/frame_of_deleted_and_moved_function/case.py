"""A thread inside a function that moves to another file finishes there with the helper as it is now."""

OUTCOME = "applied|replaced"


def hold():
    import threading
    from concurrent.futures import ThreadPoolExecutor

    import use

    pool, arrive, leave = ThreadPoolExecutor(1), threading.Event(), threading.Event()
    future = pool.submit(use.find(), arrive, leave)
    assert arrive.wait(20)
    return pool, leave, future, use.find()


def observe():
    import threading

    import use

    event = threading.Event()
    event.set()
    return use.find()(event, event), use.find().__module__


def check(held, stage):
    import threading

    pool, leave, future, old = held
    leave.set()
    assert future.result(20) == "new tail"
    pool.shutdown()
    event = threading.Event()
    event.set()
    assert old(event, event) == "there new tail"
