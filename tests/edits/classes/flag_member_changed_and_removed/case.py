"""Values of a flag are moved and a member is removed; the members kept are the same objects."""

OUTCOME = "applied"


def hold():
    import modes

    return {"fast": modes.Mode.FAST, "loud": modes.Mode.LOUD}


def observe():
    import modes

    return [(one.name, one.value) for one in modes.Mode], (modes.Mode.FAST | modes.Mode.LOUD).value


def check(held, stage):
    import modes

    assert modes.Mode.FAST is held["fast"] and modes.Mode.LOUD is held["loud"]
    assert held["loud"].value == {"after": 8, "after2": 2}[stage]
    assert modes.Mode(held["loud"].value) is held["loud"]
    assert modes.Mode.FAST not in modes.Mode.LOUD
