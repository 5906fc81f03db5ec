"""Fields of dataclasses, and of what attrs and pydantic make, on instances older than the field."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

from pljam._apply.raw import MISSING, lookup, read_attribute


class Field(NamedTuple):
    """A field: its default or what makes it, ``MISSING`` and None where there is none."""

    name: str
    default: Any
    factory: Callable[[Any], Any] | None


def has_fields(cls: type) -> bool:
    """Whether a class has fields, of its own or from a base."""
    marks = ("__dataclass_fields__", "__attrs_attrs__", "__pydantic_fields__")
    return any(lookup(cls, mark) is not MISSING for mark in marks)


def fields_of(cls: Any) -> Iterator[Field]:
    """Yield the fields of a class."""
    if lookup(cls, "__dataclass_fields__") is not MISSING:
        import dataclasses

        for field in dataclasses.fields(cls):
            make = field.default_factory
            yield Field(
                field.name,
                MISSING if field.default is dataclasses.MISSING else field.default,
                None if make is dataclasses.MISSING else partial(_call, make),
            )
    described = lookup(cls, "__attrs_attrs__")
    if described is not MISSING:
        nothing: Any = getattr(sys.modules.get("attr"), "NOTHING", None)
        for attribute in described:
            default = attribute.default
            if type(default).__name__ == "Factory":
                make = default.factory
                factory = make if default.takes_self else partial(_call, make)
                yield Field(attribute.name, MISSING, factory)
            else:
                yield Field(attribute.name, MISSING if default is nothing else default, None)

    models = lookup(cls, "__pydantic_fields__")
    if models is not MISSING:
        for name, info in models.items():
            make = info.default_factory
            missing = type(info.default).__name__ == "PydanticUndefinedType"
            takes_data = bool(getattr(info, "default_factory_takes_validated_data", False))
            factory = None if make is None or takes_data else partial(_call, make)
            yield Field(name, MISSING if missing else info.default, factory)


def _call(factory: Callable[[], Any], obj: Any) -> Any:
    return factory()


def fill(obj: Any, store: Callable[[Any, str, Any], object]) -> None:
    """Give an instance what it lacks: the default of a field, or what its factory makes.

    A default that is an attribute of the class serves the instance without being stored.
    """
    for field in fields_of(type(obj)):
        if read_attribute(obj, field.name) is not MISSING:
            continue
        if field.factory is not None:
            store(obj, field.name, field.factory(obj))
        elif field.default is not MISSING and lookup(type(obj), field.name) is not field.default:
            store(obj, field.name, field.default)
