"""Containers that keep their identity while a batch changes what is in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any

from pljam._apply.journal import Journal
from pljam._apply.raw import instance_dict, is_kind
from pljam._apply.snapshots import Snapshot, snapshot
from pljam._plan.plan import Input


def refilled(journal: Journal, modules: Mapping[str, ModuleType]) -> Iterator[Input]:
    """Yield the module-level names whose containers hold other things than before the batch."""
    changed = {
        id(copy.container)
        for copy in journal.snapshots()
        if is_kind(copy.container, list, dict, set) and _differs(copy)
    }
    if not changed:
        return
    for module, loaded in modules.items():
        for name, value in list(loaded.__dict__.items()):
            if id(value) in changed and not is_kind(value, ModuleType):
                yield Input("content", module, name)
            elif not is_kind(value, ModuleType, type):
                for attribute, inner in list((instance_dict(value) or {}).items()):
                    if id(inner) in changed:
                        yield Input("content", module, f"{name}.{attribute}")


def _differs(copy: Snapshot) -> bool:
    """Whether a container holds other objects than its copy, in another order or number."""
    now = snapshot(copy.container)
    return now is not None and _identities(now.before) != _identities(copy.before)


def _identities(content: Any) -> object:
    if is_kind(content, dict):
        return list(map(id, content)), list(map(id, content.values()))
    if is_kind(content, set):
        return set(map(id, content))
    if is_kind(content, tuple):
        return [_identities(part) for part in content]
    return list(map(id, content)) if is_kind(content, list) else id(content)
