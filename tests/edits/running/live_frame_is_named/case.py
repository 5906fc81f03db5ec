"""A thread inside an edited function is named in the report, and only while it is there."""

OUTCOME = "applied"
REPORT = None


def hold():
    import main_program

    return main_program.start()


def observe():
    import worker

    return worker.work.__defaults__, worker.finish(), worker.idle()


def check(held, stage):
    import main_program
    import worker

    if stage == "after":
        if REPORT is not None:
            assert [n for n in REPORT["live_frames"] if n.endswith("work")], REPORT
            assert not [n for n in REPORT["live_frames"] if n.endswith(("outer", "idle", "finish"))]
        worker.inbox.put(1)
        assert worker.outbox.get(timeout=20) == ("old", 1, "new finish")
        held.join(20)
    else:
        assert REPORT is None or REPORT["live_frames"] == []
    thread = main_program.start()
    worker.inbox.put(2)
    assert worker.outbox.get(timeout=20) == [{"after": "new", "after2": "newest"}[stage], 2]
    thread.join(20)
