"""Statements of one body that run together, since they bind, read or delete the same names.

``TOTAL = 1``, ``TOTAL += 2`` and ``del TOTAL`` make one value only in their order, so where one of
them is executed again, so are the others: they are a chain.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from pljam._plan.effects import Judge
from pljam._plan.graph import ModuleGraph
from pljam._plan.order import extends
from pljam._plan.plan import Input
from pljam._plan.repeating import Repeating
from pljam._plan.tries import TRY, decided
from pljam._source.statements import Statement


class Chains:
    """Looks for the statements that run together."""

    def __init__(self, graph: ModuleGraph, judge: Judge, again: Repeating) -> None:
        self._graph = graph
        self._judge = judge
        self._again = again

    def around(
        self, module: str, statement: Statement, body: Sequence[Statement]
    ) -> list[Statement]:
        """The statement and the others that bind or delete one of its names, in order."""
        names = self.names(module, [statement], body)
        tries = {
            id(enclosure.node)
            for enclosure in statement.enclosures
            if isinstance(enclosure.node, TRY)
        }
        by_way = self.decided(module, [statement], body) - names
        stars = self.stars_under(module, names, body)
        return [
            s
            for s in body
            if s is statement
            or s in stars
            or (names & s.sets and not s.is_class)
            or (by_way & s.binds and not (s.is_class or self._again.stays(module, s)))
            # Whether the other branch of a try runs, its body decides.
            or (
                not s.name
                and any(id(g.node) in tries and g.branch == "orelse" for g in s.enclosures)
            )
            or (
                s.is_import
                and any(id(g.node) in tries and g.branch == "body" for g in s.enclosures)
            )
        ]

    def stars_under(
        self, module: str, names: Iterable[str], body: Sequence[Statement]
    ) -> AbstractSet[Statement]:
        """The star imports that bring names of which the module makes others of the same name."""
        stars = {s for s in body if "*" in s.binds}
        if not stars:
            return stars
        extended = {n for s in body for n in s.binds & set(names) if extends(n, s)}
        origins = {self._graph.resolve(module, name).module for name in extended} - {module}
        return stars if origins & self._graph.sources.keys() else set()

    def decided(
        self, module: str, executed: Iterable[Statement], body: Sequence[Statement]
    ) -> AbstractSet[str]:
        """The names of a module for which running some statements may mean another binding."""
        own = [statement for statement in executed if not statement.scope and statement.enclosures]
        return decided(self._graph.sources[module], own, body) if own else frozenset()

    def names(self, module: str, start: Iterable[Statement], body: Sequence[Statement]) -> set[str]:
        """The names whose statements run together with those of ``start``.

        They are the names that these bind, and those they read that the module deletes again.
        """
        names: set[str] = set()
        deleted = set().union(*(s.deletes for s in body))
        pending = list(start)
        seen: set[Statement] = set()
        while pending:
            statement = pending.pop()
            if statement in seen:
                continue
            seen.add(statement)
            more = set(statement.sets) - {"*"}
            if deleted:
                heads = {name.partition(".")[0] for name in statement.reads}
                found = self._judge.judge(statement.node, module, statement.scope).reads
                heads |= {name.partition(".")[0] for home, name in found if home == module}
                more |= heads & deleted
            more -= names
            if more:
                names |= more
                pending.extend(s for s in body if not s.is_class and more & s.sets)
        return names


def binds_itself(module: str, statement: Statement, group: Sequence[Statement], key: Input) -> bool:
    """Whether ``key`` is a name that the group of statements around a statement itself binds."""
    if key.module != module or len(group) < 2:
        return False
    prefix = f"{statement.scope}." if statement.scope else ""
    return any(key.name == prefix + name for name in statement.sets)
