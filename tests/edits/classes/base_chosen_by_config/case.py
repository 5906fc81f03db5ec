"""A base chosen by a flag of another module changes with the flag, in a file not edited."""

OUTCOME = "applied"


def hold():
    import queues

    work = queues.WorkQueue()
    work.items.append("kept")
    return work, queues.WorkQueue


def observe():
    import queues

    return queues.Base.__name__, queues.WorkQueue().kind(), queues.WorkQueue.label


def check(held, stage):
    import queues

    work, cls = held
    assert cls is queues.WorkQueue and type(work) is cls
    assert work.items == ["kept"]
    assert work.kind() == {"after": "durable", "after2": "fast"}[stage]
