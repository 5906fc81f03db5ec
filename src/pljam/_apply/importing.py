"""Imports that follow what they import: rebound, lost, or left to who put something over them."""

from __future__ import annotations

import ast
import importlib
import importlib.util
import os
import sys
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from types import ModuleType
from typing import Any

from pljam._apply.batch import BatchState
from pljam._apply.raw import MISSING, is_kind
from pljam._apply.values import same_value
from pljam._plan.plan import Action, Input, ModulePlan, Verb
from pljam._source.import_lines import imported_from
from pljam._source.statements import Statement
from pljam.report import Rebound


class Importing(BatchState):
    """The part of a batch that rebinds importers."""

    def _still_imported(
        self, module: ModulePlan, statement: Statement, inputs: frozenset[Input]
    ) -> bool:
        """Whether an import's name holds what was imported: no monkeypatch, nothing put over it."""
        node = statement.node
        if not isinstance(node, ast.ImportFrom) or node.names[0].name == "*":
            return True
        origin = self.origin_of(module, node)
        before = self.before.get(origin)
        alias = node.names[0]
        if before is None or alias.name not in before:
            return True
        if Input("value", origin, alias.name) not in inputs:
            return True
        held = self.modules[module.module].__dict__.get(alias.asname or alias.name, MISSING)
        imported = before[alias.name]
        return held is MISSING or same_value(imported, held) or self.sameness()(imported, held)

    def _lose(self, module: ModulePlan, statement: Statement) -> None:
        """Take out what a star import had brought and its module exports no longer."""
        names = self.modules[module.module].__dict__
        source = self.before.get(self.origin_of(module, statement.node), {})  # type: ignore[arg-type]
        is_same = self.sameness()
        for name in sorted(self.lost(module, statement)):
            if not is_same(source.get(name, self), names.get(name, MISSING)):
                continue
            if any(name in s.binds for s in module.new.statements):
                continue
            self._remove(module, name, statement.start)
            if names.get(name, MISSING) is not source[name]:
                self.outcome.rebound.append(Rebound(module.module, name, statement.node.lineno))

    def _remove(self, module: ModulePlan, name: str, line: int) -> None:
        raise NotImplementedError

    def lost(self, module: ModulePlan, statement: Statement) -> AbstractSet[str]:
        """The names that a star import had brought and brings no longer."""
        origin = self.origin_of(module, statement.node)  # type: ignore[arg-type]
        before, now = self.before.get(origin), sys.modules.get(origin)
        if before is None or not isinstance(now, ModuleType):
            return frozenset()
        return exported(before) - exported(now.__dict__)

    def _brings(self, module: ModulePlan, statement: Statement, name: str) -> bool:
        """Whether a star import of the module brings a name."""
        origin = self.origin_of(module, statement.node)  # type: ignore[arg-type]
        found = sys.modules.get(origin)
        return isinstance(found, ModuleType) and name in exported(found.__dict__)

    def _unshadow(self, module: ModulePlan, action: Action, stored: dict[str, Any]) -> None:
        """After a star import: what was bound over it stays, and so does a monkeypatch."""
        node = action.statement.node
        names = self.modules[module.module].__dict__
        before = self.before[module.module]
        origin = self.before.get(self.origin_of(module, node), {})  # type: ignore[arg-type]
        was_exported = exported(origin)
        for name in list(stored):
            old = before.get(name, MISSING)
            imported = origin[name] if name in was_exported else MISSING
            brought = imported is not MISSING and same_value(imported, old)
            unchanged = action.verb in (Verb.NONE, Verb.MOVE)
            patched = unchanged and imported is not MISSING and not brought
            if name in action.extended:
                # ``X += 1`` stands below: the name never holds what was imported.
                if self._is_extended_again(module, name) or old is MISSING:
                    continue
                patched = True
            if old is not MISSING and ((name in action.shadowed and not brought) or patched):
                names[name] = old
                del stored[name]

    def _is_extended_again(self, module: ModulePlan, name: str) -> bool:
        """Whether a statement that makes a star import's name anew is about to be executed."""
        for action in module.actions:
            statement = action.statement
            if name in statement.binds and not statement.is_import:
                if action.verb is Verb.RUN or self.follows(action):
                    return True
        return False

    def follows(self, action: Action) -> frozenset[Input]:
        raise NotImplementedError

    def _is_submodule(self, module: ModulePlan, statement: Statement) -> bool:
        """Whether a from-import whose name is gone can import a submodule of that name."""
        node = statement.node
        if not isinstance(node, ast.ImportFrom):
            return False
        name = f"{self.origin_of(module, node)}.{node.names[0].name}"
        try:
            return importlib.util.find_spec(name) is not None
        except ImportError:
            return False

    def origin_of(self, module: ModulePlan, node: ast.ImportFrom) -> str:
        """The module that a from-import reads."""
        return imported_from(module.new.package, node)


def exported(names: Mapping[str, Any]) -> AbstractSet[str]:
    """The names that a star import takes out of a module with these names."""
    public = names.get("__all__", MISSING)
    if public is MISSING:
        return {name for name in names if not name.startswith("_")}
    if not is_kind(public, list, tuple, set, frozenset):
        return frozenset()
    return {name for name in public if type(name) is str and name in names}


def relocate(names: dict[str, Any], name: str, path: str) -> None:
    """Tell a module that its source stands in another file, as when it becomes a package."""
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None:
        return
    if os.path.basename(path) == "__init__.py":
        spec.submodule_search_locations = [os.path.dirname(path)]
        names["__path__"] = spec.submodule_search_locations
    else:
        names.pop("__path__", None)
    names["__spec__"], names["__loader__"] = spec, spec.loader
    names["__file__"], names["__package__"] = path, spec.parent
    if spec.cached is not None:
        names["__cached__"] = spec.cached


def expects_loss(action: Action) -> bool:
    """Whether a statement, or another of its name, stands in a ``try`` that handles lost names."""
    return any(
        isinstance(enclosure.node, _TRY)
        and enclosure.branch == "body"
        and _handles_loss(enclosure.node)
        for statement in {action.statement, *action.chain}
        for enclosure in statement.enclosures
    )


def _handles_loss(node: ast.Try | ast.TryStar) -> bool:
    return any(
        handler.type is None
        or any(isinstance(n, ast.Name) and n.id in _LOSSES for n in ast.walk(handler.type))
        for handler in node.handlers
    )


_TRY = (ast.Try, ast.TryStar)
_LOSSES = frozenset({"ImportError", "AttributeError", "NameError", "Exception", "BaseException"})
