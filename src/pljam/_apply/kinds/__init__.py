"""How classes of each kind are brought up to date: one handler a file, asked in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pljam._apply.kinds._hooks import is_foreign, put_over
from pljam._apply.kinds._plain import Kind
from pljam._apply.kinds.afresh import Afresh
from pljam._apply.kinds.dataclasses_ import Dataclasses
from pljam._apply.kinds.decorated import Decorated, uses_up
from pljam._apply.kinds.enumerations import Enumerations
from pljam._apply.kinds.extensions import Extensions
from pljam._apply.kinds.metaclasses import Metaclasses
from pljam._apply.kinds.named_tuples import NamedTuples
from pljam._apply.kinds.protocols import Protocols
from pljam._apply.kinds.pydantic_models import PydanticModels
from pljam._apply.kinds.typed_dicts import TypedDicts

if TYPE_CHECKING:
    from pljam._apply.classes import ClassUpdate

TABLE: list[Kind] = [
    Extensions(),
    Enumerations(),
    PydanticModels(),
    Metaclasses(),
    NamedTuples(),
    TypedDicts(),
    Protocols(),
    Dataclasses(),
]
"""The handlers, the most particular first; users may insert their own."""

_PLAIN = Kind()
_COMMON = (Kind, Metaclasses)


def kind_of(cls: type) -> Kind:
    """Return the handler of a class."""
    for kind in TABLE:
        if kind.matches(cls):
            return kind
    return _PLAIN


def for_decorators(update: ClassUpdate) -> Kind:
    """Return the handler of a class whose decorators are to run again."""
    kind = update.kind
    return Decorated() if type(kind) in _COMMON and uses_up(update) else kind


def afresh(update: ClassUpdate) -> Kind:
    """Return the handler of a class that cannot be changed in place."""
    return Afresh(update.kind)


__all__ = ["TABLE", "Kind", "afresh", "for_decorators", "is_foreign", "kind_of", "put_over"]
