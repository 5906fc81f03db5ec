"""What statements of modules store into attributes and items, as those who read these know it."""

from __future__ import annotations

from collections.abc import Iterator

from pljam._plan.graph import ModuleGraph
from pljam._plan.plan import Input
from pljam._source.statements import Statement


class Stores:
    """Answers for the modules of one plan."""

    def __init__(self, graph: ModuleGraph) -> None:
        self._graph = graph

    def keys(self, module: str, statement: Statement) -> dict[str, Input]:
        """Return what a statement stores into, as it spells that and as readers know it."""
        return {
            name: Input("value", *self._graph.stored_key(module, name)) for name in statement.stores
        }

    def of_module(self, module: str) -> Iterator[Input]:
        """Yield what the statements of a module store into."""
        source = self._graph.sources.get(module)
        for statement in source.statements if source is not None else ():
            yield from self.keys(module, statement).values()

    def stand_below(self, module: str, statement: Statement, key: Input) -> bool:
        """Whether all stores of a module into an attribute or item stand below a statement."""
        found = self._graph.stores_into((key.module, key.name))
        own = [each.start for home, each in found if home == module]
        return bool(own) and not statement.scope and statement.start < min(own)
