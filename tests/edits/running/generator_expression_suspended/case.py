"""A suspended generator expression in an unchanged file calls the new functions and loses no place."""

OUTCOME = "applied"


def hold():
    import stream

    running = stream.stream()
    return running, [next(running) for _ in range(3)]


def observe():
    import stream

    fresh = stream.stream()
    return next(fresh), next(fresh)


def check(held, stage):
    running, first = held
    assert first == [0, 2, 4]
    assert [next(running), next(running)] == [1010, 1020]
