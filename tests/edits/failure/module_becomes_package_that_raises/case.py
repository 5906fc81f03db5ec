"""A module becomes a package whose file raises: it stays a module until the file is mended."""

OUTCOME = {"after": "failed:statement-raised", "after2": "replaced", "after3": "applied"}
DELETED = {"after": ["util.py"]}


def hold():
    import app

    return app.name


def observe():
    import app

    return app.run()


def check(held, stage):
    import sys

    import util

    assert held() == {"after": "module", "after2": "package", "after3": "PACKAGE"}[stage]
    assert hasattr(util, "__path__") == (stage != "after")
    assert ("util.core" in sys.modules) == (stage != "after")
