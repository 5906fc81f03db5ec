"""Fields of dataclasses on instances that are older than the field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pljam._apply.raw import MISSING, lookup, read_attribute


def has_fields(cls: type) -> bool:
    """Whether a class is a dataclass, or derives from one."""
    return lookup(cls, "__dataclass_fields__") is not MISSING


def fill(obj: Any, store: Callable[[Any, str, Any], object]) -> None:
    """Give an instance what it lacks: the default of a field, or what its factory makes.

    A default that is an attribute of the class serves the instance without being stored.
    """
    import dataclasses

    for field in dataclasses.fields(obj):
        if read_attribute(obj, field.name) is not MISSING:
            continue
        if field.default_factory is not dataclasses.MISSING:
            store(obj, field.name, field.default_factory())
        elif not _is_served(obj, field):
            store(obj, field.name, field.default)


def _is_served(obj: Any, field: Any) -> bool:
    """Whether a field has no default, or one that the class gives to the instance."""
    import dataclasses

    return field.default is dataclasses.MISSING or lookup(type(obj), field.name) is field.default
