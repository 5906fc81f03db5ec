"""An edited __init_subclass__ that raises for one heir takes back what it did to the heirs before."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import base
    import heirs

    return heirs.First, heirs.Second, base.Base.names


def observe():
    import base
    import heirs

    return heirs.First.code, heirs.Second.code, base.Base.names


def check(held, stage):
    import base
    import heirs

    first, second, names = held
    assert heirs.First is first and heirs.Second is second
    assert base.Base.names is names
    if stage == "after":
        assert (first.code, second.code) == (1, 1)
        assert names == ["First", "Second"]
