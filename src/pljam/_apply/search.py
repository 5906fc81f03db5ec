"""Before anything is changed: who runs old code, and which code is each to run?"""

from __future__ import annotations

import ast
import weakref
from collections.abc import Iterable, Iterator, Mapping
from types import CodeType, FunctionType, ModuleType
from typing import Any

from pljam._apply.closures import Closures
from pljam._apply.codes import (
    Compiler,
    Lineage,
    Move,
    Place,
    moved,
    nested,
    own_name,
    place_of,
    same_work,
)
from pljam._apply.functions import forwards
from pljam._apply.locate import functions_in_heap, on_the_way
from pljam._apply.outcome import Outcome
from pljam._apply.raw import MISSING, class_dict, is_kind
from pljam._plan.plan import Action, ModulePlan, Plan, Verb
from pljam._source.names import mangle
from pljam._source.statements import FunctionNode, Statement, fingerprint
from pljam._versions import CLASS_LINES
from pljam.report import Note

_NOT_FUNCTIONS = frozenset(
    {"<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>", "<module>"}
    # Since 3.14; a definition that is evaluated anew brings its own.
    | {"__annotate__"}
)


_LOOPS = (ast.For, ast.AsyncFor, ast.While, ast.Match)


class Patch:
    """A live function, the code it runs and the code it is to run."""

    __slots__ = (
        "defaults", "function", "keyword", "new", "new_function", "node", "old", "statement",
    )  # fmt: skip

    def __init__(
        self, function: FunctionType, old: CodeType, new: CodeType, statement: Statement | None
    ) -> None:
        self.function = function
        self.old = old
        self.new = new
        self.statement = statement
        self.new_function: FunctionType | None = None
        self.defaults: tuple[Any, ...] | None = None
        self.keyword: dict[str, Any] | None = None
        self.node: FunctionNode | ast.Lambda | None = None
        if statement is not None and not is_definition(place_of(new), statement):
            self.node = inner_function(statement.node, new)


class Search:
    """The functions that a plan concerns.

    ``patches`` maps a function's id to its patch, ``live`` an old definition to the function it
    made, ``lifted`` a new definition to its code; ``places`` maps where code stood to where its
    successor stands, and ``moves`` a path to the statements that only moved. ``became`` maps the
    identity of a class that was replaced in this batch to what took its place. ``left`` are
    functions that go on with their old code, if they outlive the batch.
    """

    def __init__(
        self,
        plan: Plan,
        modules: Mapping[str, ModuleType],
        lineage: Lineage,
        outcome: Outcome,
    ) -> None:
        self.modules = modules
        self.sources = plan.sources
        self.lineage = lineage
        self.outcome = outcome
        self.compiler = Compiler()
        self.patches: dict[int, Patch] = {}
        self.live: dict[Statement, FunctionType] = {}
        self.lifted: dict[Statement, CodeType] = {}
        self.places: dict[Place, Place] = {}
        self.moves: dict[str, list[Move]] = {}
        self._wanted: dict[Place, tuple[CodeType | None, Statement | None]] = {}
        self.strays: set[CodeType] = set()
        self.left: list[tuple[weakref.ref[FunctionType], Note]] = []
        self._defined: set[Place] = set()
        self._owners: dict[Place, Statement] = {}
        self._seen: set[Action] = set()
        self._moved: set[Statement] = set()
        self._closures = Closures()
        self._unseen: dict[Place, tuple[Statement, Move]] = {}
        self.unnamed: dict[Place, list[weakref.ref[FunctionType]]] = {}
        self._stood: weakref.WeakKeyDictionary[FunctionType, Place] = weakref.WeakKeyDictionary()
        self.became: dict[int, type] = {}
        self.add(plan)

    def add(self, plan: Plan) -> None:
        """Look for what the plan's actions concern, as far as that was not done."""
        for module in plan.modules:
            for action in walk(module.actions):
                if action not in self._seen:
                    self._seen.add(action)
                    self._action(module, action)
        if self._wanted:
            self._search_heap()
            self._wanted.clear()
        self._move_unnamed()
        for function, code in self._closures.found(self.patches):
            self._patch(function, code, None)

    def _action(self, module: ModulePlan, action: Action) -> None:
        old, new = action.old, action.new
        if old is None or action.verb is Verb.CLASS:
            return
        becomes_class = new is not None and new.is_class and not old.is_class
        if new is None or becomes_class or action.verb is Verb.NONE:
            if old.is_function:
                for function, place in self._on_the_way(module, old):
                    if is_definition(place, old):
                        self.live.setdefault(old, function)
            return
        if not (old.name or "lambda" in old.text or has_functions(old.node)):
            return
        if action.verb is Verb.MOVE:
            self._move(module, old, new)
            if CLASS_LINES:
                self._move_local_classes(module, old, new)
        elif not (old.is_class or new.is_class):
            # A definition that is evaluated anew gets its code together with its defaults.
            self._pair(module, old, new, defined=action.verb is not Verb.PATCH)

    def _pair(self, module: ModulePlan, old: Statement, new: Statement, defined: bool) -> None:
        pairs = self.compiler.pairs((module.old, old), (module.new, new))
        targets = {place_of(one): (one, other) for one, other in pairs}
        self.places.update((place, place_of(other)) for place, (_, other) in targets.items())
        found: set[Place] = set()
        inside: dict[Place, CodeType] = {}
        for function, place in self._on_the_way(module, old):
            inside.update((self.lineage.place(code), code) for code in nested(function.__code__))
            if place in targets:
                found.add(place)
                if is_definition(place, old):
                    self.live.setdefault(old, function)
                    if defined and new.is_function and self.live[old] is function:
                        continue
                self._patch(function, targets[place][1], new)
                if defined and not new.is_function:
                    self.strays.add(targets[place][1])
        for place, (one, other) in targets.items():
            own = is_definition(place, old)
            if own:
                self.lifted[new] = other
            if one.co_name in _NOT_FUNCTIONS:
                continue
            # A loop makes many functions of one code; only one of them is on the way.
            scattered = place in self.lineage.strays or isinstance(old.node, _LOOPS)
            if place in found and not scattered:
                continue
            if (
                own
                or scattered
                or not same_work(one, other)
                or _signature_changed(old, one, new, other)
            ):
                self._wanted[place] = (other, new)
                if own:
                    self._owners[place] = old
                    if defined and new.is_function:
                        self._defined.add(place)
            elif place in inside:
                self._closures.move(inside[place], other)
        paired = {id(one) for one, _ in pairs}
        for codes in self.compiler.codes(module.old, old).values():
            for code in codes:
                inner = "<locals>" in code.co_qualname and code.co_name not in _NOT_FUNCTIONS
                if inner and id(code) not in paired:
                    self._wanted.setdefault(place_of(code), (None, None))

    def _patch(self, function: FunctionType, new: CodeType, statement: Statement | None) -> None:
        if id(function) not in self.patches and not forwards(function):
            self.note_place(function)
            self.patches[id(function)] = Patch(function, function.__code__, new, statement)

    def _shift(self, function: FunctionType, new: CodeType, statement: Statement) -> None:
        """Give a function its new lines; its defaults are what they were, whoever made it."""
        self._patch(function, new, statement)
        if id(function) in self.patches:
            self.patches[id(function)].node = None

    def stood(self, function: FunctionType) -> Place:
        """Return where a function stood in the old source, though its code may be new already."""
        return self._stood.get(function) or self.lineage.place(function.__code__)

    def note_place(self, function: FunctionType) -> None:
        """Remember where a function stands that is about to get its new code."""
        self._stood.setdefault(function, self.lineage.place(function.__code__))

    def _move(self, module: ModulePlan, old: Statement, new: Statement) -> None:
        if new in self._moved:
            return  # with the class around it, of which a part follows by now
        self._moved.update(new.walk())
        lines = new.start - old.start
        move = Move(old.start, old.end, lines, own_name(old), own_name(new))
        unseen = {definition_place(module.old.path, s): s for s in _functions_of(old)}
        for function, place in self._on_the_way(module, old):
            unseen.pop(place, None)
            if old.start <= place.line <= old.end:
                code = function.__code__
                target = moved(code, place.line + lines - code.co_firstlineno, move)
                self._shift(function, target, new)
                for one, other in zip(nested(code), nested(target), strict=True):
                    if one.co_name not in _NOT_FUNCTIONS:
                        self._closures.move(one, other)
                if is_definition(place, old):
                    self.live.setdefault(old, function)
        self.moves.setdefault(module.old.path, []).append(move)
        self._unseen.update((place, (new, move)) for place in unseen)

    def _move_unnamed(self) -> None:
        """Move the functions that their names do not lead to: a later definition has the name.

        The heap is searched for them once; after that they are known.
        """
        unseen, self._unseen = self._unseen, {}
        known = {place: self.lineage.unnamed_at(place) for place in unseen}
        searched = [place for place, functions in known.items() if functions is None]
        found = functions_in_heap(searched, self.lineage) if searched else {}
        for place, (new, move) in unseen.items():
            functions = known[place] or found.get(place) or []
            for function in functions:
                code = function.__code__
                line = place.line + move.lines
                self._shift(function, moved(code, line - code.co_firstlineno, move), new)
            now = place._replace(line=place.line + move.lines, qualname=move.name(place.qualname))
            self.unnamed[now] = [weakref.ref(function) for function in functions]

    def _move_local_classes(self, module: ModulePlan, old: Statement, new: Statement) -> None:
        """Compile moved functions that make classes: these note their lines as constants."""
        if old.is_function and makes_classes(new.node):
            for function, _ in self._on_the_way(module, old):
                self.patches.pop(id(function), None)
            self._pair(module, old, new, defined=False)
        elif old.is_class and len(old.body) == len(new.body):
            for one, other in zip(old.body, new.body, strict=True):
                self._move_local_classes(module, one, other)

    def _on_the_way(
        self, module: ModulePlan, statement: Statement
    ) -> Iterator[tuple[FunctionType, Place]]:
        for value in self.way(module.module, statement):
            if is_kind(value, FunctionType):
                self._closures.meet(value)
                place = self.lineage.place(value.__code__)
                if place.path == module.old.path:
                    yield value, place

    def way(self, module: str, statement: Statement) -> Iterator[Any]:
        """Yield what lies on the way from the names that ``statement`` binds."""
        values = list(self.values_of(module, statement))
        for value in list(values) if statement.is_class else ():
            if is_kind(value, type) and class_dict(value).get("__module__") != module:
                if self._is_made_in(module, value):
                    values += class_dict(value).values()
        return on_the_way(values, module)

    def values_of(self, module: str, statement: Statement) -> Iterator[Any]:
        """Yield what the names that ``statement`` binds hold."""
        if statement.scope:
            cls = self.live_class(module, statement.scope)
            if cls is None:
                return
            names: Mapping[str, Any] = class_dict(cls)
            private = statement.scope.rpartition(".")[2]
        else:
            names, private = self.modules[module].__dict__, None
        for name in statement.binds:
            value = names.get(mangle(name, private), MISSING)
            if value is not MISSING:
                yield value

    def live_class(self, module: str, qualname: str) -> type | None:
        """Return the live class that the class statement ``qualname`` made, if it can be found."""
        names: Mapping[str, Any] = self.modules[module].__dict__
        found: type | None = None
        path = ""
        for part in qualname.split("."):
            private = path.rpartition(".")[2] or None
            path = f"{path}.{part}" if path else part
            value = names.get(mangle(part, private))
            found = self._class_behind(value, module, path)
            if found is None:
                return None
            while id(found) in self.became:
                found = self.became[id(found)]
            names = class_dict(found)
        return found

    def _class_behind(self, value: Any, module: str, qualname: str) -> type | None:
        """Return the class that a name holds, or that what it holds wraps or keeps."""
        name_of = type.__dict__["__qualname__"].__get__
        for inner in on_the_way([value], module):
            if is_kind(inner, type):
                cls: type = inner
                if name_of(cls) == qualname and self._is_made_in(module, cls):
                    return cls
                if cls is value:
                    return None
        return None

    def _is_made_in(self, module: str, cls: type) -> bool:
        """Whether a class of its name was made in a module, whatever the program calls its home.

        Packages set ``__module__`` of what they export to their own name.
        """
        home = class_dict(cls).get("__module__")
        if home == module or type(home) is not str:
            return home == module
        names, qualname = self.modules[module].__dict__, type.__dict__["__qualname__"].__get__(cls)
        for value in class_dict(cls).values():
            function = value.__func__ if is_kind(value, staticmethod, classmethod) else value
            if is_kind(function, FunctionType) and function.__qualname__.startswith(f"{qualname}."):
                return function.__globals__ is names
        source = self.sources.get(home)
        return source is not None and not any(
            statement.is_class and statement.qualname == qualname for statement in source.walk()
        )

    def _search_heap(self) -> None:
        for place, functions in functions_in_heap(self._wanted, self.lineage).items():
            code, statement = self._wanted[place]
            while functions:
                function = functions.pop()
                if forwards(function):
                    continue  # what it calls is found for itself
                if code is None:
                    reason = "its definition is gone: it goes on with its old code"
                    note = Note(place.qualname, "closure-gone", place.path, place.line, reason)
                    self.left.append((weakref.ref(function), note))
                else:
                    self._patch(function, code, statement)
                    owner = self._owners.get(place)
                    if owner is not None and owner not in self.live:
                        self.live[owner] = function
                        if place in self._defined:
                            del self.patches[id(function)]


def _functions_of(statement: Statement) -> Iterator[Statement]:
    """Yield the definitions of functions that a statement is, or that its class body has."""
    if statement.is_function:
        yield statement
    elif statement.is_class:
        for inner in statement.body:
            yield from _functions_of(inner)


def definition_place(path: str, statement: Statement) -> Place:
    """Return where the function stands that a statement defines."""
    return Place(path, statement.qualname, statement.start)


def is_definition(place: Place, statement: Statement) -> bool:
    """Whether ``place`` is that of the function which the statement itself defines."""
    return (
        statement.is_function
        and place.line == statement.start
        and place.qualname == statement.qualname
    )


def _signature_changed(old: Statement, code: CodeType, new: Statement, other: CodeType) -> bool:
    """Whether defaults of a nested function differ, though its code does the same."""
    if "=" not in old.text and "=" not in new.text:
        return False
    one, two = inner_function(old.node, code), inner_function(new.node, other)
    return one is not None and two is not None and fingerprint(one.args) != fingerprint(two.args)


def inner_function(node: ast.AST, code: CodeType) -> FunctionNode | ast.Lambda | None:
    """Return the node of the function in ``node`` that ``code`` was compiled from."""
    place = place_of(code)
    lambdas: list[ast.Lambda] = []
    for part in ast.walk(node):
        if isinstance(part, (ast.FunctionDef, ast.AsyncFunctionDef)):
            lines = [part.lineno, *(d.lineno for d in part.decorator_list)]
            if part.name == code.co_name and min(lines) == place.line:
                return part
        elif isinstance(part, ast.Lambda) and code.co_name == "<lambda>":
            if part.lineno == place.line:
                lambdas.append(part)
    if len(lambdas) > 1:
        lambdas = [
            part
            for part in lambdas
            if place.column == (part.body.col_offset if place.column >= -1 else _column(part))
        ]
    return lambdas[0] if lambdas else None


def _column(node: ast.Lambda) -> int:
    """Return what stands for the column of a lambda that has none in its code."""
    code = compile(ast.Expression(node), "", "eval", dont_inherit=True)
    return place_of(next(nested(code))).column


def has_functions(node: ast.AST) -> bool:
    """Whether executing ``node`` makes functions."""
    return any(
        isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)) for n in ast.walk(node)
    )


def makes_classes(node: ast.AST) -> bool:
    """Whether calling what a definition makes executes class statements."""
    return any(isinstance(n, ast.ClassDef) for n in ast.walk(node))


def walk(actions: Iterable[Action]) -> Iterator[Action]:
    """Yield the actions and those of their classes' bodies."""
    for action in actions:
        yield action
        yield from walk(action.children)


__all__ = ["Patch", "Search", "has_functions", "is_definition", "nested", "walk"]
