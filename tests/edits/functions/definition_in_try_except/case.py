"""A fallback defined in an except clause follows, and gives way when the import begins to succeed."""

OUTCOME = {"after": "applied", "after2": "applied|replaced"}


def hold():
    import compat

    compat.READY.append(1)
    return compat.half, compat.READY


def observe():
    import sums

    return sums.sums([1, 2, 4]), sums.total.__name__


def check(held, stage):
    import compat

    half, ready = held
    assert half is compat.half and half(5) == 2
    assert compat.READY is ready and ready == [1]
