"""Guards change nothing: in the code of the standard library, and in how its own tests end."""

from __future__ import annotations

import ast
import importlib.util
import inspect
import json
import os
import subprocess
import sys
from pathlib import Path
from types import CodeType

import pytest

from pljam._apply.codes import nested
from pljam._replay.guard_code import guard

LIBRARY = Path(os.__file__).resolve().parent
CHILD = Path(__file__).resolve().parents[2] / "evaluation" / "guards" / "child.py"
EVERY = 10
NO_DEFINITIONS = {"<lambda>", "<genexpr>", "<listcomp>", "<setcomp>", "<dictcomp>", "<module>"}


def functions_of(code: CodeType) -> list[CodeType]:
    """The code of all definitions in some code, in order."""
    found = [
        each
        for each in nested(code)
        if each.co_flags & inspect.CO_OPTIMIZED and each.co_name not in NO_DEFINITIONS
    ]
    return sorted(found, key=lambda each: (each.co_firstlineno, each.co_qualname))


def seen_from_outside(code: CodeType) -> dict[str, object]:
    """What others can see of a function's code, and a guard must leave alone."""
    starred = bool(code.co_flags & inspect.CO_VARARGS) + bool(
        code.co_flags & inspect.CO_VARKEYWORDS
    )
    parameters = code.co_argcount + code.co_kwonlyargcount + starred
    return {
        "name": code.co_qualname,
        "line": code.co_firstlineno,
        "free": code.co_freevars,
        "cells": sorted(code.co_cellvars),
        "counts": (code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount),
        "parameters": code.co_varnames[:parameters],
        "flags": code.co_flags,
        "docstring": next(iter(code.co_consts), None)
        if isinstance(next(iter(code.co_consts), None), str)
        else None,
    }


@pytest.mark.once
def test_guarded_code_is_like_the_plain_code_of_the_standard_library() -> None:
    """Guards leave free variables, cells, parameters, flags and docstrings, and guard nearly all."""
    files = [file for file in sorted(LIBRARY.rglob("*.py")) if "site-packages" not in file.parts]
    functions = 0
    wrong: list[object] = []
    for file in files[::EVERY]:
        try:
            tree = ast.parse(file.read_bytes())
            plain = compile(tree, str(file), "exec", dont_inherit=True)
        except (SyntaxError, ValueError):
            continue  # some are wrong on purpose, for tests
        made = guard(tree, plain, str(file), 0)
        wrong += [(file, e) for e in made.plain if not_guarded_for_a_reason(e.reason)]
        pairs = zip(functions_of(plain), functions_of(made.code), strict=True)
        for one, other in pairs:
            functions += 1
            if seen_from_outside(one) != seen_from_outside(other):
                wrong.append((file, seen_from_outside(one), seen_from_outside(other)))
    assert wrong == []
    assert functions > 1000


def not_guarded_for_a_reason(reason: str) -> bool:
    """Whether something else than what can have no guard stayed plain."""
    return reason not in (
        "an asynchronous generator",
        "two definitions of one name stand in one line",
    )


@pytest.mark.once
@pytest.mark.skipif(
    importlib.util.find_spec("test.support") is None, reason="CPython's tests are not installed"
)
def test_tests_of_the_standard_library_end_alike_when_all_of_it_is_guarded(tmp_path: Path) -> None:
    """Each test of a few modules ends guarded as it ends unguarded."""
    for module in ("test.test_textwrap", "test.test_shlex", "test.test_contextlib_async"):
        ends = []
        for mode in ("plain", "asked"):
            folder, answer = tmp_path / f"{module}-{mode}", tmp_path / "answer.json"
            folder.mkdir()
            task = {"module": module, "mode": mode, "folder": str(folder), "answer": str(answer)}
            task |= {"cache": str(tmp_path / "cache")}
            more = {**task, "seconds": 60, "left out": []}
            command = [sys.executable, "-B", str(CHILD), json.dumps(more)]
            done = subprocess.run(command, capture_output=True, text=True)
            assert done.returncode == 0, done.stderr[-3000:]
            ends.append(json.loads(answer.read_text())["ends"])
        assert len(ends[0]) > 10
        assert ends[0] == ends[1]
