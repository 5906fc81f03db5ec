"""An exception class of the program itself, derived from BaseException, whose text raises too."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import abort

    return abort.Abort, abort.work


def observe():
    import abort

    return abort.work(), abort.Abort.code


def check(held, stage):
    import abort

    cls, work = held
    assert abort.Abort is cls and abort.work is work
    assert work() == {"after": 1, "after2": 2}[stage]
