"""The modules around a batch as what is executed at once, and what of other modules that imports.

State of ``Units``: ``_units`` and ``_found``, what was asked for before.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

from pljam._plan.plan import Action, ModulePlan, Verb
from pljam._source.import_lines import imported_from, module_level_imports
from pljam._source.readings import executed
from pljam._source.statements import ModuleSource, Statement

Find = Callable[[str], ModuleSource | None]
"""Finds the source of a module of the project that is not loaded yet."""


class Unit:
    """What is executed at once: a statement, or those of a block.

    It is ``is_quiet`` if executing it has no effect on another module.
    """

    def __init__(self) -> None:
        self.binds: set[str] = set()
        self.imports: list[ast.stmt] = []
        self.actions: list[Action] = []
        self.is_quiet = True


class Units:
    """The units of each module, those of modules that the batch is going to load included."""

    def __init__(
        self,
        sources: Mapping[str, ModuleSource],
        plans: Mapping[str, ModulePlan],
        find: Find,
    ) -> None:
        self._sources = sources
        self._plans = plans
        self._find = find
        self._found: dict[str, ModuleSource | None] = {}
        self._new: set[int] = set()
        self._units: dict[str, list[Unit]] = {}

    def has(self, name: str) -> bool:
        """Whether a module is the project's, and loaded or looked for."""
        return name in self._sources or self._found.get(name) is not None

    def of(self, name: str) -> list[Unit]:
        """Return the units of a module, in order."""
        found = self._units.get(name)
        if found is None:
            module = self._plans.get(name)
            found = self._planned(module) if module is not None else self._plain(name)
            self._units[name] = found
        return found

    def origin(self, importer: str, node: ast.ImportFrom) -> str:
        """Return the module that a from-import reads."""
        source = self._sources.get(importer) or self._found[importer]
        assert source is not None
        return imported_from(source.package, node)

    def targets(self, importer: str, node: ast.stmt) -> Iterator[str]:
        """Yield the modules of the project that an import statement loads if they are not."""
        is_new = id(node) in self._new
        if isinstance(node, ast.Import):
            for alias in node.names:
                if self._is_project(alias.name, is_new):
                    yield alias.name
        elif isinstance(node, ast.ImportFrom):
            origin = self.origin(importer, node)
            if not self._is_project(origin, is_new):
                return
            for alias in node.names:
                below = f"{origin}.{alias.name}"
                if self._is_project(below, is_new) and not self._is_own(origin, alias.name):
                    yield below
                else:
                    yield origin

    def imported(self, name: str) -> Iterator[str]:
        """Yield the modules of the project that a module imports."""
        for unit in self.of(name):
            for node in unit.imports:
                yield from self.targets(name, node)

    def _is_own(self, name: str, bound: str) -> bool:
        """Whether a package binds a name itself, not only by importing its module of that name."""
        return any(
            bound in unit.binds and not any(_imports(node, bound) for node in unit.imports)
            for unit in self.of(name)
        )

    def _is_project(self, name: str, is_new: bool) -> bool:
        if name in self._sources:
            return True
        if is_new and name not in self._found:
            self._found[name] = self._find(name)
        return self._found.get(name) is not None

    def _planned(self, module: ModulePlan) -> list[Unit]:
        """Return the units of a module of the batch, with what is to be done about them."""
        action_of = {action.new: action for action in module.actions if action.new is not None}
        functions = {s.name: s.node for s in module.new.statements if s.is_function}
        units: list[Unit] = []
        for _, group in groupby(module.new.statements, key=_block):
            unit = Unit()
            for statement in group:
                action = action_of.get(statement)
                unit.binds |= statement.binds
                if statement.is_import and not _is_for_checkers(statement):
                    unit.imports.append(statement.node)
                    if action is not None and action.verb is Verb.RUN:
                        self._new.add(id(statement.node))
                if action is not None:
                    unit.actions.append(action)
                    if not _is_quiet(statement):
                        unit.is_quiet &= action.verb is not Verb.RUN
                        unit.imports += _imports_of_called(statement, functions)
            units.append(unit)
        rest = Unit()
        rest.actions = [action for action in module.actions if action.new is None]
        return [*units, rest]

    def _plain(self, name: str) -> list[Unit]:
        """Return what a module imports about which nothing is to be done."""
        source = self._sources.get(name) or self._found[name]
        assert source is not None
        unit = Unit()
        unit.imports = list(module_level_imports(source))
        if name not in self._sources:
            self._new.update(map(id, unit.imports))
        return [unit]


def _block(statement: Statement) -> object:
    return statement.block or statement


def _imports(node: ast.stmt, name: str) -> bool:
    return isinstance(node, ast.ImportFrom) and any(
        (alias.asname or alias.name) == alias.name == name for alias in node.names
    )


def _imports_of_called(
    statement: Statement, functions: Mapping[str, ast.stmt]
) -> Iterator[ast.stmt]:
    """Yield the imports in those functions of its module that a statement may come to call."""
    pending: list[ast.AST] = list(executed(statement.node))
    seen: set[str] = set()
    while pending:
        part = pending.pop()
        if isinstance(part, (ast.Import, ast.ImportFrom)):
            yield part
        elif isinstance(part, ast.Name) and part.id in functions and part.id not in seen:
            seen.add(part.id)
            pending.extend(ast.walk(functions[part.id]))


def _is_for_checkers(statement: Statement) -> bool:
    """Whether a statement stands in an ``if TYPE_CHECKING`` block: it is never executed."""
    return any(
        isinstance(enclosure.node, ast.If)
        and enclosure.branch == "body"
        and _last_name(enclosure.node.test) == "TYPE_CHECKING"
        for enclosure in statement.enclosures
    )


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _is_quiet(statement: Statement) -> bool:
    """Whether executing a statement does no more than bind names of its module."""
    node = statement.node
    if statement.is_import or statement.name or statement.is_docstring:
        return True
    if not isinstance(node, (ast.Assign, ast.AnnAssign)):
        return False
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return all(isinstance(target, ast.Name) for target in targets) and not any(
        isinstance(part, ast.Call) for part in ast.walk(node)
    )
