"""What an attribute is, below ``__getattr__``, properties and other code of the program."""

from __future__ import annotations

from types import (
    BuiltinMethodType,
    FunctionType,
    MethodDescriptorType,
    MethodType,
    ModuleType,
)
from typing import Any

from pljam._apply.raw import (
    MISSING,
    class_dict,
    instance_dict,
    is_built_in_descriptor,
    is_data_descriptor,
    is_kind,
    lookup,
    mro_of,
)
from pljam._replay.handling.names import Reads
from pljam._replay.handling.values import UNKNOWN, Bound, Known, Made, Value, is_one_of

_PLAIN_CALLABLES = (FunctionType, BuiltinMethodType, MethodDescriptorType)
_METHODS = (*_PLAIN_CALLABLES, staticmethod, classmethod)


def attribute(value: Value, name: str, reads: Reads) -> Value:
    """Return an attribute of what a value stands for, as far as reading it runs no code."""
    if isinstance(value, Known):
        if is_kind(value.live, ModuleType):
            return _of_module(value.live, name, reads)
        if is_kind(value.live, type):
            return _of_class(value.live, name, reads)
        reads.fleeting = True
        return _of_instance(value, type(value.live), name, reads)
    if isinstance(value, Made):
        return _of_instance(value, value.kind, name, reads)
    return UNKNOWN


def class_entry(kind: type, name: str, reads: Reads) -> Any:
    """Find a name along the classes that an instance takes it from, unbound, and remember it."""
    for base in mro_of(kind):
        found = reads.item(class_dict(base), name)
        if found is not MISSING:
            return found
    return MISSING


def _of_module(module: ModuleType, name: str, reads: Reads) -> Value:
    names = instance_dict(module)
    if names is None or lookup(type(module), "__getattribute__") is not _getattribute_of_modules:
        return UNKNOWN
    found = reads.item(names, name)
    return UNKNOWN if found is MISSING else Known(found)


_getattribute_of_modules = lookup(ModuleType, "__getattribute__")
_getattribute_of_classes = lookup(type, "__getattribute__")


def _of_class(cls: type, name: str, reads: Reads) -> Value:
    meta = type(cls)
    if lookup(meta, "__getattribute__") is not _getattribute_of_classes:
        return UNKNOWN
    on_meta = MISSING if meta is type else class_entry(meta, name, reads)
    if on_meta is not MISSING and is_data_descriptor(on_meta):
        return UNKNOWN
    found = class_entry(cls, name, reads)
    if found is MISSING:
        return Known(type(cls)) if name == "__class__" else UNKNOWN
    if is_kind(found, staticmethod):
        return Known(found.__func__)
    if is_kind(found, classmethod):
        return Bound(found.__func__, Known(cls))
    if is_one_of(type(found), _PLAIN_CALLABLES) or lookup(type(found), "__get__") is MISSING:
        return Known(found)
    return UNKNOWN


def _of_instance(value: Value, kind: type, name: str, reads: Reads) -> Value:
    if name == "__class__":
        return Known(kind)
    getter = lookup(kind, "__getattribute__")
    if is_kind(getter, FunctionType):
        return UNKNOWN
    found = class_entry(kind, name, reads)
    if found is not MISSING and is_built_in_descriptor(found):
        return _built_in(value, found)
    if found is not MISSING and is_data_descriptor(found):
        return UNKNOWN
    if isinstance(value, Known):
        if is_kind(value.live, MethodType):
            return Known(getattr(value.live, name)) if name in _OF_METHODS else UNKNOWN
        own = (instance_dict(value.live) or {}).get(name, MISSING)
        if own is not MISSING:
            return Known(own)
    else:
        # What the initializer stores is not known here, and hides the entry of the class.
        if found is MISSING or not is_one_of(type(found), _METHODS):
            return UNKNOWN
    if found is MISSING:
        return UNKNOWN
    if is_kind(found, staticmethod):
        return Known(found.__func__)
    if is_kind(found, classmethod):
        return Bound(found.__func__, Known(kind))
    if is_one_of(type(found), _PLAIN_CALLABLES):
        return Bound(found, value)
    return UNKNOWN if lookup(type(found), "__get__") is not MISSING else Known(found)


_OF_METHODS = ("__self__", "__func__", "__name__", "__qualname__", "__module__")


def _built_in(value: Value, descriptor: Any) -> Value:
    if not isinstance(value, Known):
        return UNKNOWN
    try:
        return Known(descriptor.__get__(value.live))
    except (AttributeError, ValueError, TypeError):  # not set, or refused by the C code
        return UNKNOWN
