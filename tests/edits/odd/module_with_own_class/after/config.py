import sys
import types

LEVEL = 2
reads = 0


class Config(types.ModuleType):
    @property
    def mode(self):
        return f"mode {LEVEL}"


sys.modules[__name__].__class__ = Config


def plain():
    return "PLAIN"
