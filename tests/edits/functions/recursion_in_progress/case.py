"""A recursion that is under way in another thread goes on in the new code from the next call."""

OUTCOME = "applied"


def hold():
    import queue
    import threading

    import countdown

    reached, go, end = queue.Queue(), queue.Queue(), queue.Queue()

    def between(n):
        reached.put(n)
        go.get(timeout=20)

    thread = threading.Thread(target=lambda: end.put(countdown.countdown(3, between)), daemon=True)
    thread.start()
    assert reached.get(timeout=20) == 3
    return go, end


def observe():
    import countdown

    return countdown.countdown(0, None), countdown.trail.pop()[0]


def check(held, stage):
    import countdown

    go, end = held
    for _ in range(3):
        go.put(None)
    assert end.get(timeout=20) == "old end"
    assert countdown.trail == [("old", 3), ("new", 2), ("new", 1), ("new", 0)]
