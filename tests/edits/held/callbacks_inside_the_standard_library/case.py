"""Functions held by a logger, a comparison key, a keyword dict and a partial of re.sub follow."""

OUTCOME = "applied"


def hold():
    import logging

    import plumbing

    return {"records": [logging.makeLogRecord({"levelno": n}) for n in (10, 40)], "key": plumbing.order}


def observe():
    import plumbing

    people = [{"name": "a", "nick": "y"}, {"name": "b", "nick": "x"}, {"name": "c"}]
    names = [p["name"] for p in sorted(people, **plumbing.by_name)]
    return names, sorted([1, 2, 3], key=plumbing.order), plumbing.mark("a1b22")


def check(held, stage):
    import plumbing

    kept = [bool(plumbing.logger.filter(r)) for r in held["records"]]
    assert kept == {"after": [True, True], "after2": [False, False]}[stage]
    assert held["key"] is plumbing.order
    assert sorted([3, 1, 2], key=held["key"])[0] == 3
