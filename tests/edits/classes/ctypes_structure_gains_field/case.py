"""Fields of a ctypes structure are final: a new one is refused whole; methods follow all the same."""

OUTCOME = {"after": "refused:layout", "after2": "applied"}


def hold():
    import frames

    return frames.Header(7)


def observe():
    import frames

    return frames.Header(3).describe(), [name for name, _ in frames.Header._fields_], frames.LIMIT


def check(held, stage):
    import frames

    assert isinstance(held, frames.Header)
    assert held.describe() == {"after": "header 7", "after2": "HEADER 7 of 8"}[stage]
    assert held.kind == 7
