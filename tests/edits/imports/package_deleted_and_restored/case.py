"""A package whose modules import each other is deleted as a whole, and comes back with other values."""

OUTCOME = "applied"
STAGES = ("after", "after2", "after")
DELETED = {"after": ["metrics/__init__.py", "metrics/convert.py", "metrics/units.py"]}


def observe():
    import sys

    import app

    return app.run(3), sorted(name for name in sys.modules if name.startswith("metrics"))
