"""Protocols: their members are collected anew, and what was no protocol is none any more."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from pljam._apply.heap import subclasses
from pljam._apply.kinds._plain import Kind
from pljam._apply.raw import class_dict, type_name

if TYPE_CHECKING:
    from pljam._apply.classes import ClassUpdate

_MADE_BY_TYPING = (
    *("_is_protocol", "_is_runtime_protocol", "__protocol_attrs__"),
    *("__non_callable_proto_members__", "__callable_proto_members_only__"),
    *("__subclasshook__", "__init__", "__parameters__"),
)


class Protocols(Kind):
    """The handler of protocols, and of classes that say that they follow one."""

    def matches(self, cls: type) -> bool:
        """Whether a class is a protocol or derives from one."""
        return type_name(type(cls)) == "_ProtocolMeta"

    def update(self, update: ClassUpdate, body: Any, whole: bool, annotated: bool) -> Any:
        """Bring the class up to date, and the protocols below it."""
        cls = update.cls
        typing: Any = sys.modules[type(cls).__module__]
        if update.bases is not None and update.bases != cls.__bases__:
            for name in _MADE_BY_TYPING:
                if name in class_dict(cls) and name not in update.bound():
                    update.journal.del_entry(cls, name)
        made = super().update(update, body, whole, annotated)
        collect = getattr(typing, "_get_protocol_attrs", None)
        if collect is not None:
            for one in subclasses(made):
                _collect(update, one, collect)
        return made


def _collect(update: ClassUpdate, cls: Any, collect: Any) -> None:
    """Store the members of a protocol again, where it keeps them (since 3.12)."""
    if not getattr(cls, "_is_protocol", False):
        return
    own = class_dict(cls)
    if (
        "__protocol_attrs__" in own
        or hasattr(type(cls), "__protocol_attrs__")
        or _keeps(cls, "__protocol_attrs__")
    ):
        update.journal.set_entry(cls, "__protocol_attrs__", collect(cls))
    if "__callable_proto_members_only__" in own or _keeps(cls, "__callable_proto_members_only__"):
        only = all(callable(getattr(cls, name, None)) for name in collect(cls))
        update.journal.set_entry(cls, "__callable_proto_members_only__", only)
    if "__non_callable_proto_members__" in own:
        members = {n for n in collect(cls) if not callable(getattr(cls, n, None))}
        update.journal.set_entry(cls, "__non_callable_proto_members__", members)


def _keeps(cls: Any, name: str) -> bool:
    """Whether this version keeps something of this name on protocols."""
    return any(name in class_dict(base) for base in cls.__mro__)
