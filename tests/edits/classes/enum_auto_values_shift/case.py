"""A member put before others that count with auto() moves their values, not their identity."""

OUTCOME = "applied"


def hold():
    import sizes

    return {one.name: one for one in sizes.Size}


def observe():
    import sizes

    return [(one.name, one.value) for one in sizes.Size], sizes.Size(2).name, repr(sizes.BEST)


def check(held, stage):
    import sizes

    for name, member in held.items():
        assert sizes.Size[name] is member
        assert sizes.Size(member.value) is member
    assert held["LARGE"].value == {"after": 4, "after2": 3}[stage]
    following = sizes.Size[{"after": "MEDIUM", "after2": "MIDDLE"}[stage]]
    assert held["SMALL"].next() is following
