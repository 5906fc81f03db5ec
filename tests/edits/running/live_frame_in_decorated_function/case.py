"""A wrapper and the function in it that a thread is inside both end on old code and are both named."""

OUTCOME = "applied"
REPORT = None


def hold():
    import threading

    import boss

    arrive, leave = threading.Event(), threading.Event()
    future = boss.order(arrive, leave)
    assert arrive.wait(20)
    return leave, future


def observe():
    import threading

    import jobs

    event = threading.Event()
    event.set()
    return jobs.job(event, event)


def check(held, stage):
    import threading

    import boss

    leave, future = held
    event = threading.Event()
    event.set()
    assert boss.order(event, event).result(20) == ["retraced", "new job"]
    leave.set()
    assert future.result(20) == ("traced", "old job")
    boss.pool.shutdown()
    if REPORT is not None:
        names = REPORT["live_frames"]
        assert any(n.endswith("job") for n in names), REPORT
        assert any("wrapper" in n or "traced" in n for n in names), REPORT
