"""A plugin whose file is deleted is no subclass of its base any more."""

OUTCOME = "applied"
DELETED = {"after": ["fast_plugin.py"]}


def observe():
    import app
    import base

    return hasattr(app, "fast_plugin"), sorted(each().name() for each in base.Plugin.__subclasses__())
