"""Classes of a file that is gone, beside those of a new file that says the same.

What such a class makes is what it made before, if all that its file imports is what it was, too.
"""

from __future__ import annotations

from enum import EnumType
from types import FunctionType, ModuleType
from typing import TYPE_CHECKING, Any

from pljam._apply.raw import MISSING, class_dict, is_kind
from pljam._apply.values import same_value

if TYPE_CHECKING:
    from pljam._apply.batch import BatchState


def is_class_of_renamed_file(batch: BatchState, old: Any, new: Any) -> bool:
    """Whether ``new`` is the class ``old`` in a file that has another name now.

    Members of an Enum are made anew when it moves, so that what holds them is another value.
    """
    if not (is_kind(old, type) and is_kind(new, type)) or is_kind(old, EnumType):
        return False
    if old.__qualname__ != new.__qualname__:
        return False
    return _says_the_same(batch, str(_home(old)), str(_home(new)), set())


def _says_the_same(batch: BatchState, home: str, new_home: str, seen: set[tuple[str, str]]) -> bool:
    """Whether a file that is gone and a new one have the same text, and so has what they import."""
    if (home, new_home) in seen:
        return True
    seen.add((home, new_home))
    source, found = batch.plan.leaving.get(home), batch.loaded().get(new_home)
    if source is None or found is None or home not in batch.modules:
        return False
    new_module, new_source = found
    texts = [statement.fingerprint for statement in source.statements]
    if texts != [statement.fingerprint for statement in new_source.statements]:
        return False
    before, now = batch.modules[home].__dict__, new_module.__dict__
    brought = {name for s in source.statements if s.is_import for name in s.binds}
    if "*" in brought:
        return False
    for name in brought:
        old, new = before.get(name, MISSING), now.get(name, MISSING)
        if same_value(old, new):
            continue
        homes = _home(old), _home(new)
        if None in homes or not _says_the_same(batch, str(homes[0]), str(homes[1]), seen):
            return False
    return True


def _home(value: Any) -> str | None:
    """The file that a definition stands in, or that a module is."""
    if is_kind(value, type):
        return str(class_dict(value).get("__module__"))
    found = None
    if is_kind(value, ModuleType):
        found = value.__name__
    elif is_kind(value, FunctionType):
        found = value.__module__
    return None if found is None else str(found)
