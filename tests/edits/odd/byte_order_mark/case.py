"""A byte order mark at the head of a file stays, goes and comes back while its code is edited."""

OUTCOME = "applied"


def hold():
    import marked

    return marked.read, marked.LOG


def observe():
    import marked
    import user

    return marked.read(), user.SIZE, marked.read.__code__.co_firstlineno


def check(held, stage):
    import marked

    read, log = held
    assert marked.read is read and marked.LOG is log
