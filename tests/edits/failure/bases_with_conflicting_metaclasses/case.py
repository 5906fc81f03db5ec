"""Bases whose metaclasses conflict are the error that a fresh start would raise."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def observe():
    import m

    return [m.C.v, [k.__name__ for k in m.C.__mro__]]
