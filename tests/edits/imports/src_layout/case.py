"""In a src layout the module's name starts below src, and its importers follow."""

OUTCOME = "applied"


def _path():
    import os
    import sys

    source = os.path.abspath("src")
    if source not in sys.path:
        sys.path.insert(0, source)


def hold():
    _path()
    import app.core

    app.core.events.append("e")
    return app.core


def observe():
    _path()
    import app
    import app.core

    return app.LIMIT, app.core.run(4), app.core.run.__module__


def check(core, stage):
    import sys

    assert sys.modules["app.core"] is core and core.events == ["e"]
    assert not [name for name in sys.modules if name.startswith("src")]
