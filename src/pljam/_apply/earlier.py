"""Classes as they stood before later statements of their file deleted or changed them.

A module may seal a metaclass at its end: ``Meta.__new__ = refuse; del Meta``. A class statement
above that line is to meet the name, and the method that the body of ``Meta`` defines, as it does in
a fresh start.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import CellType, FunctionType
from typing import TYPE_CHECKING, Any

from pljam._apply.compiling import compile_tree
from pljam._apply.heap import all_classes
from pljam._apply.raw import MISSING, class_dict, is_kind
from pljam._apply.rewrite import class_statement, imports_beside
from pljam._apply.search import is_definition
from pljam._plan.plan import Action, ModulePlan
from pljam._source.names import mangle, reads
from pljam._source.statements import Statement

if TYPE_CHECKING:
    from pljam._apply.batch import BatchState


@contextmanager
def as_before(batch: BatchState, module: ModulePlan, actions: Sequence[Action]) -> Iterator[None]:
    """Let statements that make classes run as if those below them had not."""
    names = batch.modules[module.module].__dict__
    bound: list[str] = []
    entries: list[tuple[type, str, Any]] = []
    for statement, later in _concerned(module, actions):
        cls = batch.search.live_class(module.module, statement.qualname)
        if cls is None and statement.name not in names:
            cls = _unnamed(module.module, statement.qualname)
            if cls is not None and any(_reads(action, statement.name) for action in actions):
                bound.append(statement.name)
                names[statement.name] = cls
        if cls is not None:
            entries += [
                (cls, name, made) for name, made in _own(batch, module, cls, statement, later)
            ]
    held = [(cls, name, class_dict(cls)[name]) for cls, name, _ in entries]
    for cls, name, made in entries:
        batch.journal.set_entry(cls, name, made)
    try:
        yield
    finally:
        for cls, name, value in held:
            batch.journal.set_entry(cls, name, value)
        for name in bound:
            del names[name]


def _concerned(
    module: ModulePlan, actions: Sequence[Action]
) -> Iterator[tuple[Statement, list[Statement]]]:
    """Yield the class statements above the actions, each with the statements below these."""
    body = module.new.statements
    own = {action.statement for action in actions}
    if not any(statement.is_class for statement in own):
        return
    places = [number for number, statement in enumerate(body) if statement in own]
    if not places:
        return
    later = list(body[places[-1] + 1 :])
    touched = {name for s in later for name in (*s.deletes, *_stored_over(s))}
    for statement in body[: places[0]]:
        if statement.is_class and statement.name in touched:
            if all(statement.runs_with(other) for other in own):
                yield statement, later


def _stored_over(statement: Statement) -> dict[str, str]:
    """Return the class whose attribute a statement assigns, and the attribute."""
    node = statement.node
    targets = node.targets if isinstance(node, ast.Assign) else ()
    return {
        target.value.id: target.attr
        for target in targets
        if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name)
    }


def _reads(action: Action, name: str) -> bool:
    found = reads(action.statement.node, future_annotations=True, lazy_annotations=True)
    return any(dotted.partition(".")[0] == name for dotted in found)


def _unnamed(module: str, qualname: str) -> type | None:
    """Return the class that a deleted name had held, if it is the only one."""
    found = [
        cls
        for cls in all_classes()
        if type.__dict__["__qualname__"].__get__(cls) == qualname
        and class_dict(cls).get("__module__") == module
    ]
    return found[0] if len(found) == 1 else None


def _own(
    batch: BatchState, module: ModulePlan, cls: type, statement: Statement, later: list[Statement]
) -> Iterator[tuple[str, Any]]:
    """Yield the methods of a class's own body that later statements have stored others over."""
    runs = _WITH_METACLASSES if issubclass(cls, type) else _WITH_BASES
    attributes = runs & {_stored_over(s).get(statement.name) for s in later}
    for child in statement.body:
        if child.name not in attributes or not child.is_function or child.decorators:
            continue
        name = mangle(child.name, statement.name)
        value = class_dict(cls).get(name, MISSING)
        function = value.__func__ if is_kind(value, staticmethod, classmethod) else value
        if value is MISSING or (
            is_kind(function, FunctionType)
            and is_definition(batch.lineage.place(function.__code__), child)
        ):
            continue
        yield name, _defined(batch, module, cls, statement, child)[name]


def _defined(
    batch: BatchState, module: ModulePlan, cls: type, statement: Statement, child: Statement
) -> dict[str, Any]:
    """Return the namespace of the class's body when one definition of it is executed."""
    made: dict[str, Any] = {}

    def collect(name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> None:
        made.update(namespace)

    assert isinstance(statement.node, ast.ClassDef)
    node = class_statement(
        statement.node, [child.node], batch.placeholders.add(collect), [], with_header=False
    )
    tree = ast.Module(body=[*imports_beside(module.new, [node]), node], type_ignores=[])
    code = batch.placeholders.put_into(compile_tree(ast.fix_missing_locations(tree), module.new))
    exec(code, batch.modules[module.module].__dict__, {})
    cell = made.get("__classcell__")
    if isinstance(cell, CellType):
        cell.cell_contents = cls
    for name, wrap in _WRAPPED.items():
        if is_kind(made.get(name), FunctionType):
            made[name] = wrap(made[name])
    return made


# What runs while a class is made; all else that a program has stored stays as it is.
_WITH_METACLASSES = frozenset({"__prepare__", "__new__", "__init__", "__call__"})
_WITH_BASES = frozenset({"__init_subclass__", "__class_getitem__"})

_WRAPPED: dict[str, Any] = {
    "__new__": staticmethod,
    "__init_subclass__": classmethod,
    "__class_getitem__": classmethod,
}
