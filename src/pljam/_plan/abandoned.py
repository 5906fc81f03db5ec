"""Attributes and items that no statement stores any more, of objects that stay."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from pljam._plan.graph import ModuleGraph
from pljam._plan.plan import Input, ModulePlan
from pljam.report import Note


def abandoned(
    graph: ModuleGraph, modules: Iterable[ModulePlan], seen: AbstractSet[Input]
) -> Iterator[tuple[str, str, Note, ast.expr | None]]:
    """Yield their modules, how they are spelled there, what is to be said, and what was stored.

    ``seen`` holds what may come out different: what is made anew has none of them.
    """
    for module in modules:
        for action in module.actions:
            old, new = action.old, action.new
            gone = old.stores - (new.stores if new is not None else set()) if old else ()
            for name in sorted(gone):
                assert old is not None
                into = graph.stored_key(module.module, name)
                head = into[1].partition("[")[0].partition(".")[0]
                if Input("value", into[0], head) in seen or graph.stores_into(into):
                    continue
                reason = f"{old.summary()} · is gone, what it had stored stays"
                what, line = f"{module.module}.{name}", action.statement.start
                note = Note(what, "still-stored", module.new.path, line, reason)
                yield module.module, name, note, getattr(old.node, "value", None)
