"""How classes of each kind are brought up to date: one handler a file, asked in order."""

from __future__ import annotations

from pljam._apply.kinds._hooks import put_over
from pljam._apply.kinds._plain import Kind
from pljam._apply.kinds.dataclasses_ import Dataclasses
from pljam._apply.kinds.enumerations import Enumerations
from pljam._apply.kinds.metaclasses import Metaclasses
from pljam._apply.kinds.named_tuples import NamedTuples
from pljam._apply.kinds.protocols import Protocols
from pljam._apply.kinds.typed_dicts import TypedDicts

TABLE: list[Kind] = [
    Enumerations(),
    Metaclasses(),
    NamedTuples(),
    TypedDicts(),
    Protocols(),
    Dataclasses(),
]
"""The handlers, the most particular first; users may insert their own."""

_PLAIN = Kind()


def kind_of(cls: type) -> Kind:
    """Return the handler of a class."""
    for kind in TABLE:
        if kind.matches(cls):
            return kind
    return _PLAIN


__all__ = ["TABLE", "Kind", "kind_of", "put_over"]
