"""A package run with -m follows: __main__ with relative imports, and its guarded body stays run."""

OUTCOME = "applied"


def _main():
    import importlib.util
    import sys
    import types

    running = sys.modules["__main__"]
    if getattr(running, "__package__", None) == "app":
        return running
    spec = importlib.util.find_spec("app.__main__")
    module = types.ModuleType("__main__")
    module.__file__ = spec.origin
    module.__loader__ = spec.loader
    module.__package__ = spec.parent
    module.__spec__ = spec
    sys.modules["__main__"] = module
    exec(spec.loader.get_code("app.__main__"), vars(module))
    return module


def hold():
    main = _main()
    main.log.append("up")
    return main, main.log, main.serve


def observe():
    main = _main()
    return main.serve("x"), main.PORT, main.names.HOST


def check(held, stage):
    import sys

    main, log, serve = held
    assert sys.modules["__main__"] is main
    assert main.log is log == ["main", "up"] and main.serve is serve
