"""Modules whose files are gone: they leave the process, unless somebody who stays imports them."""

from __future__ import annotations

from collections.abc import Mapping

from pljam._plan.graph import ModuleGraph
from pljam._plan.plan import Plan
from pljam._source.statements import ModuleSource
from pljam.report import Note


def unload(
    sources: Mapping[str, ModuleSource], gone: Mapping[str, ModuleSource], plan: Plan
) -> None:
    """Plan which modules of ``gone`` leave, and why the others stay; ``sources`` are all others.

    Modules that only import each other leave together.
    """
    if not gone:
        return
    leaving = dict(gone)
    graph = ModuleGraph({**sources, **gone})
    importers = {name: list(graph.importers_of(name)) for name in gone}
    pending = True
    while pending:
        pending = False
        for name in list(leaving):
            module, line = next((i for i in importers[name] if i[0] not in leaving), ("", 0))
            if module:
                path = graph.sources[module].path
                reason = f"the file of {name} is gone, and {module} imports it: the module stays"
            elif any(n.startswith(f"{name}.") for n in gone.keys() - leaving.keys()):
                path, line = gone[name].path, 1
                reason = f"the file of {name} is gone, and a module in it stays: so does it"
            else:
                continue
            del leaving[name]
            plan.kept.append(Note(name, "file-gone", path, line, reason))
            pending = True
    plan.gone.extend(leaving)
