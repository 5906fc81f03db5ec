"""Classes of the branches of an if are edited, moved, and taken from the other branch."""

OUTCOME = "applied"


def hold():
    import compat

    return compat.Clock(), compat.Clock, compat.Encoder()


def observe():
    import compat

    return compat.Clock().now(), compat.Encoder().encode("a"), compat.ENABLED


def check(held, stage):
    import compat

    clock, cls, encoder = held
    assert cls is compat.Clock is type(clock)
    assert type(encoder) is compat.Encoder
    assert clock.now() == {"after": "fast now", "after2": "slow later"}[stage]
    assert encoder.encode("x") == {"after": "plain:x", "after2": "p-x"}[stage]
    assert compat.Encoder.used == 0
