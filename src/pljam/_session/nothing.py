"""The session where the environment says ``PLJAM=off``: nothing is done, whatever is asked."""

from __future__ import annotations

import importlib
from types import ModuleType

from pljam._plan.plan import Plan
from pljam._session.session import Paths, Session
from pljam.report import ReloadReport


class NoSession(Session):
    """A session that does nothing."""

    def start(self) -> None:
        """Track nothing."""

    def add_roots(self, roots: Paths) -> None:
        """Follow nothing."""

    def reload_changed(self, paths: Paths | None = None) -> ReloadReport:
        """Apply nothing."""
        return ReloadReport()

    def plan_changed(self, paths: Paths | None = None) -> Plan:
        """Plan nothing."""
        return Plan()

    def undo(self) -> ReloadReport:
        """Undo nothing."""
        return ReloadReport()

    def hot_reload(self, module: ModuleType | str, name: str | None = None) -> ModuleType:
        """Return the module as it is."""
        return importlib.import_module(module) if isinstance(module, str) else module
