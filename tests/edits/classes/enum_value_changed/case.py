"""A member whose value is edited stays the same object, found by its new value only."""

OUTCOME = "applied"


def hold():
    import status

    return {"missing": status.Status.MISSING, "log": status.LOG, "counts": {status.Status.MISSING: 3}}


def observe():
    import status

    return [(one.name, one.value) for one in status.Status], status.lookup(404), status.lookup(410)


def check(held, stage):
    import status

    missing = held["missing"]
    assert status.Status.MISSING is missing
    assert missing.value == {"after": 410, "after2": 404}[stage]
    assert status.Status(missing.value) is missing
    assert held["counts"][status.Status.MISSING] == 3
    assert held["log"] == [missing]
