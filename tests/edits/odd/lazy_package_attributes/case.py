"""A package that imports submodules in its __getattr__ is not made to import them by an edit."""

import sys

OUTCOME = "applied"


def hold():
    import toolkit

    return toolkit, toolkit.version


def observe():
    import toolkit

    return toolkit.version(), sorted(n for n in sys.modules if n.startswith("toolkit."))


def check(held, stage):
    import toolkit

    package, version = held
    assert toolkit is package
    assert version() == {"after": "2", "after2": "3"}[stage]
    assert toolkit.ASKED == []
    assert "toolkit.big" not in sys.modules
