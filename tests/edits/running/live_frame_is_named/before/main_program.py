import threading

import worker


def start():
    thread = threading.Thread(target=outer, daemon=True)
    thread.start()
    assert worker.outbox.get(timeout=20) == "ready"
    return thread


def outer():
    worker.work()
