"""A loop that never returns stays on its old code and is named, what it calls is new at once."""

OUTCOME = "applied"
REPORT = None


def hold():
    import boot
    import service

    thread = boot.boot()
    service.requests.put("a")
    assert service.answers.get(timeout=20) == ("old loop", "old a")
    return thread, service.requests


def observe():
    import inspect

    import service

    return service.answer("x"), "iter(" in inspect.getsource(service.serve)


def check(held, stage):
    import boot
    import service

    thread, requests = held
    assert requests is service.requests
    if REPORT is not None:
        assert [n for n in REPORT["live_frames"] if n.endswith("serve")], REPORT
    requests.put("b")
    assert service.answers.get(timeout=20) == ("old loop", "new b")
    requests.put(None)
    assert service.answers.get(timeout=20) == "old loop ends"
    thread.join(20)
    boot.boot()
    requests.put("c")
    assert service.answers.get(timeout=20) == ("new loop", "new c")
    requests.put(None)
    assert service.answers.get(timeout=20) == "new loop ends"
