"""Bases, members and derived classes changed earlier in a batch are put back when a later file fails."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import kinds
    import last

    return kinds.Worker(), kinds.Worker.__mro__, dict(vars(kinds.Worker)), last.LEVEL


def observe():
    import kinds
    import last

    return [cls.__name__ for cls in kinds.Worker.__mro__], kinds.Worker().work(), last.LEVEL


def check(held, stage):
    import kinds

    worker, mro, members, _ = held
    assert type(worker) is kinds.Worker
    if stage == "after":
        assert kinds.Worker.__mro__ == mro
        assert dict(vars(kinds.Worker)) == members
        assert kinds.Night.__subclasses__() == []
        assert worker.work() == "day"
    else:
        assert worker.work() == "night and day"
        assert kinds.Day.__subclasses__() == []
