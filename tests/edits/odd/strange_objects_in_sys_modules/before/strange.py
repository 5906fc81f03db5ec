import sys
import types

TOUCHED = []


class Raises:
    def __getattr__(self, name):
        raise RuntimeError(name)


class OddFile:
    __file__ = 42
    __spec__ = "none"
    __name__ = None
    __path__ = 3.5

    def __setattr__(self, name, value):
        TOUCHED.append(name)


class Unhashable(types.ModuleType):
    __hash__ = None

    def __eq__(self, other):
        raise RuntimeError("compared")


class NoDict:
    __slots__ = ()


bare = types.ModuleType("bare")
for _name in ("__spec__", "__loader__", "__doc__"):
    delattr(bare, _name)

NAMES = {
    "entry_none": None,
    "entry_number": 42,
    "entry_raises": Raises(),
    "entry_odd_file": OddFile(),
    "entry_unhashable": Unhashable("entry_unhashable"),
    "entry_no_dict": NoDict(),
    "entry_bare": bare,
    "rates.child": None,
}
sys.modules.update(NAMES)
