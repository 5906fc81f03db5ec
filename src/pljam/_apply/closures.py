"""Closures of code that only moved: the heap is asked for them only where some are alive.

A function made by a nested definition refers to the very code object that stands among the
constants of the function around it. So the number of references to that says whether there are any
besides those that were met on the way from a name.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator, Mapping
from types import CodeType, FunctionType
from typing import TYPE_CHECKING

from pljam._apply.codes import nested

if TYPE_CHECKING:
    from pljam._apply.search import Patch


class Closures:
    """The closures that one search is to move.

    State: ``_met``, functions seen on the way from a name, by the identity of their code;
    ``_moves``, nested code that functions may run, with its successor.
    """

    def __init__(self) -> None:
        self._met: dict[int, dict[int, FunctionType]] = {}
        self._moves: list[tuple[CodeType, CodeType | None]] = []

    def meet(self, function: FunctionType) -> None:
        """Note a function that was found anyway."""
        self._met.setdefault(id(function.__code__), {})[id(function)] = function

    def move(self, old: CodeType, new: CodeType) -> None:
        """Let functions that run nested code run its successor."""
        self._moves.append((old, new))

    def found(self, patches: Mapping[int, Patch]) -> Iterator[tuple[FunctionType, CodeType]]:
        """Yield functions with the code that each is to run, but for those with patches."""
        moves, self._moves = self._moves, []
        met, self._met = self._met, {}
        if not moves:
            return
        missing: list[CodeType] = []
        successors = {id(old): new for old, new in moves if new is not None}
        moves.append((_unused(), None))
        counts = [sys.getrefcount(old) for old, _ in moves]
        for number, (old, new) in enumerate(moves):
            known = met.get(id(old), {})
            in_patches = sum(id(f) in patches and patches[id(f)].old is old for f in known.values())
            if new is None:
                continue
            if counts[number] - counts[-1] > len(known) + in_patches:
                missing.append(old)
            else:
                yield from ((function, new) for function in known.values())
        for holder in gc.get_referrers(*missing) if missing else ():
            if type(holder) is FunctionType and id(holder.__code__) in successors:
                yield holder, successors[id(holder.__code__)]


def _unused() -> CodeType:
    """Return nested code that no function runs, to count the references to."""
    return next(nested(_outer.__code__))


def _outer() -> object:
    return lambda: None
