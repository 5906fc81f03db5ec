"""A suspended generator expression in an unchanged file calls the new functions and loses no place."""

OUTCOME = "applied"


def hold():
    import stream

    return stream.STREAM, [next(stream.STREAM) for _ in range(3)]


def observe():
    import convert

    return convert.convert(1), convert.keep(5)


def check(held, stage):
    import stream

    running, first = held
    assert running is stream.STREAM
    assert first == [0, 2, 4]
    assert [next(running), next(running)] == [1010, 1020]
