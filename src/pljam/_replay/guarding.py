"""Guards in the live program: put into its functions, kept through edits, taken out again.

State: ``plain``, the functions that have no guard, by file; ``_kept``, guarded code by the version
of the file that it was made from. While guards are in force, ``guard_pass`` stands among the
passes of the compile step and loaders are given guarded code.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from types import CodeType

from pljam._apply.codes import Lineage, Place, nested, parameters, place_of
from pljam._apply.heap import live_functions
from pljam._replay.guard_cache import GuardCache
from pljam._replay.guard_code import Unguarded, equipped, guard
from pljam._replay.hooks import CONSTANTS, HOOK
from pljam._source.statements import ModuleSource
from pljam._source.text import SourceError


class Guards:
    """Guards the functions of the files that ``includes`` says yes to."""

    def __init__(self, includes: Callable[[str], bool], cache: GuardCache | None = None) -> None:
        self.includes = includes
        self.plain: dict[str, tuple[Unguarded, ...]] = {}
        self._cache = cache or GuardCache(None)

    def guard_pass(self, tree: ast.Module, source: ModuleSource, code: CodeType) -> CodeType:
        """Return the guarded form of code that was compiled for an edit."""
        if not self.includes(source.path):
            return code
        return equipped(guard(tree, code, source.path, source.flags).code, CONSTANTS)

    def guarded(self, source: ModuleSource) -> CodeType | None:
        """Return the guarded code of a whole file, or None if it is no program."""
        found = self._cache.get(source.path, source.data)
        if found is None:
            try:
                plain = plain_code(source)
                found = guard(source.tree, plain, source.path, source.flags)
            except (SourceError, SyntaxError, ValueError, RecursionError):
                return None
            self._cache.put(source.path, source.data, found)
        self.plain[source.path] = found.plain
        return equipped(found.code, CONSTANTS)

    def enter(self, sources: Iterable[ModuleSource], lineage: Lineage) -> None:
        """Give the live functions of these files their guarded code."""
        codes = {}
        for source in sources:
            if self.includes(source.path):
                code = self.guarded(source)
                if code is not None:
                    codes[source.path] = code
        _exchange(codes, lineage)

    def leave(self, sources: Iterable[ModuleSource], lineage: Lineage) -> None:
        """Give the live functions of these files their plain code back."""
        codes = {}
        for source in sources:
            if self.includes(source.path):
                try:
                    codes[source.path] = plain_code(source)
                except (SourceError, SyntaxError, ValueError, RecursionError):
                    # What it runs was no file of ours: nothing of it was guarded.
                    continue
        _exchange(codes, lineage)


def plain_code(source: ModuleSource) -> CodeType:
    """Return the code of a whole file as it stands. Raises what is wrong with it."""
    code: CodeType = compile(source.tree, source.path, "exec", source.flags, dont_inherit=True)
    return code


def is_guarded(code: CodeType) -> bool:
    """Whether code has a guard."""
    return any(constant is HOOK for constant in code.co_consts)


def _exchange(codes: dict[str, CodeType], lineage: Lineage) -> None:
    """Let every function of some files run the code that stands at its place."""
    by_place: dict[Place, CodeType | None] = {}
    for code in codes.values():
        for inner in nested(code):
            place = place_of(inner)
            # Of two definitions at one place none can be told.
            by_place[place] = None if place in by_place else inner
    for function in live_functions():
        old = function.__code__
        new = by_place.get(lineage.place(old)) if old.co_filename in codes else None
        if new is not None and is_guarded(new) != is_guarded(old) and _alike(old, new):
            function.__code__ = new


def _alike(old: CodeType, new: CodeType) -> bool:
    """Whether a function can run the one for the other: the program might have changed it."""
    return (
        old.co_freevars == new.co_freevars
        and old.co_flags == new.co_flags
        and old.co_argcount == new.co_argcount
        and parameters(old) == parameters(new)
    )
