"""The live function that a failing call runs, and whether it has a definition still."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import CellType, CodeType, FrameType, FunctionType
from typing import Any

from pljam._apply.functions import defaults_by_name
from pljam._apply.heap import live_functions


@dataclass(frozen=True)
class Candidate:
    """A function that a call may run, with its defaults when that was found."""

    function: FunctionType
    defaults: Mapping[str, Any]


def candidates(codes: Iterable[CodeType]) -> dict[int, list[Candidate]]:
    """Return the live functions of each code object, by its identity: one pass over the heap.

    For code that no function runs any more, they are those that have taken its place.
    """
    known = {id(code): (code.co_filename, code.co_qualname) for code in codes}
    found: dict[int, list[Candidate]] = {number: [] for number in known}
    named: dict[tuple[str, str], list[Candidate]] = {name: [] for name in known.values()}
    for value in live_functions():
        code = value.__code__
        if id(code) in found:
            found[id(code)].append(Candidate(value, defaults_by_name(value)))
        elif (code.co_filename, code.co_qualname) in named:
            name = (code.co_filename, code.co_qualname)
            named[name].append(Candidate(value, defaults_by_name(value)))
    return {number: found[number] or named[name] for number, name in known.items()}


def function_of(frame: FrameType, cells: Any, among: Iterable[Candidate]) -> Candidate:
    """Return the function whose call runs in ``frame``.

    ``cells`` has the cells of its free variables. If nobody holds the function any more, one like
    it is made: edits follow it as any closure.
    """
    code = frame.f_code
    closure = closure_of(code, cells)
    for each in among:
        function = each.function
        if function.__globals__ is frame.f_globals and _same(function.__closure__, closure):
            return each
    return Candidate(FunctionType(code, frame.f_globals, code.co_name, None, closure), {})


def closure_of(code: CodeType, cells: FunctionType | None) -> tuple[CellType, ...] | None:
    """Return the cells of the free variables of ``code``, in its order."""
    if cells is None:
        return None
    named = dict(zip(cells.__code__.co_freevars, cells.__closure__ or (), strict=True))
    return tuple(named[name] for name in code.co_freevars)


def _same(one: Sequence[Any] | None, other: Sequence[Any] | None) -> bool:
    if one is None or other is None:
        return one is other
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))
