"""What the program took off a function and keeps elsewhere follows: its code object, its docstring.

A decorator may register the code object of its function; a wrapper may have the docstring of
another function than the one it wraps. Both are searched for in the heap, but only if more refers
to them than the function itself.
"""

from __future__ import annotations

import sys
from collections import deque
from types import CodeType, FunctionType
from typing import Any

from pljam._apply import heap
from pljam._apply.functions import docstring
from pljam._apply.holders import handlers
from pljam._apply.journal import Journal
from pljam._apply.raw import is_kind

_CONTAINERS = (dict, list, set, deque)


class Copies:
    """Code objects and docstrings that functions had, and what they have now."""

    def __init__(self) -> None:
        """Know of none yet."""
        self._codes: list[tuple[CodeType, CodeType]] = []
        self._docstrings: list[tuple[str, str | None]] = []

    def add_code(self, function: FunctionType, new: CodeType) -> None:
        """Note that a function is about to get other code."""
        old = function.__code__
        if "<locals>" in old.co_qualname or sys.getrefcount(old) <= _CODE_REFERENCES:
            return
        # Each frame that runs it refers to it too.
        running = heap.count_running(old)
        if sys.getrefcount(old) > _CODE_REFERENCES + running * _FRAME_REFERENCES:
            self._codes.append((old, new))

    def add_docstring(self, old: CodeType, new: CodeType) -> None:
        """Note that a function has other code, which begins with another docstring."""
        before = docstring(old)
        if before and sys.getrefcount(before) > _DOCSTRING_REFERENCES:
            self._docstrings.append((before, docstring(new)))

    def follow(self, journal: Journal) -> None:
        """Give the new ones to whoever keeps the old ones."""
        codes, self._codes = self._codes, []
        docstrings, self._docstrings = self._docstrings, []
        if codes:
            self._follow_codes(codes, journal)
        if docstrings:
            _follow_docstrings(docstrings, journal)

    def _follow_codes(self, codes: list[tuple[CodeType, CodeType]], journal: Journal) -> None:
        new_of = {id(old): new for old, new in codes}
        own = {id(step) for step in journal.own_objects()} | {id(codes)}

        def swap(value: Any) -> Any:
            return new_of.get(id(value), value)

        for holder in heap.referrers([old for old, _ in codes]):
            if is_kind(holder, *_CONTAINERS) and id(holder) not in own:
                handlers(type(holder))[0](holder, swap, journal)


def _follow_docstrings(docstrings: list[tuple[str, str | None]], journal: Journal) -> None:
    new_of = {id(before): after for before, after in docstrings}
    for value in heap.live_functions():
        if id(value.__doc__) in new_of:
            if docstring(value.__code__) is None:
                journal.set_attr(value, "__doc__", new_of[id(value.__doc__)])


def _count_of_code() -> int:
    """How many references a code object has that one function alone runs, as ``add_code`` sees."""
    names: dict[str, Any] = {}
    exec("def function(): pass", names)
    patch = [names["function"].__code__]
    return _count(names["function"], patch)


def _count(function: FunctionType, patch: list[CodeType]) -> int:
    old = function.__code__
    return sys.getrefcount(old)


def _count_of_frame() -> int:
    """How many references to its code object a frame has, on a thread's stack."""

    def running() -> int:
        return sys.getrefcount(code)

    code = running.__code__
    return running() - sys.getrefcount(code)


def _count_of_docstring() -> int:
    names: dict[str, Any] = {}
    exec("def function():\n    'A docstring, not interned.'", names)
    before = docstring(names["function"].__code__)
    return sys.getrefcount(before)


_CODE_REFERENCES = _count_of_code()
_FRAME_REFERENCES = _count_of_frame()
_DOCSTRING_REFERENCES = _count_of_docstring()
