"""Code objects: compiled from whole statements, matched old to new, moved to other lines.

A live function runs old code if its code object stands where the old source says: the same file,
qualified name and first line. Code that was moved or replaced while a closure kept the old object
is remembered in a ``Lineage``, so that a later edit still finds the closure.
"""

from __future__ import annotations

import ast
import weakref
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from types import CellType, CodeType, FunctionType
from typing import Any, NamedTuple

from pljam._apply.compiling import compile_tree
from pljam._source.statements import ModuleSource, Statement


class Place(NamedTuple):
    """Where a code object stands in its source: what old code is recognized by."""

    path: str
    qualname: str
    line: int
    column: int = -1


def place_of(code: CodeType) -> Place:
    """Return the place of a code object; the column tells lambdas on one line apart.

    3.12 keeps no column for a lambda that only returns a constant: what it does stands for it.
    """
    column = -1
    if code.co_name == "<lambda>":
        starts = [(p[0], p[2]) for p in code.co_positions() if p[0] is not None and p[2]]
        column = min(starts)[1] or -1 if starts else -2 - (hash(_work(code)) & 0xFFFFFFFF)
    return Place(code.co_filename, code.co_qualname, code.co_firstlineno, column)


def nested(code: CodeType) -> Iterator[CodeType]:
    """Yield the code objects inside ``code``, at every depth, in source order."""
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from nested(constant)


class Compiler:
    """Compiles statements as parts of their modules, each top-level statement once."""

    def __init__(self) -> None:
        self._tops: dict[tuple[int, int], list[CodeType]] = {}
        self._kept: list[object] = []

    def codes(self, source: ModuleSource, statement: Statement) -> dict[str, list[CodeType]]:
        """Return the code objects that stand in ``statement``, by qualified name, in order."""
        top = statement.top or statement.node
        key = (id(source), id(top))
        found = self._tops.get(key)
        if found is None:
            tree = ast.Module(body=[*source.imports, top], type_ignores=[])
            code = compile_tree(tree, source)
            found = self._tops[key] = list(nested(code))
            self._kept.append((source, top))
        by_name: dict[str, list[CodeType]] = defaultdict(list)
        for code in found:
            if statement.start <= code.co_firstlineno <= statement.end:
                by_name[code.co_qualname].append(code)
        return by_name

    def pairs(
        self, old: tuple[ModuleSource, Statement], new: tuple[ModuleSource, Statement]
    ) -> list[tuple[CodeType, CodeType]]:
        """Return the code objects of the old statement, each with its successor in the new one."""
        old_codes, new_codes = self.codes(*old), self.codes(*new)
        was, now = own_name(old[1]), own_name(new[1])
        if was != now:
            old_codes = {_requalified(name, was, now): c for name, c in old_codes.items()}
        found: list[tuple[CodeType, CodeType]] = []
        for name, olds in old_codes.items():
            found.extend(_align(olds, new_codes.get(name, [])))
        return found


def inner_pairs(old: CodeType, new: CodeType) -> Iterator[tuple[CodeType, CodeType]]:
    """Yield the code objects inside ``old``, each with its successor inside ``new``."""
    by_name: dict[str, list[CodeType]] = defaultdict(list)
    for code in nested(new):
        by_name[code.co_qualname].append(code)
    olds: dict[str, list[CodeType]] = defaultdict(list)
    for code in nested(old):
        olds[_requalified(code.co_qualname, old.co_qualname, new.co_qualname)].append(code)
    for name, codes in olds.items():
        yield from _align(codes, by_name.get(name, []))


def own_name(statement: Statement) -> str:
    """What the qualified names of all code in a statement begin with."""
    return statement.qualname if statement.name else statement.scope


def _requalified(name: str, old: str, new: str) -> str:
    return new + name[len(old) :] if name == old or name.startswith(old + ".") else name


def _align(old: Sequence[CodeType], new: Sequence[CodeType]) -> Iterator[tuple[CodeType, CodeType]]:
    """Pair code objects of one name: what does the same, then what stands between, in order."""
    if len(old) == len(new) == 1:
        yield old[0], new[0]
        return
    matcher = SequenceMatcher(None, [*map(_work, old)], [*map(_work, new)], autojunk=False)
    for kind, first, last, new_first, new_last in matcher.get_opcodes():
        if kind == "equal":
            yield from zip(old[first:last], new[new_first:new_last], strict=True)
        else:
            yield from _alike(list(old[first:last]), list(new[new_first:new_last]))


def _alike(old: list[CodeType], new: list[CodeType]) -> Iterator[tuple[CodeType, CodeType]]:
    """Pair code objects by their parameters, then in order."""
    left: list[CodeType] = []
    for code in old:
        match = next((other for other in new if parameters(other) == parameters(code)), None)
        if match is None or len(old) == len(new):
            left.append(code)
        else:
            new.remove(match)
            yield code, match
    yield from zip(left, new, strict=False)


def parameters(code: CodeType) -> tuple[str, ...]:
    """Return the names of the parameters that code is called with."""
    return code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]


def _work(code: CodeType) -> tuple[Any, ...]:
    """What a code object does, wherever its lines are, as a value that can be compared."""
    constants = tuple(
        _work(c) if isinstance(c, CodeType) else (type(c).__name__, repr(c)) for c in code.co_consts
    )
    names = (code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars)
    counts = (code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_flags)
    return (code.co_code, constants, names, counts, code.co_exceptiontable)


def same_work(old: CodeType, new: CodeType) -> bool:
    """Whether two code objects do the same, wherever their lines are."""
    return old.co_code == new.co_code and _work(old) == _work(new)


class Move(NamedTuple):
    """Where a statement stood that only moved, and what the names of its code began with."""

    first: int
    last: int
    lines: int
    was: str = ""
    now: str = ""

    def name(self, qualname: str) -> str:
        """The qualified name that code has now: another one if the class around it has."""
        return _requalified(qualname, self.was, self.now)


def moved(code: CodeType, lines: int, move: Move) -> CodeType:
    """Return ``code`` and all code inside it, ``lines`` further down, with their names now."""
    constants = tuple(
        moved(constant, lines, move) if isinstance(constant, CodeType) else constant
        for constant in code.co_consts
    )
    return code.replace(
        co_firstlineno=code.co_firstlineno + lines,
        co_qualname=move.name(code.co_qualname),
        co_consts=constants,
    )


def _shifted(place: Place, path: str, moves: Iterable[Move]) -> Place:
    if place.path == path:
        for move in moves:
            if move.first <= place.line <= move.last:
                line = place.line + move.lines
                return place._replace(line=line, qualname=move.name(place.qualname))
    return place


class Lineage:
    """Where code objects stand now that are still run by closures made before an edit."""

    def __init__(self) -> None:
        self._places: dict[int, tuple[weakref.ref[CodeType], Place]] = {}
        self.strays: set[Place] = set()
        """Where code stands that functions run which are on no way from a name."""
        self.cells: weakref.WeakKeyDictionary[FunctionType, dict[str, CellType]] = (
            weakref.WeakKeyDictionary()
        )
        """Cells that a closure once had, for an edit that needs them again."""
        self.unnamed: dict[Place, list[weakref.ref[FunctionType]]] = {}
        """The functions of definitions whose names do not lead to them, found in the heap."""
        self._computed: dict[int, tuple[weakref.ref[type], Mapping[str, int]]] = {}

    def computed(self, cls: type) -> Mapping[str, int]:
        """Return which entries of a class an earlier batch had computed: name -> identity."""
        entry = self._computed.get(id(cls))
        return entry[1] if entry is not None and entry[0]() is cls else {}

    def note_computed(self, cls: type, entries: Mapping[str, int]) -> None:
        """Remember which entries of a class are what its hooks and decorators made."""
        number = id(cls)
        known = self._computed

        def forget(_: object) -> None:
            known.pop(number, None)

        known[number] = (weakref.ref(cls, forget), entries)

    def place(self, code: CodeType) -> Place:
        """Return where ``code`` stands in the current source."""
        entry = self._places.get(id(code))
        if entry is not None and entry[0]() is code:
            return entry[1]
        return place_of(code)

    def unnamed_at(self, place: Place) -> list[FunctionType] | None:
        """Return the functions that a definition made which is not their name's; None: unknown."""
        known = self.unnamed.get(place)
        if known is None:
            return None
        functions = [function for reference in known if (function := reference()) is not None]
        if any(self.place(function.__code__) != place for function in functions):
            return None
        return functions

    def succeed(self, old: CodeType, new: CodeType) -> None:
        """Remember that what ``old`` and the code in it were now stands where ``new`` is."""
        for one, other in inner_pairs(old, new):
            self.set(one, place_of(other))

    def set(self, code: CodeType, place: Place) -> None:
        """Remember the place of one code object for as long as it lives."""
        number = id(code)
        places = self._places

        def forget(_: object) -> None:
            places.pop(number, None)

        places[number] = (weakref.ref(code, forget), place)

    def follow(self, path: str, moves: Iterable[Move], pairs: Mapping[Place, Place]) -> None:
        """Let remembered places follow an edit."""
        spans = list(moves)
        self.strays = {pairs.get(place) or _shifted(place, path, spans) for place in self.strays}
        self.unnamed = {
            _shifted(place, path, spans): functions
            for place, functions in self.unnamed.items()
            if place not in pairs
        }
        for number, (ref, place) in list(self._places.items()):
            if place in pairs:
                self._places[number] = (ref, pairs[place])
            else:
                self._places[number] = (ref, _shifted(place, path, spans))

    def snapshot(self) -> dict[int, tuple[weakref.ref[CodeType], Place]]:
        """Return a copy to restore after a failed batch."""
        return dict(self._places)

    def restore(self, places: dict[int, tuple[weakref.ref[CodeType], Place]]) -> None:
        """Go back to what ``snapshot`` returned."""
        self._places.clear()
        self._places.update(places)
