"""What user statements may change behind the journal's back: found before they run, and copied.

That is the containers, namespaces and classes that the statements name, and those that the project
functions named there name in turn.
"""

from __future__ import annotations

import ast
import contextlib
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import CodeType, FunctionType, MemberDescriptorType, MethodType, ModuleType
from typing import Any

from pljam._apply.codes import nested
from pljam._apply.identity import functions_of
from pljam._apply.journal import Journal
from pljam._apply.raw import (
    MISSING,
    class_dict,
    instance_dict,
    is_kind,
    lookup,
    read_entry,
    value_at,
    write_entry,
)
from pljam._apply.values import is_plain
from pljam._source.bindings import stores
from pljam._source.readings import executed

_MOST = 300
_LARGEST = 1_000_000
_MOST_INSIDE = 20_000


def watch_reachable(
    journal: Journal,
    names: Mapping[str, Any],
    nodes: Iterable[ast.stmt],
    is_project: Callable[[str], bool],
) -> None:
    """Let the journal keep copies of what executing ``nodes`` may change."""
    for place in {place for node in nodes for place in stores(node)}:
        path, bracket, _ = place.partition("[")
        attribute = "" if bracket else path.rpartition(".")[2]
        holder = value_at(names, path if bracket else path.rpartition(".")[0])
        journal.watch_container(holder if bracket else instance_dict(holder))
        if is_kind(holder, type) and attribute:
            journal.on_undo(_restore_entry, holder, attribute, read_entry(holder, attribute))
        slot = lookup(type(holder), attribute)
        if type(slot) is MemberDescriptorType:
            _watch_slot(journal, holder, slot)
    _Watch(journal, is_project).follow(names, _names_in(nodes))


def _restore_entry(cls: type, name: str, before: Any) -> None:
    if read_entry(cls, name) is not before:
        write_entry(cls, name, before)


def _watch_slot(journal: Journal, holder: Any, slot: MemberDescriptorType) -> None:
    """Let the journal give a slot of an instance what it holds now."""
    try:
        value = slot.__get__(holder, type(holder))
    except AttributeError:
        journal.on_undo(_empty_slot, slot, holder)
    else:
        journal.on_undo(slot.__set__, holder, value)


def _empty_slot(slot: MemberDescriptorType, holder: Any) -> None:
    with contextlib.suppress(AttributeError):
        slot.__delete__(holder)


_QUIET = (
    *(ast.Constant, ast.Name, ast.Tuple, ast.expr_context, ast.alias, ast.Assign, ast.Expr),
    *(ast.FunctionDef, ast.AsyncFunctionDef, ast.arguments, ast.arg, ast.Lambda),
)


def may_call(nodes: Iterable[ast.stmt]) -> bool:
    """Whether executing the statements may run a function of the project."""
    return any(
        not isinstance(part, _QUIET) or _is_decorated(part)
        for node in nodes
        for part in executed(node)
    )


def _is_decorated(node: ast.AST) -> bool:
    """Whether a definition has decorators of its own, beside the batch's objects (constants)."""
    decorators = getattr(node, "decorator_list", ())
    return not all(isinstance(decorator, ast.Constant) for decorator in decorators)


def uses_namespace(nodes: Iterable[ast.stmt]) -> bool:
    """Whether the statements look at their own namespace as a dictionary."""
    special = {"exec", "eval", "locals", "vars", "dir", "globals"}
    return any(
        isinstance(part, ast.Name) and part.id in special
        for node in nodes
        for part in executed(node)
    )


def may_run_project(
    names: Mapping[str, Any], nodes: Iterable[ast.stmt], is_project: Callable[[str], bool]
) -> bool:
    """Whether executing ``nodes`` may come to code of the project, as far as their names tell."""
    values = (names.get(name, MISSING) for name in _names_in(nodes))
    return any(not (is_plain(value) or _is_foreign(value, is_project)) for value in values)


def _is_foreign(value: Any, is_project: Callable[[str], bool]) -> bool:
    """Whether a name is not bound in its module, or to a module outside the project."""
    if not is_kind(value, ModuleType):
        return value is MISSING
    namespace = instance_dict(value) or {}
    return not is_project(str(namespace.get("__file__")))


class _Watch:
    """The objects seen so far, so that each is followed once."""

    def __init__(self, journal: Journal, is_project: Callable[[str], bool]) -> None:
        self.journal = journal
        self.is_project = is_project
        self.seen: set[int] = set()
        self.inside: set[int] = set()
        self.left = _MOST_INSIDE

    def follow(self, names: Mapping[str, Any], wanted: Iterable[str]) -> None:
        """Look at the values of some names, and at what they name."""
        pending = [(names, name) for name in wanted]
        while pending and len(self.seen) < _MOST:
            namespace, name = pending.pop()
            value = namespace.get(name, MISSING)
            if value is MISSING or id(value) in self.seen:
                continue
            self.seen.add(id(value))
            pending.extend(self._look(value, list(wanted) if namespace is names else []))

    def _look(self, value: Any, wanted: list[str]) -> Iterator[tuple[Mapping[str, Any], str]]:
        if is_kind(value, ModuleType):
            namespace = instance_dict(value)
            path = namespace.get("__file__") if namespace else None
            if namespace is not None and isinstance(path, str) and self.is_project(path):
                self.journal.watch_module(value)
                yield from ((namespace, name) for name in wanted)
        elif is_kind(value, FunctionType):
            yield from self._of_function(value)
        elif is_kind(value, MethodType):
            yield from self._look(value.__func__, wanted)
            yield from self._look(value.__self__, wanted)
        elif is_kind(value, property, staticmethod, classmethod):
            for function in functions_of(value):
                yield from self._look(function, wanted)
        elif is_kind(value, type):
            if self._is_ours(value):
                self._watch_class(value)
                yield from ((class_dict(value), name) for name in list(class_dict(value)))
        elif self._watch_all(value):
            return
        elif self._is_ours(type(value)):
            namespace = instance_dict(value)
            if namespace is not None:
                self.journal.watch_container(namespace)
                for inner in list(namespace.values()):
                    if is_kind(inner, list, dict, set) and len(inner) < _LARGEST:
                        self._watch_all(inner)
            yield from ((class_dict(type(value)), name) for name in list(class_dict(type(value))))

    def _watch_all(self, container: Any) -> bool:
        """Copy a container and those in it, as many as are not too many; False if it is none."""
        if not self.journal.watch_container(container):
            return False
        pending = [container]
        while pending:
            each = pending.pop()
            items = _items_of(each, self.left)
            self.left -= len(items)
            for item in items:
                if is_kind(item, list, dict, set, deque, tuple) and id(item) not in self.inside:
                    self.inside.add(id(item))
                    self.journal.watch_container(item)
                    pending.append(item)
        return True

    def _of_function(self, function: FunctionType) -> Iterator[tuple[Mapping[str, Any], str]]:
        code = function.__code__
        if not self.is_project(code.co_filename):
            return
        names = _code_names(code)
        self.journal.watch_container(function.__dict__)
        yield from ((function.__globals__, name) for name in names)
        self.journal.watch_module(function.__globals__)
        for cell in function.__closure__ or ():
            try:
                content = cell.cell_contents
            except ValueError:
                continue
            yield from self._look(content, []) if id(content) not in self.seen else ()
        for name in names:
            module = function.__globals__.get(name)
            if is_kind(module, ModuleType):
                namespace = instance_dict(module) or {}
                yield from ((namespace, attribute) for attribute in names)

    def _is_ours(self, cls: type) -> bool:
        for value in class_dict(cls).values():
            function = value.__func__ if is_kind(value, staticmethod, classmethod) else value
            if is_kind(function, FunctionType):
                return self.is_project(function.__code__.co_filename)
        module = class_dict(cls).get("__module__")
        return (
            isinstance(module, str)
            and lookup(type(cls), "__module__") is not module
            and self._module_is_ours(module)
        )

    def _module_is_ours(self, name: str) -> bool:
        module = sys.modules.get(name)
        namespace = instance_dict(module) if is_kind(module, ModuleType) else None
        path = namespace.get("__file__") if namespace else None
        return isinstance(path, str) and self.is_project(path)

    def _watch_class(self, cls: type) -> None:
        before = dict(class_dict(cls))

        def restore() -> None:
            for name in {*before, *class_dict(cls)}:
                _restore_entry(cls, name, before.get(name, MISSING))

        self.journal.on_undo(restore, label="a class")
        for value in before.values():
            if is_kind(value, list, dict, set):
                self._watch_all(value)


def _items_of(container: Any, most: int) -> list[Any]:
    """What a container holds, if that is not more, read below its class's own methods."""
    for kind in (dict, list, tuple, deque):
        if is_kind(container, kind) and kind.__len__(container) <= most:
            items = dict.values if kind is dict else kind.__iter__
            return list(items(container))
    return []


def _names_in(nodes: Iterable[ast.stmt]) -> set[str]:
    found: set[str] = set()
    for node in nodes:
        for part in _run(node):
            if isinstance(part, ast.Name):
                found.add(part.id)
            elif isinstance(part, ast.Attribute):
                found.add(part.attr)
    return found


def _run(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes that may run when a statement is executed: also functions that it may call.

    A lambda may be called where it stands, and a function by its decorators.
    """
    for part in executed(node):
        yield part
        if isinstance(part, ast.Lambda):
            yield from _run(part.body)
        elif isinstance(part, (ast.FunctionDef, ast.AsyncFunctionDef)) and _is_decorated(part):
            for inner in part.body:
                yield from _run(inner)


def _code_names(code: CodeType) -> set[str]:
    return {name for inner in (code, *nested(code)) for name in inner.co_names}
