"""A duplicate value in a unique enum is refused by the enum itself; members and lookups stay whole."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import colour

    return {one.name: one for one in colour.Colour}, colour.Colour


def observe():
    import colour

    return [(one.name, one.value) for one in colour.Colour], colour.Colour(2).name


def check(held, stage):
    import colour

    members, cls = held
    assert colour.Colour is cls
    for name, member in members.items():
        assert colour.Colour[name] is member and colour.Colour(member.value) is member
    assert hasattr(cls, "BLUE") == (stage == "after2")
