"""Definitions that go from one file of a batch to another."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from pljam._plan.plan import ModulePlan
from pljam._source.statements import ModuleSource


def moved_definitions(plans: Mapping[str, ModulePlan], name: str) -> AbstractSet[str]:
    """Return the trees of what a module gets from others of the batch, or these from it."""
    found: set[str] = set()
    own = plans[name]
    for other in plans.values():
        if other is not own:
            found |= _defined(own.new) & _defined(other.old) - _defined(other.new)
            found |= _defined(own.old) & _defined(other.new) - _defined(other.old)
    return found


def _defined(source: ModuleSource) -> AbstractSet[str]:
    return {statement.fingerprint for statement in source.statements if statement.name}
