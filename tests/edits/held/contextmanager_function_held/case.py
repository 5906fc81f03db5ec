"""A held contextmanager function opens by the new code, and decorates by it too."""

OUTCOME = "applied"


def hold():
    import locks

    @locks.locked("deco")
    def decorated():
        return "done"

    return {"locked": locks.locked, "decorated": decorated}


def observe():
    import jobs

    return jobs.job("x")


def check(held, stage):
    import locks

    assert held["locked"] is locks.locked
    with held["locked"]("k") as got:
        assert got == {"after": "K", "after2": "k"}[stage]
    del locks.trace[:]
    assert held["decorated"]() == "done"
    assert locks.trace == {"after": ["lock deco rw", "free deco"], "after2": []}[stage]
