"""A method and a closure that threads are inside are named; an unchanged function is not."""

OUTCOME = "applied"
REPORT = None


def hold():
    import threading

    import parts

    leave = threading.Event()
    arrived = threading.Semaphore(0)

    def gate(seconds):
        arrived.release()
        leave.wait(seconds)

    out = {"method": [], "closure": [], "other": []}
    door, closure = parts.Door(gate), parts.make(gate)
    jobs = [
        threading.Thread(target=door.wait, args=(out["method"],)),
        threading.Thread(target=closure, args=(out["closure"],)),
        threading.Thread(target=parts.other, args=(gate, out["other"])),
    ]
    for job in jobs:
        job.start()
    for _ in jobs:
        assert arrived.acquire(timeout=20)
    return leave, jobs, out, door, closure


def observe():
    import parts

    out = []
    parts.Door(lambda seconds: None).wait(out)
    parts.make(lambda seconds: None)(out)
    return out


def check(held, stage):
    leave, jobs, out, door, closure = held
    leave.set()
    for job in jobs:
        job.join(20)
    assert out == {"method": ["old method"], "closure": ["old closure"], "other": ["other"]}
    door.wait(out["method"])
    closure(out["closure"])
    assert out["method"][1] == "new method" and out["closure"][1] == "new closure"
    if REPORT is not None:
        names = " ".join(REPORT["live_frames"])
        assert "wait" in names and "closure" in names and "other" not in names, REPORT
