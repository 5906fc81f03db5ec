"""Protocols: their members are collected anew, and what was no protocol is none any more."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pljam._apply.heap import subclasses
from pljam._apply.kinds._plain import Kind
from pljam._apply.raw import MISSING, class_dict, mro_of, type_name
from pljam._versions import INHERITED_RUNTIME

if TYPE_CHECKING:
    from pljam._apply.classes import ClassUpdate

_RUNTIME = "_is_runtime_protocol"
_MADE_BY_TYPING = (
    *("_is_protocol", _RUNTIME, "__protocol_attrs__"),
    *("__non_callable_proto_members__", "__callable_proto_members_only__"),
    *("__subclasshook__", "__init__", "__parameters__"),
    *((INHERITED_RUNTIME,) if INHERITED_RUNTIME else ()),
)

_NOTED_BY_DECORATOR = (_RUNTIME, "__non_callable_proto_members__")


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
        _note_inherited(update, made)
        return made

    def pour(self, update: ClassUpdate, body: Mapping[str, Any], annotated: bool) -> None:
        """Store what the body bound, on a class without what decorators noted on it before."""
        if update.redecorate:
            for name in _NOTED_BY_DECORATOR:
                if name in class_dict(update.cls) and name not in update.bound():
                    update.journal.del_entry(update.cls, name)
        super().pour(update, body, annotated)

    def decorate(
        self, update: ClassUpdate, made: Any, decorators: Sequence[Callable[[Any], Any]]
    ) -> Any:
        """Apply the decorators, and note below the class what follows from them."""
        made = super().decorate(update, made, decorators)
        _note_inherited(update, made)
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


def _note_inherited(update: ClassUpdate, made: Any) -> None:
    """Note on protocols whether they may be asked at run time only because a base may be.

    The hook of the bases, called again, takes what a decorator noted for something inherited.
    """
    for cls in subclasses(made) if INHERITED_RUNTIME else ():
        if getattr(cls, "_is_protocol", False):
            _note(update, cls)


def _note(update: ClassUpdate, cls: Any) -> None:
    own = class_dict(cls)
    bases = [class_dict(base) for base in mro_of(cls)[1:]]
    inherited = next((base[_RUNTIME] for base in bases if _RUNTIME in base), False)
    wanted: Any = MISSING
    if own.get(_RUNTIME):
        if inherited or any(INHERITED_RUNTIME in base for base in bases):
            wanted = False
    elif inherited:
        wanted = True
    if wanted is MISSING:
        if INHERITED_RUNTIME in own:
            update.journal.del_entry(cls, INHERITED_RUNTIME)
    elif own.get(INHERITED_RUNTIME) is not wanted:
        update.journal.set_entry(cls, INHERITED_RUNTIME, wanted)


def _keeps(cls: Any, name: str) -> bool:
    """Whether this version keeps something of this name on protocols."""
    return any(name in class_dict(base) for base in cls.__mro__)
