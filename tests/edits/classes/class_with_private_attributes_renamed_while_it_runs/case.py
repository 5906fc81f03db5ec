"""A method that runs while its class is renamed still finds its private attributes."""

import threading

OUTCOME = "applied"


def hold():
    import work

    worker, started, go = work.Worker(), threading.Event(), threading.Event()
    results = []
    thread = threading.Thread(target=lambda: results.append(worker.run(started, go)), daemon=True)
    thread.start()
    started.wait(10)
    return worker, go, thread, results


def observe():
    import work

    cls = getattr(work, "Worker", None) or work.Runner
    return cls().stop()


def check(held, stage):
    assert REPORT is None or REPORT["live_frames"] == ["Worker.run"]
    worker, go, thread, results = held
    assert worker._Runner__running is True
    worker.stop()
    go.set()
    thread.join(10)
    assert results == [["stopped"]]
    assert worker.rounds == 1
    assert sorted(vars(worker)) == ["_Runner__done", "_Runner__running", "rounds"]
