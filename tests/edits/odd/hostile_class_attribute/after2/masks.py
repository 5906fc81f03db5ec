import types


class Mask:
    def __init__(self, cls):
        self.cls = cls

    @property
    def __class__(self):
        if self.cls is None:
            raise RuntimeError("no class")
        return self.cls


class Base:
    def base(self):
        return "base"


class Real:
    def name(self):
        return "real again"


FUNCTION = Mask(types.FunctionType)
CLASS = Mask(type)
MODULE = Mask(types.ModuleType)
REAL = Mask(Real)
RAISES = Mask(None)
NUMBER = 3


def greet():
    return "HELLO"
