"""A definition that moves under an if and back out of it stays the same function."""

OUTCOME = "applied"


def hold():
    import flags

    flags.show("a")
    return flags.show, flags.seen


def observe():
    import flags
    import use

    out = use.LIST[0]("x"), use.show("y")
    del flags.seen[1:]
    return out


def check(held, stage):
    import flags

    show, seen = held
    assert show is flags.show
    assert seen is flags.seen and seen == ["a"]
    assert show("z") == {"after": "shown z", "after2": "shown zz"}[stage]
    del seen[1:]
