"""An exception on its way outward: what is known of it, and which classes match it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pljam._apply.raw import class_dict, is_kind
from pljam._replay.handling.values import UNKNOWN, Known, Made, Value, is_below, is_one_of, items_of

_members: Any = class_dict(BaseExceptionGroup)["exceptions"]


@dataclass(frozen=True, eq=False)
class Travelling:
    """An exception that passes from frame to frame.

    ``kind`` is its class, None where a handler would raise another one that cannot be told: some
    ``Exception``. ``value`` stands for the object itself. ``leaves`` are the parts of a group, None
    where they cannot be told.
    """

    kind: type | None
    value: Value = UNKNOWN
    leaves: tuple[Travelling, ...] | None = None

    @property
    def is_group(self) -> bool:
        """Whether it is an exception group."""
        return self.kind is not None and is_below(self.kind, BaseExceptionGroup)

    def matches(self, kinds: Iterable[type]) -> bool | None:
        """Whether a handler of these classes takes it; None where that cannot be told."""
        if self.kind is None:
            broad = any(is_one_of(kind, (BaseException, Exception)) for kind in kinds)
            return True if broad else None
        own = self.kind
        return any(is_below(own, kind) for kind in kinds)


SOME_EXCEPTION = Travelling(None)


def travelling(exception: BaseException) -> Travelling:
    """Return a live exception as one that travels."""
    leaves = None
    if is_kind(exception, BaseExceptionGroup):
        leaves = tuple(travelling(part) for part in _members.__get__(exception))
    return Travelling(type(exception), Known(exception), leaves)


def raised(value: Value) -> Travelling:
    """Return what travels on where code raises this value."""
    if isinstance(value, Known):
        if is_exception_class(value.live):
            return Travelling(value.live, Made(value.live))
        if is_kind(value.live, BaseException):
            return travelling(value.live)
    if isinstance(value, Made) and is_exception_class(value.kind):
        leaves = None
        if is_below(value.kind, BaseExceptionGroup) and len(value.arguments) == 2:
            parts = items_of(value.arguments[1])
            if parts is not None:
                leaves = tuple(raised(part) for part in parts)
        return Travelling(value.kind, value, leaves)
    return SOME_EXCEPTION


def is_exception_class(obj: object) -> bool:
    """Whether an object is a class that can be raised."""
    return is_kind(obj, type) and is_below(obj, BaseException)  # type: ignore[arg-type]


def classes_of(value: Value) -> tuple[type, ...] | None:
    """Return the classes that an ``except`` of this value names; None if they cannot be told."""
    if isinstance(value, Known) and is_exception_class(value.live):
        return (value.live,)
    items = None
    if not (isinstance(value, Known) and type(value.live) is list):
        items = items_of(value)
    if items is None:
        return None
    found: list[type] = []
    for item in items:
        inner = classes_of(item)
        if inner is None:
            return None
        found += inner
    return tuple(found)
