"""Making immutable holders anew: a tuple, a bound method, a weak reference with another content.

Each function gets the old object and ``swap``, which returns what takes the place of a part (the
part itself if it stays). It returns the new object, or the old one if no part is replaced.
"""

from __future__ import annotations

import functools
import gc
import operator
import weakref
from collections.abc import Callable
from types import (
    FunctionType,
    GenericAlias,
    MappingProxyType,
    MemberDescriptorType,
    MethodType,
    UnionType,
)
from typing import Any

from pljam._apply import raw

Swap = Callable[[Any], Any]

LRU_WRAPPER: Any = type(functools.lru_cache(len))


def rebuilder(cls: type) -> Callable[[Any, Swap], Any] | None:
    """Return what makes an instance of this class anew, or None if it is no immutable holder."""
    for base in raw.mro_of(cls):
        found = _REBUILDERS.get(id(base))
        if found is not None:
            return found
    return None


def _tuple(old: Any, swap: Swap) -> Any:
    items = list(tuple.__iter__(old))
    swapped = [swap(item) for item in items]
    if raw.same_objects(items, swapped):
        return old
    return _with_attributes(tuple.__new__(swap(type(old)), swapped), old)


def _frozenset(old: Any, swap: Swap) -> Any:
    items = list(frozenset.__iter__(old))
    swapped = [swap(item) for item in items]
    if raw.same_objects(items, swapped):
        return old
    return _with_attributes(frozenset.__new__(swap(type(old)), swapped), old)


def _method(old: Any, swap: Swap) -> Any:
    function, instance = swap(old.__func__), swap(old.__self__)
    if function is old.__func__ and instance is old.__self__:
        return old
    return MethodType(function, instance)


# These could be changed in place through their initializers, but the interpreter remembers the
# function of a property at the place of use, until the class that holds the property changes.


def _method_wrapper(old: Any, swap: Swap) -> Any:
    kind: Any = staticmethod if raw.is_kind(old, staticmethod) else classmethod
    function = kind.__dict__["__func__"].__get__(old)
    new = swap(function)
    if new is function or not _takes_attributes_plainly(old):
        return old
    made = kind.__new__(swap(type(old)), new)
    if "__init__" in kind.__dict__:  # before 3.15, the function is stored there
        kind.__init__(made, new)
    # What the initializer copied comes from the new function; the rest was set from outside.
    return _with_attributes(made, old)


def _property(old: Any, swap: Swap) -> Any:
    fields: Any = property.__dict__
    functions = [fields[name].__get__(old) for name in ("fget", "fset", "fdel")]
    new = [swap(function) for function in functions]
    if raw.same_objects(functions, new) or not _takes_attributes_plainly(old):
        return old
    doc = raw.read_attribute(old, "__doc__")
    inherited = type(functions[0]) is FunctionType and doc is functions[0].__doc__
    made: Any = property.__new__(swap(type(old)))
    initialize: Any = property.__init__
    initialize(made, *new, None if inherited or doc is raw.MISSING else doc)
    name = raw.read_attribute(old, "__name__")  # since 3.13
    if type(name) is str:
        fields["__set_name__"](made, None, name)
    return _with_attributes(made, old)


def _takes_attributes_plainly(obj: object) -> bool:
    """Say whether storing attributes, as these initializers do, runs no code of a subclass."""
    return raw.lookup(type(obj), "__setattr__") is object.__dict__["__setattr__"]


def _lru_wrapper(old: Any, swap: Swap) -> Any:
    """Wrap the new function in a cache of the same size: what the old one had cached is gone."""
    attributes = raw.instance_dict(old) or {}
    function = attributes.get("__wrapped__")
    new = swap(function)
    parameters = attributes.get("cache_parameters")
    if new is function or not callable(parameters):
        return old
    made = functools.lru_cache(**parameters())(new)
    # What update_wrapper copies comes from the new function; the rest was set from outside.
    return _with_attributes(made, old)


def rebuild_weak_reference(old: Any, target: object, swap: Swap) -> Any:
    """Make a weak reference to what takes the target's place, with its callback and its key."""
    new = swap(target)
    if is_kind_of_proxy(old):
        # A proxy does not tell its callback; proxies with one are rare, and lose it.
        return old if new is target else weakref.proxy(new)
    callback = old.__callback__
    new_callback = swap(callback)
    if new is target and new_callback is callback:
        return old
    return _with_attributes(weakref.ref.__new__(swap(type(old)), new, new_callback), old)


def is_kind_of_proxy(obj: object) -> bool:
    """Say whether an object is a weak proxy: asking it anything else asks its target."""
    return type(obj) in (weakref.ProxyType, weakref.CallableProxyType)


def _weak_reference(old: Any, swap: Swap) -> Any:
    target = None if is_kind_of_proxy(old) else weakref.ref.__call__(old)
    return old if target is None else rebuild_weak_reference(old, target, swap)


def _mapping_proxy(old: Any, swap: Swap) -> Any:
    (mapping,) = gc.get_referents(old)
    new = swap(mapping)
    return old if new is mapping else MappingProxyType(new)


def _generic_alias(old: Any, swap: Swap) -> Any:
    fields: Any = GenericAlias.__dict__
    origin, arguments = (fields[name].__get__(old) for name in ("__origin__", "__args__"))
    new_origin, new_arguments = swap(origin), _swap_items(arguments, swap)
    if new_origin is origin and new_arguments is arguments:
        return old
    made = GenericAlias.__new__(swap(type(old)), new_origin, new_arguments)
    return next(iter(made)) if old.__unpacked__ else made


def _union(old: Any, swap: Swap) -> Any:
    arguments = old.__args__
    swapped = _swap_items(arguments, swap)
    if swapped is arguments:
        return old
    return functools.reduce(operator.or_, swapped)


def _swap_items(items: tuple[Any, ...], swap: Swap) -> tuple[Any, ...]:
    whole = swap(items)
    if whole is not items:
        return whole  # type: ignore[no-any-return]
    swapped = tuple([swap(item) for item in items])
    return items if raw.same_objects(items, swapped) else swapped


def _with_attributes(new: Any, old: Any) -> Any:
    """Copy the slots that a subclass adds, and those attributes that are not there yet."""
    for base in raw.mro_of(type(old)):
        for name, slot in raw.class_dict(base).items():
            if type(slot) is MemberDescriptorType and id(base) not in _WITH_FIELDS:
                value = raw.read_attribute(old, name)
                if value is not raw.MISSING:
                    raw.write_attribute(new, name, value)
    source, target = raw.instance_dict(old), raw.instance_dict(new)
    if source and target is not None:
        for name, value in source.items():
            target.setdefault(name, value)
    return new


# Their member descriptors are the interpreter's own.
_WITH_FIELDS = frozenset(map(id, (weakref.ref, staticmethod, classmethod, property, LRU_WRAPPER)))

_REBUILDERS: dict[int, Callable[[Any, Swap], Any]] = {
    id(tuple): _tuple,
    id(frozenset): _frozenset,
    id(MethodType): _method,
    id(staticmethod): _method_wrapper,
    id(classmethod): _method_wrapper,
    id(property): _property,
    id(LRU_WRAPPER): _lru_wrapper,
    id(weakref.ref): _weak_reference,
    id(weakref.ProxyType): _weak_reference,
    id(weakref.CallableProxyType): _weak_reference,
    id(MappingProxyType): _mapping_proxy,
    id(GenericAlias): _generic_alias,
    id(UnionType): _union,
}
