"""A thread goes on undisturbed while its file is broken, and its helper follows the mended file."""

OUTCOME = {"after": "failed:syntax-error", "after2": "applied"}


def hold():
    import threading

    import pump

    thread = threading.Thread(target=pump.pump, daemon=True)
    thread.start()
    pump.inbox.put(1)
    assert pump.outbox.get(timeout=20) == 2
    return thread, pump.inbox


def observe():
    import pump

    return pump.change(0)


def check(held, stage):
    import pump

    thread, inbox = held
    assert inbox is pump.inbox and thread.is_alive()
    inbox.put(5)
    assert pump.outbox.get(timeout=20) == {"after": 6, "after2": -995}[stage]
    if stage == "after2":
        inbox.put(None)
        thread.join(20)
        assert not thread.is_alive()
