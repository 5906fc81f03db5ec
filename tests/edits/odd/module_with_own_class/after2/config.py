import sys
import types

LEVEL = 3
reads = 0


class Config(types.ModuleType):
    @property
    def mode(self):
        return f"MODE {LEVEL}"


sys.modules[__name__].__class__ = Config


def plain():
    return "plain"
