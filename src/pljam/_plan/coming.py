"""The modules that a batch imports for the first time: planning asks what their functions do."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping

from pljam._plan.graph import ModuleGraph
from pljam._plan.units import Find
from pljam._source.statements import ModuleSource
from pljam._source.text import SourceError


def coming_sources(
    graph: ModuleGraph,
    old: Mapping[str, ModuleSource],
    new: Mapping[str, ModuleSource],
    find: Find,
) -> dict[str, ModuleSource]:
    """Return the sources of the modules that the batch will import for the first time."""
    found: dict[str, ModuleSource] = {}
    pending: list[tuple[ModuleSource, Collection[str]]] = [
        (source, {s.fingerprint for s in old[name].statements} if name in old else ())
        for name, source in new.items()
    ]
    while pending:
        source, known = pending.pop()
        for statement in source.statements:
            if not statement.is_import or statement.fingerprint in known:
                continue
            for name in _imported_by(source, statement.node):
                made = None if name in graph.sources or name in found else find(name)
                if made is not None and _can_be_read(made):
                    found[name] = made
                    pending.append((made, ()))
    return found


def _imported_by(source: ModuleSource, node: ast.stmt) -> Iterator[str]:
    """Yield the modules, packages first, that an import statement may load."""
    if isinstance(node, ast.Import):
        dotted = node.names[0].name
    elif isinstance(node, ast.ImportFrom):
        dotted = node.module or ""
        if node.level:
            package = (source.package or "").split(".")
            above = package[: len(package) - node.level + 1]
            dotted = ".".join([*above, *([dotted] if dotted else [])])
        dotted = f"{dotted}.{node.names[0].name}"
    else:
        return
    parts = dotted.split(".")
    yield from (".".join(parts[:end]) for end in range(1, len(parts) + 1))


def _can_be_read(source: ModuleSource) -> bool:
    try:
        source.statements  # noqa: B018
    except SourceError:
        return False  # the import itself will tell
    return True
