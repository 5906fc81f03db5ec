"""A from-import at the top of the first file needs a name that the last file gains with it."""

OUTCOME = "applied"


def hold():
    import alpha

    return alpha.run


def observe():
    import alpha
    import zeta

    return alpha.run(), alpha.GREETING, hasattr(zeta, "LATE")


def check(held, stage):
    import alpha
    import zeta

    assert held() == {"after": "late hello", "after2": "later HELLO"}[stage]
    if stage == "after":
        assert alpha.LATE is zeta.LATE
