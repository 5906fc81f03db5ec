"""Open files, sockets, locks and running threads are the same objects after every edit."""

OUTCOME = "applied"


def hold():
    import service

    service.log.write("one\n")
    service.left.send(b"ping")
    service.lock.acquire()
    service.worker.start()
    return service.log, service.left, service.right, service.lock, service.worker, service.stop


def observe():
    import service

    return service.frame(b"x"), service.VERSION


def check(held, stage):
    import service

    names = ("log", "left", "right", "lock", "worker", "stop")
    assert all(getattr(service, name) is value for name, value in zip(names, held))
    assert service.lock.locked() and not service.log.closed
    service.log.write("more\n")
    if stage == "after":
        assert service.right.recv(10) == b"ping"
        assert service.worker.is_alive()
        service.stop.set()
    else:
        service.worker.join()
        service.log.seek(0)
        assert service.log.read() == "one\nmore\nmore\n"
