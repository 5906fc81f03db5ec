"""Instances of replaced classes: they take the new class, or new instances take their places.

Instances keep their identity where their layout agrees. Where it does not, they are made anew if
it is known what they consist of: attributes alone, the fields of a dataclass or of a named tuple,
or what a class that defines ``__pljam_migrate__`` makes of them. Else the batch is refused; only
where a class becomes one of another kind, an enumeration, say, they stay what they were.
"""

from __future__ import annotations

import enum
import gc
import weakref
from types import MemberDescriptorType
from typing import TYPE_CHECKING, Any

from pljam._apply.fields import fill, has_fields
from pljam._apply.heap import instances_of
from pljam._apply.raw import (
    MISSING,
    class_dict,
    instance_dict,
    is_kind,
    lookup,
    mro_of,
    read_attribute,
    write_attribute,
    write_entry,
)
from pljam._apply.refusal import Refusal
from pljam._apply.replace import rebase_waiting
from pljam._apply.standard_kinds import are_different

if TYPE_CHECKING:
    from pljam._apply.finishing import Finishing


def migrate_instances(batch: Finishing) -> None:
    """Find the instances of replaced classes that cannot take the new class, and migrate them."""
    rebase_waiting(batch)
    for cls, made in batch.replaced_classes:
        found = _instances(cls)
        if not found or _takes(found[0], made) or is_kind(cls, enum.EnumType):
            continue  # the members of an enumeration belong to it
        found.clear()
        gc.collect()
        found = _instances(cls)
        if not found:
            continue
        if not _can_be_made_anew(cls, made, found):
            if are_different(cls, made):
                batch.left_behind.append(weakref.ref(cls))
                continue  # they are something else than what the class makes now
            number = len(found)
            path, line = batch.place_of_class(cls)
            raise Refusal(
                "layout",
                cls.__qualname__,
                f"{number} live instance{'s' * (number > 1)} of {cls.__qualname__} cannot take the"
                " new layout, and the class has no __pljam_migrate__",
                path,
                line,
            )
        before, after = _attributes(cls), _attributes(made)
        for instance in found:
            new = (
                _as_tuple(instance, made)
                if _is_named_tuple(made)
                else _migrated(instance, made, before, after)
            )
            batch.replaced.append((instance, new))


def _can_be_made_anew(cls: type, made: type, instances: list[Any]) -> bool:
    """Whether it is known what instances of the old class consist of, and the new one takes it."""
    if is_kind(made, enum.EnumType):
        return False
    if _is_named_tuple(made):
        return all(_tuple_items(one, made) is not None for one in instances)
    if getattr(made, "__pljam_migrate__", None) is not None or has_fields(made):
        return True
    return _has_attributes_alone(cls) and _has_attributes_alone(made)


def _has_attributes_alone(cls: type) -> bool:
    """Whether instances consist of their dictionary: no slots, no part of a built-in class."""
    plain = all(base is object or base.__flags__ & _HEAP_TYPE for base in mro_of(cls))
    return plain and bool(cls.__dictoffset__) and not _attributes(cls)


_HEAP_TYPE = 1 << 9


def _is_named_tuple(cls: type) -> bool:
    return issubclass(cls, tuple) and lookup(cls, "_field_defaults") is not MISSING


def _values(instance: Any) -> dict[str, Any]:
    """Return what an instance consists of, by name."""
    cls = type(instance)
    if _is_named_tuple(cls):
        return dict(zip(cls._fields, tuple.__iter__(instance), strict=False))
    names = dict.fromkeys([*_attributes(cls), *(instance_dict(instance) or {})])
    found = {name: read_attribute(instance, name) for name in names}
    return {name: value for name, value in found.items() if value is not MISSING}


def _tuple_items(instance: Any, made: Any) -> list[Any] | None:
    """Return the items of the named tuple that takes an instance's place, if all are known."""
    values = {**made._field_defaults, **_values(instance)}
    if any(name not in values for name in made._fields):
        return None
    return [values[name] for name in made._fields]


def _as_tuple(instance: Any, made: Any) -> Any:
    return tuple.__new__(made, _tuple_items(instance, made) or ())


def _instances(cls: type) -> list[Any]:
    return [obj for obj in instances_of([cls])[id(cls)] if type(obj) is cls]


def _takes(instance: Any, made: Any) -> bool:
    cls = type(instance)
    if is_kind(made, enum.EnumType):
        return False
    if _is_named_tuple(made) and _is_named_tuple(cls) and cls._fields != made._fields:
        return False
    try:
        object.__setattr__(instance, "__class__", made)
    except TypeError:
        return False
    object.__setattr__(instance, "__class__", cls)
    return True


def _attributes(cls: type) -> frozenset[str]:
    """The names of the slots of a class and its bases."""
    return frozenset(
        name
        for base in cls.__mro__
        for name, value in class_dict(base).items()
        if type(value) is MemberDescriptorType
    )


def _migrated(instance: Any, made: type, before: frozenset[str], after: frozenset[str]) -> Any:
    """Return a new instance with what it has in common with the old one."""
    new: Any = _bare(made)
    added, removed = after - before, before - after
    for name, value in _values(instance).items():
        try:
            write_attribute(new, name, value)
        except (AttributeError, TypeError):  # no such place, or one of another class
            removed |= {name}
    if has_fields(made):
        fill(new, write_attribute)
    migrate = getattr(new, "__pljam_migrate__", None)
    if migrate is not None:
        migrate(added, removed)
    return new


def _bare(made: Any) -> Any:
    """Return an instance of a class without attributes, also of one that has become abstract."""
    abstract = class_dict(made).get("__abstractmethods__")
    if not abstract:
        return object.__new__(made)
    write_entry(made, "__abstractmethods__", frozenset())
    try:
        return object.__new__(made)
    finally:
        write_entry(made, "__abstractmethods__", abstract)


def count_left_behind(cls: type) -> int:
    """Count the instances that stay what they were, once all else is let go of."""
    members = getattr(cls, "_member_map_", {}) if is_kind(cls, enum.EnumType) else {}
    return len(_instances(cls)) - len(members)
