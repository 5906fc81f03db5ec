"""Statements that read a module's attributes, when their name for it holds another module now."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from types import ModuleType
from typing import TYPE_CHECKING, Any

from pljam._apply.raw import MISSING, is_kind
from pljam._apply.renamed_files import is_class_of_renamed_file
from pljam._apply.values import same_value
from pljam._plan.plan import Action, Input
from pljam._source.readings import executed

if TYPE_CHECKING:
    from pljam._apply.batch import BatchState


def reads_the_same(batch: BatchState, action: Action, key: Input) -> bool:
    """Whether all that a statement reads of a module is the same in the one that it was before.

    A file that is renamed is another module, and what importers take out of it may be what it was.
    What a call reads does not show in the statement that makes it, if it does not make an instance;
    and statements of one name are executed together.
    """
    module, statement = action.module, action.statement
    if (key.aspect, key.module) != ("value", module) or "." in key.name:
        return False
    old = batch.before[module].get(key.name, MISSING)
    new = batch.modules[module].__dict__.get(key.name, MISSING)
    if old is new or not is_kind(new, ModuleType, type) or not is_kind(old, ModuleType, type):
        return False
    if (
        len(action.chain) > 1
        or statement.enclosures
        or not isinstance(statement.node, (ast.Assign, ast.AnnAssign))
    ):
        return False
    if not (is_kind(old, ModuleType) and is_kind(new, ModuleType)):
        return is_class_of_renamed_file(batch, old, new)
    calls = any(isinstance(part, ast.Call) for part in executed(statement.node))
    attributes = {name.partition(".")[2] for name in statement.reads if _head(name) == key.name}
    before, now = _names_before(batch, old), new.__dict__
    pairs = [
        (before.get(_head(name), MISSING), now.get(_head(name), MISSING)) for name in attributes
    ]
    return bool(pairs) and all(
        is_class_of_renamed_file(batch, was, value)
        or (same_value(was, value) and value is not MISSING and not calls)
        for was, value in pairs
    )


def _head(name: str) -> str:
    return name.partition(".")[0]


def _names_before(batch: BatchState, module: Any) -> Mapping[str, Any]:
    """What a module's names held before the batch."""
    for name, names in batch.before.items():
        if batch.modules[name] is module:
            return names
    names = module.__dict__
    assert isinstance(names, dict)
    return names
