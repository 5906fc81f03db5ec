"""A script that is also imported under its own name follows under both, each with its own state."""

OUTCOME = "applied"


def _main():
    import sys
    import types
    from importlib.machinery import SourceFileLoader
    from pathlib import Path

    running = sys.modules["__main__"]
    if getattr(running, "__file__", "").endswith("tool.py"):
        return running
    path = str(Path("tool.py").resolve())
    loader = SourceFileLoader("__main__", path)
    module = types.ModuleType("__main__")
    module.__file__ = path
    module.__loader__ = loader
    sys.modules["__main__"] = module
    exec(loader.get_code("__main__"), vars(module))
    return module


def hold():
    main = _main()
    import tool

    main.seen.append("as main")
    tool.seen.append("as tool")
    return main, tool, main.use, tool.use


def observe():
    main = _main()
    import helper

    return main.use(1), helper.tool.use(1), main.SIZE, helper.SIZE, main.__name__


def check(held, stage):
    import sys

    main, tool, main_use, tool_use = held
    assert sys.modules["__main__"] is main and sys.modules["tool"] is tool
    assert main.use is main_use and tool.use is tool_use and main_use is not tool_use
    assert main.seen == ["as main"] and tool.seen == ["as tool"]
    assert main_use(2) == tool_use(2) == {"after": 6, "after2": -6}[stage]
