"""What a script does only when it is run is not done again, and an edit of just that is reported."""

OUTCOME = {"after": "applied", "after2": "kept:main-guard", "after3": "applied"}


def _main():
    import sys
    import types
    from importlib.machinery import SourceFileLoader
    from pathlib import Path

    running = sys.modules["__main__"]
    if getattr(running, "__file__", "").endswith("serve.py"):
        return running
    path = str(Path("serve.py").resolve())
    loader = SourceFileLoader("__main__", path)
    module = types.ModuleType("__main__")
    module.__file__ = path
    module.__loader__ = loader
    sys.modules["__main__"] = module
    exec(loader.get_code("__main__"), vars(module))
    return module


def hold():
    main = _main()
    main.requests.append("/")
    return main.requests, main.server, main.started


def observe():
    main = _main()
    return main.PORT, main.handle("/x")


def check(held, stage):
    import sys

    main = sys.modules["__main__"]
    requests, server, started = held
    assert main.requests is requests == ["/"]
    assert main.server is server and main.started is started == [80]
