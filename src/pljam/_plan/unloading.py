"""Modules whose files are gone: they leave the process, unless somebody who stays imports them."""

from __future__ import annotations

from collections.abc import Mapping

from pljam._plan.graph import ModuleGraph
from pljam._source.statements import ModuleSource
from pljam.report import Note


def unload(
    sources: Mapping[str, ModuleSource], gone: Mapping[str, ModuleSource]
) -> tuple[list[str], list[Note]]:
    """Return which modules of ``gone`` leave, and why the others stay; ``sources`` are all others.

    Modules that only import each other leave together.
    """
    leaving, kept = dict(gone), list[Note]()
    graph = ModuleGraph({**sources, **gone})
    importers = {name: list(graph.importers_of(name)) for name in gone}
    pending = bool(gone)
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
            kept.append(Note(name, "file-gone", path, line, reason))
            pending = True
    return list(leaving), kept
