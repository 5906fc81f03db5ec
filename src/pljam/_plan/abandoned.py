"""Attributes and items that a statement stores no more, and what gives them a value then."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from pljam._plan.facts import facts_of
from pljam._plan.graph import ModuleGraph
from pljam._plan.plan import Abandoned, Input, ModulePlan
from pljam._source.statements import ModuleSource, Statement
from pljam.report import Note

_EMPTY = ("{}", "dict()", "[]", "list()")


Former = tuple[str, str, str, Statement, int]
"""A module and its file, what it stored into, the statement that did, and a line for it."""


def no_longer_stored(
    modules: Iterable[ModulePlan], gone: Mapping[str, ModuleSource]
) -> Iterator[Former]:
    """Yield what former statements stored into, and the present ones in their places do not.

    ``gone`` holds the modules whose files were deleted.
    """
    for module in modules:
        for action in module.actions:
            old, new = action.old, action.new
            now = new.stores if new is not None else frozenset[str]()
            for name in sorted(old.stores - now) if old is not None else ():
                assert old is not None
                yield module.module, module.new.path, name, old, action.statement.start
    for home, source in gone.items():
        for statement in source.statements:
            for name in sorted(statement.stores):
                yield home, source.path, name, statement, statement.start


def others(graph: ModuleGraph, module: str, place: str) -> Iterator[tuple[str, Statement]]:
    """Yield the statements that give an attribute or item a value, each with its module.

    That are all that store into it; what binds the name of a module, or of a class.
    """
    into = home, name = graph.stored_key(module, place)
    yield from graph.stores_into(into)
    if name.endswith("]") or home not in graph.sources:
        return
    scope, _, attribute = name.rpartition(".")
    body = graph.class_body(home, scope) if scope else graph.sources[home].statements
    yield from ((home, statement) for statement in body if attribute in statement.binds)


def abandoned(
    graph: ModuleGraph,
    modules: Iterable[ModulePlan],
    gone: Mapping[str, ModuleSource],
    seen: AbstractSet[Input],
) -> Iterator[Abandoned]:
    """Yield what nothing stores into any more.

    ``seen`` holds what may come out different: what is made anew has none of what was stored on
    the object before it.
    """
    for module, path, name, old, line in no_longer_stored(modules, gone):
        if any(home not in gone for home, _ in others(graph, module, name)):
            continue
        home, full = graph.stored_key(module, name)
        head = full.partition("[")[0].partition(".")[0]
        reason = f"{old.summary()} · is gone, what it had stored stays"
        note = Note(f"{module}.{name}", "still-stored", path, line, reason)
        is_new = head != full and Input("value", home, head) in seen
        value = getattr(old.node, "value", None)
        yield Abandoned(module, name, value, None if is_new else note, _is_only(graph, home, full))


def _is_only(graph: ModuleGraph, home: str, place: str) -> bool:
    """Whether nothing else is seen that may put something under the key of an item."""
    holder, bracket, _ = place.partition("[")
    if not bracket or home not in graph.sources:
        return True
    for module in graph.candidates(holder, home):
        changed = facts_of(graph.sources[module]).changes_later
        if any(graph.key(module, name) == (home, holder) for name in changed):
            return False
    binders = graph.bindings(home).get(holder, [])
    values = [getattr(binder.node, "value", None) for binder in binders]
    return bool(values) and all(
        isinstance(value, ast.expr) and ast.unparse(value) in _EMPTY for value in values
    )
