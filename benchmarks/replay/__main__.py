"""Measure what guards cost, and how soon a mended call goes on.

    python benchmarks/replay [--output FILE]

- the workloads of ``workloads.py``, guarded to plain, alternating in one process: ratios of the
  best times;
- to enter a replay over a program of a hundred modules, two thousand functions: with no cache and
  with a warm one, beside the time to compile the same files;
- from the save of a fix to the value that the caller gets, beyond the reload itself.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import json
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FunctionType
from typing import Any

PROJECT = Path(__file__).resolve().parent.parent.parent
sys.path[:1] = [str(PROJECT), str(PROJECT / "src")]

import pljam  # noqa: E402  # needs the line above

ROUNDS = 60
MODULES, FUNCTIONS = 100, 20
FIXES = 40
MODULE = '''
class Shelf:
    """Holds things."""

    def __init__(self, things):
        self.things = list(things)

{methods}
'''
METHOD = '''
    def method{n}(self, name, count=1, *, default=None):
        """Count what is called so."""
        found = [each for each in self.things if each == name]
        if not found:
            return default
        for number in range(count):
            found.append(f"{{name}} {{number}}")
        return found[{n} % len(found)]
'''


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure everything, and print it."""
    parser = argparse.ArgumentParser(prog="benchmarks/replay", description=__doc__.split("\n")[0])
    parser.add_argument("--output", type=Path, metavar="FILE", help="write the numbers as JSON")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="bench-") as place:
        folder = Path(place).resolve()
        os.environ["PLJAM_CACHE"] = str(folder / "cache")
        found: dict[str, Any] = {"python": platform.python_version()}
        found["guarded to plain"] = workloads()
        found["enter"] = entering(folder / "program")
        found["fix to value"] = fixing(folder / "fixed")
    print(json.dumps(found, indent=1))
    if options.output is not None:
        options.output.write_text(json.dumps(found, indent=1) + "\n")
    return 0


def workloads() -> dict[str, float]:
    """Return the ratio of each workload, and the geometric mean of those that raise nothing."""
    names = PROJECT / "benchmarks" / "replay" / "workloads.py"
    forms: list[dict[str, Any]] = []
    with pljam.replay(handler=lambda failure: pljam.Raise()):
        session = pljam.start(names.parent)
        with pljam.replay(handler=lambda failure: pljam.Raise()):
            pass
    for guarded in (False, True):
        text = names.read_text()
        names_of: dict[str, Any] = {"__name__": "workloads"}
        code = compile(text, str(names), "exec", dont_inherit=True)
        if guarded:
            code = guarded_code(text, str(names))
        exec(code, names_of)
        forms.append(names_of)
    del session
    plain, guarded_names = forms
    ratios: dict[str, float] = {}
    with pljam.replay(handler=lambda failure: pljam.Raise()):
        for name, function in plain.items():
            if type(function) is FunctionType and name.startswith(("run_", "exceptions_")):
                ratios[name] = ratio(function, guarded_names[name])
    quiet = [value for name, value in ratios.items() if name.startswith("run_")]
    ratios["geometric mean of run_…"] = round(statistics.geometric_mean(quiet), 3)
    return ratios


def guarded_code(text: str, path: str) -> Any:
    """Return the guarded code of a file."""
    from pljam._replay.guard_code import equipped, guard
    from pljam._replay.hooks import CONSTANTS

    tree = ast.parse(text)
    plain = compile(tree, path, "exec", dont_inherit=True)
    return equipped(guard(tree, plain, path, 0).code, CONSTANTS)


def ratio(plain: Callable[[], object], guarded: Callable[[], object]) -> float:
    """Return the best time of one to that of the other, taken in turn."""
    best = [float("inf"), float("inf")]
    for _ in range(ROUNDS):
        for number, function in enumerate((plain, guarded)):
            started = time.perf_counter()
            function()
            best[number] = min(best[number], time.perf_counter() - started)
    return round(best[1] / best[0], 3)


def entering(folder: Path) -> dict[str, float]:
    """Return the milliseconds to enter a replay, cold and warm, and to compile the files."""
    folder.mkdir()
    methods = "".join(METHOD.format(n=n) for n in range(FUNCTIONS - 1))
    for number in range(MODULES):
        (folder / f"shelf{number}.py").write_text(MODULE.format(methods=methods))
    sys.path.insert(0, str(folder))
    pljam.start(folder)
    for number in range(MODULES):
        importlib.import_module(f"shelf{number}")
    pljam.reload_changed()
    started = time.perf_counter()
    for file in folder.glob("*.py"):
        compile(file.read_text(), str(file), "exec")
    compiled = time.perf_counter() - started
    taken = {"compile": compiled}
    for name in ("cold", "warm", "warm again"):
        started = time.perf_counter()
        with pljam.replay(handler=lambda failure: pljam.Raise()):
            taken[name] = time.perf_counter() - started
            left = time.perf_counter()
        taken.setdefault("leave", time.perf_counter() - left)
    found = {name: round(seconds * 1000, 1) for name, seconds in taken.items()}
    found["functions"] = MODULES * FUNCTIONS
    return found


def fixing(folder: Path) -> dict[str, float]:
    """Return the milliseconds from a save to the value of the call, beyond those of the reload."""
    folder.mkdir()
    text = "def work(n):\n    {}\n"
    file = folder / "fixed.py"
    file.write_text(text.format("raise NotImplementedError"))
    sys.path.insert(0, str(folder))
    pljam.start(folder)
    module = importlib.import_module("fixed")
    beyond: list[float] = []
    reload: list[float] = []
    times: list[float] = []

    def mend(failure: pljam.Failure) -> pljam.Retry:
        number = len(times)
        file.write_text(text.format(f"return n + {number}"))
        times.append(time.perf_counter())
        started = time.perf_counter()
        pljam.reload_changed()
        reload.append(time.perf_counter() - started)
        return pljam.Retry()

    with pljam.replay(handler=mend):
        for _ in range(FIXES):
            assert isinstance(module.work(1), int)
            beyond.append(time.perf_counter() - times[-1] - reload[-1])
            file.write_text(text.format("raise NotImplementedError"))
            pljam.reload_changed()
    return {
        "reload, median": round(statistics.median(reload) * 1000, 2),
        "beyond it, median": round(statistics.median(beyond) * 1000, 2),
        "beyond it, worst": round(max(beyond) * 1000, 2),
    }


if __name__ == "__main__":
    sys.exit(main())
