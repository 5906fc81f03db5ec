import importlib

ASKED = []


def version():
    return "2"


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    ASKED.append(name)
    return importlib.import_module("." + name, __name__)


def __dir__():
    raise RuntimeError("not listed")
