"""An error in a package's __init__ keeps its submodules, which changed with it, on the old code."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import pack
    from pack import core, extra

    return pack.run, core.run, extra.Extra()


def observe():
    import pack

    return pack.run(), pack.NAMES, pack.extra.Extra().name()


def check(held, stage):
    import pack
    from pack import core

    run, core_run, extra = held
    assert pack.run is run is core.run is core_run
    assert run() == {"after": "core", "after2": "CORE"}[stage]
    assert extra.name() == {"after": "extra", "after2": "EXTRA"}[stage]
