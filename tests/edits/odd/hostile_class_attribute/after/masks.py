import types


class Mask:
    def __init__(self, cls):
        self.cls = cls

    @property
    def __class__(self):
        if self.cls is None:
            raise RuntimeError("no class")
        return self.cls


class Real:
    def name(self):
        return "REAL"


FUNCTION = Mask(types.FunctionType)
CLASS = Mask(type)
MODULE = Mask(types.ModuleType)
REAL = Mask(Real)
RAISES = Mask(None)
NUMBER = 2


def greet():
    return "hello"
