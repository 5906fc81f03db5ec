"""The kinds of classes that the standard library makes, told from others by their metaclasses."""

from __future__ import annotations

import enum
from typing import Any

from pljam._apply.raw import class_dict, is_kind, type_name


def is_named_tuple(cls: type) -> bool:
    """Whether a class statement made a named tuple of its own."""
    names = class_dict(cls)
    return tuple in cls.__bases__ and "_field_defaults" in names and "_make" in names


def is_typed_dict(cls: type) -> bool:
    """Whether a class is a typed dictionary."""
    return type_name(type(cls)) == "_TypedDictMeta"


def differ(cls: type, meta: Any) -> bool:
    """Whether a class statement with this metaclass makes a class of another kind than ``cls``.

    Only those kinds count that no class can become, or cease to be, in place.
    """
    if not is_kind(meta, type):
        return False
    named = type_name(meta)
    return (
        is_kind(cls, enum.EnumType) != issubclass(meta, enum.EnumType)
        or is_named_tuple(cls) != (named == "NamedTupleMeta")
        or is_typed_dict(cls) != (named == "_TypedDictMeta")
    )


def are_different(cls: type, made: type) -> bool:
    """Whether one of two classes is of such a kind, and the other is not."""
    return (
        is_kind(cls, enum.EnumType) != is_kind(made, enum.EnumType)
        or is_named_tuple(cls) != is_named_tuple(made)
        or is_typed_dict(cls) != is_typed_dict(made)
    )
