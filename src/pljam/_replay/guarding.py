"""Guards in the live program: put into its functions, kept through edits, taken out again.

State: ``plain``, the functions that have no guard, by file; ``_made``, the guarded code of files,
with the content that it was made from; ``_plain``, the plain code of guarded code that was put into
functions, by identity. While guards are in force, ``guard_pass`` stands among the
passes of the compile step and loaders are given guarded code.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import CodeType

from pljam._apply.codes import Lineage, Place, nested, parameters, place_of
from pljam._apply.heap import live_functions
from pljam._replay.guard_cache import GuardCache
from pljam._replay.guard_code import Unguarded, compiled, equipped, guard
from pljam._replay.hooks import CONSTANTS, HOOK
from pljam._source.statements import ModuleSource
from pljam._source.text import SourceError


class Guards:
    """Guards the functions of the files that ``includes`` says yes to."""

    def __init__(self, includes: Callable[[str], bool], cache: GuardCache | None = None) -> None:
        self.includes = includes
        self.plain: dict[str, tuple[Unguarded, ...]] = {}
        self._cache = cache or GuardCache(None)
        self._made: dict[str, tuple[bytes, CodeType]] = {}
        self._plain: dict[int, tuple[CodeType, CodeType]] = {}

    def guard_pass(self, tree: ast.Module, source: ModuleSource, code: CodeType) -> CodeType:
        """Return the guarded form of code that was compiled for an edit."""
        if not self.includes(source.path):
            return code
        return equipped(guard(tree, code, source.path, source.flags).code, CONSTANTS)

    def guarded(self, source: ModuleSource) -> CodeType | None:
        """Return the guarded code of a whole file, or None if it is no program."""
        data, made = self._made.get(source.path, (b"", None))
        if made is not None and data == source.data:
            return made
        found = self._cache.get(source.path, source.data)
        if found is None:
            try:
                plain = plain_code(source)
                found = guard(source.tree, plain, source.path, source.flags)
            except (SourceError, SyntaxError, ValueError, RecursionError):
                return None
            self._cache.put(source.path, source.data, found)
        self.plain[source.path] = found.plain
        made = equipped(found.code, CONSTANTS)
        self._made[source.path] = source.data, made
        return made

    def enter(self, sources: Iterable[ModuleSource], lineage: Lineage) -> None:
        """Give the live functions of these files their guarded code."""
        made = {source.path: self.guarded(source) for source in self._own(sources)}
        codes = _by_place(code for code in made.values() if code is not None)
        for function in live_functions():
            old = function.__code__
            if old.co_filename in made and not is_guarded(old):
                new = codes.get(lineage.place(old))
                if new is not None and is_guarded(new) and _alike(old, new):
                    self._plain[id(new)] = new, old
                    function.__code__ = new

    def leave(self, sources: Iterable[ModuleSource], lineage: Lineage) -> None:
        """Give the live functions of these files their plain code back."""
        own = {source.path: source for source in self._own(sources)}
        compiled: dict[str, Mapping[Place, CodeType | None]] = {}
        for function in live_functions():
            old = function.__code__
            source = own.get(old.co_filename)
            if source is None or not is_guarded(old):
                continue
            _, new = self._plain.get(id(old), (None, None))
            if new is None:
                # It was guarded when it was loaded, or edited since.
                if source.path not in compiled:
                    compiled[source.path] = _by_place(_compiled(source))
                new = compiled[source.path].get(lineage.place(old))
            if new is not None and _alike(old, new):
                function.__code__ = new
        self._plain.clear()

    def _own(self, sources: Iterable[ModuleSource]) -> list[ModuleSource]:
        return [source for source in sources if self.includes(source.path)]


def _compiled(source: ModuleSource) -> Iterator[CodeType]:
    """Yield the plain code of a file, if it is a program."""
    try:
        yield plain_code(source)
    except (SourceError, SyntaxError, ValueError, RecursionError):
        # What it runs was no file of ours: nothing of it was guarded.
        return


def _by_place(codes: Iterable[CodeType]) -> Mapping[Place, CodeType | None]:
    """Return the code objects inside others by their places; of two at one place none."""
    found: dict[Place, CodeType | None] = {}
    for code in codes:
        for inner in nested(code):
            place = place_of(inner)
            found[place] = None if place in found else inner
    return found


def plain_code(source: ModuleSource) -> CodeType:
    """Return the code of a whole file as it stands. Raises what is wrong with it."""
    return compiled(source.tree, source.path, source.flags)


def is_guarded(code: CodeType) -> bool:
    """Whether code has a guard."""
    return any(constant is HOOK for constant in code.co_consts)


def _alike(old: CodeType, new: CodeType) -> bool:
    """Whether a function can run the one for the other: the program might have changed it."""
    return (
        old.co_freevars == new.co_freevars
        and old.co_flags == new.co_flags
        and old.co_argcount == new.co_argcount
        and parameters(old) == parameters(new)
    )
