"""A submodule that is deleted with all mention of it leaves its package, too."""

OUTCOME = "applied"
DELETED = {"after": ["pkg/old.py"]}


def hold():
    import pkg
    import use

    return pkg, use.answers


def observe():
    import sys
    import use

    return hasattr(use.pkg, "old"), "pkg.old" in sys.modules, use.answer(), sorted(use.pkg.__all__)


def check(held, stage):
    import pkg
    import use

    assert pkg is held[0] and use.answers is held[1]
