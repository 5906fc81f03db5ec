"""The order in which a batch is executed: the one in which a fresh start would come by.

A fresh start executes a module's statements one by one, and where one imports a module that was
not begun, that module's statements come in between. So does a batch, where it makes a difference:
modules that import each other, and statements that may have an effect on what is imported after
them. All else is brought up to date before its importers, so that these meet what is new in it. A
name that is new to a module which is in the middle of its own imports is taken from further below.

State of an ``ExecutionOrder``: ``_begun``, how far each module has come; ``_circle``, which modules
import each other; ``steps``, what was met.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pljam._plan.import_circles import circles
from pljam._plan.plan import Action, ModulePlan, Step
from pljam._plan.units import Find, Unit, Units
from pljam._source.statements import ModuleSource, Statement

_Walk = Iterator["_Walk"]


class ExecutionOrder:
    """Walks through the modules of a batch as a fresh start does."""

    def __init__(
        self,
        sources: Mapping[str, ModuleSource],
        plans: Mapping[str, ModulePlan],
        find: Find,
    ) -> None:
        self._sources = sources
        self._plans = plans
        self._units = Units(sources, plans, find)
        self._circle: dict[str, int] = {}
        self._begun: dict[str, int] = {}
        self.steps: list[Step] = []

    def walk(self) -> list[Step]:
        """Return the steps; modules are begun in the order in which the process began them."""
        names = [name for name in self._sources if name in self._plans]
        if len(names) == 1:
            (module,) = self._plans.values()
            return [Step(module, module.actions, is_last=True)]
        self._circle = circles(names, self._units.imported)
        for name in names:
            self._run(self._begin(name))
        return self.steps

    def _run(self, walk: _Walk) -> None:
        """Follow a walk and those it waits for: chains of imports may be longer than the stack."""
        waiting = [walk]
        while waiting:
            inner = next(waiting[-1], None)
            if inner is None:
                waiting.pop()
            else:
                waiting.append(inner)

    def _begin(self, name: str) -> _Walk:
        """Bring a module up to date, after the packages that it is in."""
        if name in self._begun or not self._units.has(name):
            return
        parent = name.rpartition(".")[0]
        if parent:
            yield self._begin(parent)
        if name in self._begun:
            return
        self._begun[name] = 0
        for unit in self._units.of(name):
            if not unit.is_quiet:
                break
            for node in unit.imports:
                for target in self._units.targets(name, node):
                    if self._circle.get(target) != self._circle.get(name):
                        yield self._begin(target)
        yield self._advance(name)
        if name in self._plans:
            self.steps.append(Step(self._plans[name], [], is_last=True))

    def _advance(self, name: str, until: str = "") -> _Walk:
        """Go on in a module, to its end or until it binds a name."""
        units = self._units.of(name)
        while self._begun[name] < len(units):
            unit = units[self._begun[name]]
            self._begun[name] += 1
            for node in unit.imports:
                yield self._import(name, node)
            self._do(name, unit)
            if until and until in unit.binds:
                return

    def _do(self, name: str, unit: Unit) -> None:
        if not unit.actions:
            return
        module = self._plans[name]
        last = self.steps[-1] if self.steps else None
        if last is None or last.module is not module or last.is_last:
            last = Step(module, [])
            self.steps.append(last)
        last.actions.extend(unit.actions)

    def _import(self, importer: str, node: ast.stmt) -> _Walk:
        for target in self._units.targets(importer, node):
            yield self._begin(target)
        if isinstance(node, ast.ImportFrom):
            origin = self._units.origin(importer, node)
            for alias in node.names:
                if self._is_ahead(origin, alias.name):
                    yield self._advance(origin, until=alias.name)

    def _is_ahead(self, name: str, wanted: str) -> bool:
        """Whether a module will only later in this batch bind a name that it did not have."""
        module = self._plans.get(name)
        if module is None or any(wanted in s.binds for s in module.old.statements):
            return False
        units, begun = self._units.of(name), self._begun.get(name, 0)
        return any(wanted in unit.binds for unit in units[begun:]) and not any(
            wanted in unit.binds for unit in units[:begun]
        )


def sort_actions(actions: list[Action], body: Sequence[Statement]) -> None:
    """Put actions, and those inside them, in the order of their statements."""
    position = {statement: number for number, statement in enumerate(body)}
    actions.sort(key=lambda a: position.get(a.new, len(position)) if a.new else len(position))
    for action in actions:
        if action.children and action.new is not None:
            sort_actions(action.children, action.new.body)


def note_shadowed(sources: Mapping[str, ModuleSource], actions: Iterable[Action]) -> None:
    """Note what later statements bind over a star import, and what they make of its names."""
    for action in actions:
        statement = action.new
        if statement is None or "*" not in statement.binds:
            continue
        body = sources[action.module].statements
        if statement in body:
            later = body[body.index(statement) + 1 :]
            first: dict[str, Statement] = {}
            for other in later:
                for name in other.binds - {"*"}:
                    first.setdefault(name, other)
            action.extended = frozenset(name for name in first if extends(name, first[name]))
            action.shadowed = frozenset(first) - action.extended


def extends(name: str, statement: Statement) -> bool:
    """Whether a statement that binds a name makes it from what that holds."""
    heads = {dotted.partition(".")[0] for dotted in statement.reads}
    return isinstance(statement.node, ast.AugAssign) or (name in heads and not statement.name)


def is_shadowed(source: ModuleSource, statement: Statement) -> bool:
    """Whether a later statement binds an import's name anew, without reading it."""
    if statement.scope or "*" in statement.binds:
        return False
    (name,) = statement.binds
    later = source.statements[source.statements.index(statement) + 1 :]
    for other in later:
        if name in other.binds and not any(
            enclosure.branch in ("handlers", "orelse") for enclosure in other.enclosures
        ):
            return name not in {n.partition(".")[0] for n in other.reads}
    return False
