import importlib

QUALITY = 1


def __getattr__(name):
    if name in ("video", "audio"):
        return importlib.import_module(f"{__name__}.{name}")
    raise AttributeError(name)
