"""What the body of a ``try`` decides: names that one way through it binds and another binds too."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from pljam._plan.facts import facts_of
from pljam._source.statements import ModuleSource, Statement

TRY = (ast.Try, ast.TryStar)


def decided(
    source: ModuleSource, executed: Iterable[Statement], body: Sequence[Statement]
) -> AbstractSet[str]:
    """Return the names whose values tell which way was taken when ``executed`` runs.

    ``HAVE = True`` below an import and ``HAVE = False`` in the handler, or above the ``try``, are
    such: only what stands in the body of the ``try`` can tell which of them holds. A name that a
    function binds anew is state.
    """
    tries = {
        enclosure.node
        for statement in executed
        for enclosure in statement.enclosures
        if isinstance(enclosure.node, TRY) and enclosure.branch == "body" and not statement.name
    }
    found: set[str] = set()
    for node in tries:
        ways: dict[str, set[object]] = {}
        inside: set[str] = set()
        for statement in body:
            way = _way(statement, node)
            for name in statement.binds - {"*"}:
                ways.setdefault(name, set()).add(way)
            if way is not None:
                inside |= statement.binds
        found |= {name for name in inside & ways.keys() if len(ways[name]) > 1}
    if not found:
        return found
    binders = facts_of(source).binders
    return {name for name in found if binders.get(name, ()) is not None}


def _way(statement: Statement, node: ast.AST) -> object:
    """On which way through a ``try`` a statement stands: no error, a handler, or none."""
    for enclosure in statement.enclosures:
        if enclosure.node is node and enclosure.branch != "finalbody":
            return enclosure.handler
    return None
