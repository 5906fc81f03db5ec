"""A function that had no annotations gains them, another loses all, and they swap again."""

OUTCOME = "applied"


def hold():
    import plain

    return {"area": plain.area, "name": plain.name}


def observe():
    import plain

    both = [plain.area.__annotations__, plain.name.__annotations__]
    return [{n: str(t) for n, t in found.items()} for found in both]


def check(held, stage):
    import plain

    assert held["area"] is plain.area and held["name"] is plain.name
    assert held["area"](3) == 6
    assert held["name"].__annotations__ == {"after": {}, "after2": {"self": bytes}}[stage]
