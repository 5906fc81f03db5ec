"""What stands for an object while nothing is executed: the live one, or what is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

Words = Mapping[str, "Value"]
NO_WORDS: Final[Words] = MappingProxyType({})


class Value:
    """Something of which nothing is known, and the base of what is known of others."""


UNKNOWN: Final = Value()


@dataclass(frozen=True, eq=False)
class Known(Value):
    """A live object."""

    live: Any


NONE: Final = Known(None)


@dataclass(frozen=True, eq=False)
class Made(Value):
    """What a call of a class would make, or has made out of reach: its class and arguments."""

    kind: type
    arguments: tuple[Value, ...] = ()
    words: Words = field(default_factory=lambda: NO_WORDS)


@dataclass(frozen=True, eq=False)
class Several(Value):
    """A tuple or list of values."""

    items: tuple[Value, ...]


@dataclass(frozen=True, eq=False)
class Bound(Value):
    """A method with its receiver."""

    function: Any
    receiver: Value


@dataclass(frozen=True, eq=False)
class Catches(Value):
    """A context manager that is known to catch exactly these classes, and the word for it.

    ``text`` is the pattern that what the exception says is to match; None for anything.
    """

    kinds: Value
    word: str
    text: Value = NONE


def items_of(value: Value) -> tuple[Value, ...] | None:
    """Return the items of a tuple or list, or None for anything else."""
    if isinstance(value, Several):
        return value.items
    if isinstance(value, Known) and is_one_of(type(value.live), (tuple, list)):
        return tuple(Known(item) for item in value.live)
    return None


def kind_of(value: Value) -> type | None:
    """Return the class of what a value stands for, or None where that is not known."""
    if isinstance(value, Known):
        return type(value.live)
    if isinstance(value, Made):
        return value.kind
    return None


def live(value: Value) -> Any:
    """Return the live object, or None."""
    return value.live if isinstance(value, Known) else None


# Looking for a class in a tuple, or in a set, would ask its metaclass for `==` and its hash.
_real_subclass: Any = type.__dict__["__subclasscheck__"]


def is_one_of(obj: object, others: Iterable[object]) -> bool:
    """Say whether an object is among others, by identity alone."""
    return any(obj is other for other in others)


def is_below(kind: type, base: type) -> bool:
    """Say whether a class really derives from another, whatever metaclasses make of that."""
    found: bool = _real_subclass(base, kind)
    return found
