"""Reading and writing live objects without running any code of theirs.

Hostile or merely clever classes override ``__getattr__``, ``__setattr__``, ``__class__``,
``__dict__``, ``__eq__`` and ``__hash__``. Everything here goes through ``type(x)``, identity and
the interpreter's own descriptors, so that looking at an object never has an effect.
"""

from __future__ import annotations

import ast
import gc
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import repeat, starmap
from operator import call, is_
from types import (
    FunctionType,
    GetSetDescriptorType,
    MemberDescriptorType,
    ModuleType,
    WrapperDescriptorType,
)
from typing import Any, Final


class Missing:
    """The type of ``MISSING``: nothing is bound here (``None`` is a value like any other)."""

    def __repr__(self) -> str:
        """Show the sentinel by its name."""
        return "MISSING"


MISSING: Final = Missing()

_mro = type.__dict__["__mro__"].__get__
_class_dict = type.__dict__["__dict__"].__get__
_module_dict: Any = vars(ModuleType)["__dict__"]
_instance_class: Any = object.__dict__["__class__"]
_BUILT_IN_DESCRIPTORS = (GetSetDescriptorType, MemberDescriptorType)


def is_kind(obj: object, *kinds: type) -> bool:
    """Say whether the object's real class is of these kinds, whatever its ``__class__`` says."""
    return issubclass(type(obj), kinds)


def mro_of(cls: type) -> tuple[type, ...]:
    """Return a class's method resolution order as the interpreter stores it."""
    found: tuple[type, ...] = _mro(cls)
    return found


def class_dict(cls: type) -> Mapping[str, Any]:
    """Return the read-only view of a class's own dictionary."""
    found: Mapping[str, Any] = _class_dict(cls)
    return found


def real_class_dict(cls: type) -> dict[str, Any]:
    """Return the dictionary behind the view: for reordering and entries no setter can reach."""
    (found,) = gc.get_referents(_class_dict(cls))
    assert isinstance(found, dict)  # that of ctypes, before 3.13, is of a class of its own
    return found


def lookup(cls: type, name: str) -> Any:
    """Find a name along the method resolution order, unbound; ``MISSING`` if no class has it."""
    for base in _mro(cls):
        found = _class_dict(base).get(name, MISSING)
        if found is not MISSING:
            return found
    return MISSING


def is_data_descriptor(value: object) -> bool:
    """Say whether a class attribute takes over stores on instances."""
    cls = type(value)
    return lookup(cls, "__set__") is not MISSING or lookup(cls, "__delete__") is not MISSING


def is_built_in_descriptor(value: object) -> bool:
    """Say whether a class attribute is a slot or a field of the interpreter's own."""
    return type(value) in _BUILT_IN_DESCRIPTORS


def instance_dict(obj: object) -> dict[str, Any] | None:
    """Return an instance's own dictionary, or None where it has none that can be reached."""
    if is_kind(obj, ModuleType):
        namespace: dict[str, Any] = _module_dict.__get__(obj)
        return namespace
    if is_kind(obj, type):
        return None
    for base in _mro(type(obj)):
        descriptor = _class_dict(base).get("__dict__", MISSING)
        # A property or slot of that name is the user's; the real one stands further up, if at all.
        if is_built_in_descriptor(descriptor):
            found = descriptor.__get__(obj)
            return found if type(found) is dict else None
    return None


def namespace_of(holder: object) -> dict[str, Any]:
    """Return the dictionary of a module, or the dictionary itself."""
    if is_kind(holder, dict):
        return holder  # type: ignore[return-value]
    found = instance_dict(holder)
    if found is None:
        raise TypeError(f"no namespace: {type(holder).__name__}")
    return found


# Instances: where a name is stored follows the rules of object.__setattr__, but a data descriptor
# written in Python is passed by, since it would run.


def read_attribute(obj: object, name: str) -> Any:
    """Return what an instance, function or module itself stores under a name, or ``MISSING``."""
    if name == "__class__":
        return type(obj)
    if is_kind(obj, ModuleType):
        return _module_dict.__get__(obj).get(name, MISSING)
    found = lookup(type(obj), name)
    if is_built_in_descriptor(found):
        try:
            return found.__get__(obj)
        except AttributeError:
            return MISSING
    if found is MISSING:
        try:
            # No class along the way has the name, hence only the instance is asked; unlike
            # reading __dict__, this leaves values that are stored inline where they are.
            return object.__getattribute__(obj, name)
        except AttributeError:
            return MISSING
    namespace = instance_dict(obj)
    return MISSING if namespace is None else namespace.get(name, MISSING)


def write_attribute(obj: object, name: str, value: object) -> None:
    """Store (or, given ``MISSING``, remove) what an instance, function or module itself holds."""
    if name == "__class__":
        _instance_class.__set__(obj, value)
        return
    if is_kind(obj, ModuleType):
        _write_item(_module_dict.__get__(obj), name, value)
        return
    found = lookup(type(obj), name)
    if is_built_in_descriptor(found):
        if value is MISSING:
            found.__delete__(obj)
        else:
            found.__set__(obj, value)
    elif found is not MISSING and is_data_descriptor(found):
        namespace = instance_dict(obj)
        if namespace is None:
            raise AttributeError(f"{type(obj).__name__} object has no place for {name!r}")
        _write_item(namespace, name, value)
    elif value is MISSING:
        interpreter_method(type(obj), "__delattr__")(obj, name)
    else:
        interpreter_method(type(obj), "__setattr__")(obj, name, value)


def interpreter_method(cls: type, name: str) -> Callable[..., Any]:
    """Return the nearest implementation in C: what the built-in base of a class would do."""
    for base in _mro(cls):
        found = _class_dict(base).get(name, MISSING)
        if type(found) is WrapperDescriptorType:
            return found
    raise AttributeError(name)  # pragma: no cover - object has every method asked for here


def _write_item(namespace: dict[str, Any], name: str, value: object) -> None:
    if value is not MISSING:
        namespace[name] = value
    elif name in namespace:
        del namespace[name]


# Classes: an entry of the class dictionary, as a class body would have made it. The metaclass's
# implementation in C keeps the interpreter's slots and caches right, but a descriptor of the
# metaclass gets in its way (``__name__ = property(...)`` in a body is an entry; assigned, it would
# rename the class).


def read_entry(cls: type, name: str) -> Any:
    """Return the entry of a class's own dictionary, or ``MISSING``."""
    return _class_dict(cls).get(name, MISSING)


def write_entry(cls: type, name: str, value: object) -> None:
    """Store (or, given ``MISSING``, remove) an entry of a class's own dictionary."""
    on_metaclass = lookup(type(cls), name)
    if (
        name == "__abstractmethods__"  # its setter keeps a flag beside the entry
        or on_metaclass is MISSING
        or not is_data_descriptor(on_metaclass)
    ):
        if value is not MISSING:
            interpreter_method(type(cls), "__setattr__")(cls, name, value)
        elif read_entry(cls, name) is not MISSING:
            interpreter_method(type(cls), "__delattr__")(cls, name)
        return
    put_entry(cls, name, value)


def put_entry(cls: type, name: str, value: object) -> None:
    """As ``write_entry``, past what the metaclass makes of the name."""
    # Setting and removing another entry around the store refuses built-in classes beforehand, and
    # makes the interpreter forget afterwards what it remembers of the class and its subclasses.
    interpreter_method(type(cls), "__setattr__")(cls, "__pljam_touched__", None)
    _write_item(real_class_dict(cls), name, value)
    interpreter_method(type(cls), "__delattr__")(cls, "__pljam_touched__")


# Several stores in one stretch of C code: no other thread runs between them, since the interpreter
# switches threads between bytecodes only. Callers keep what is dropped alive until it is over, so
# that no finalizer runs in the middle.


def in_one_stretch(*steps: tuple[Any, ...]) -> None:
    """Call ``function(*arguments)`` for each step, with no chance for another thread in between."""
    deque(starmap(call, steps), 0)


def renaming(names: dict[str, Any], keys: Mapping[str, str]) -> Iterator[tuple[Any, ...]]:
    """Yield the steps after which items of a dictionary go by other keys, each in its place."""
    order = list(names)
    first = next((number for number, key in enumerate(order) if key in keys), len(order))
    moved = order[first:]
    taken: list[Any] = []
    # What another thread removes meanwhile is MISSING, until ``drop_missing``.
    yield taken.extend, map(dict.pop, repeat(names), moved, repeat(MISSING))
    yield dict.update, names, zip([keys.get(key, key) for key in moved], taken, strict=True)


def drop_missing(names: dict[str, Any]) -> None:
    """Remove the items of a dictionary that were gone before their keys were renamed."""
    for key in [key for key, value in names.items() if value is MISSING]:
        del names[key]


def rename_keys(names: dict[str, Any], keys: Mapping[str, str]) -> None:
    """Let items of a dictionary go by other keys, each in its place."""
    in_one_stretch(*renaming(names, keys))
    drop_missing(names)


def same_objects(one: Iterable[object], other: Iterable[object]) -> bool:
    """Compare two series of equal length by identity."""
    return all(map(is_, one, other))


def reorder(mapping: dict[Any, Any], keys: Iterable[Any]) -> None:
    """Bring a dictionary's keys into this order; those not named come last, as they stood."""
    current = dict.fromkeys(dict.keys(mapping))
    wanted = dict.fromkeys(key for key in keys if key in current)
    wanted.update(current)
    order = list(wanted)
    same = 0
    for key, other in zip(order, current, strict=True):
        if key is not other:
            break
        same += 1
    moved = order[same:]
    if is_kind(mapping, OrderedDict):
        deque(map(OrderedDict.move_to_end, repeat(mapping), moved), 0)  # type: ignore[arg-type]
        return
    # One key at a time leaves the dictionary and comes back at its end, all of it in C.
    taken = map(dict.pop, repeat(mapping), moved)
    deque(map(dict.__setitem__, repeat(mapping), moved, taken), 0)


def label(obj: object) -> str:
    """Name a function, class, module or anything else without asking the object itself."""
    if is_kind(obj, type):
        assert isinstance(obj, type)
        module = read_entry(obj, "__module__")
        name = type.__dict__["__qualname__"].__get__(obj)
        return f"{module}.{name}" if type(module) is str else name
    if type(obj) is FunctionType:
        module = obj.__module__
        return f"{module}.{obj.__qualname__}" if type(module) is str else obj.__qualname__
    if is_kind(obj, ModuleType):
        name = _module_dict.__get__(obj).get("__name__")
        return name if type(name) is str else "a module"
    if type(obj) is str:
        return obj
    name = type_name(type(obj))
    return f"{'an' if name[:1] in 'aeiouAEIOU' else 'a'} {name}"


def type_name(cls: type) -> str:
    """Return a class's name, whatever its metaclass makes of ``__name__``."""
    name: str = type.__dict__["__name__"].__get__(cls)
    return name


def value_at(names: Mapping[str, Any], path: str) -> Any:
    """What a dotted name, or an item of one, holds, read without running the project's code."""
    if path.endswith("]"):
        item = stored_in(names, path)
        return None if item is MISSING else item
    head, *rest = path.split(".")
    value: Any = names.get(head)
    for part in rest:
        value = stored_as(value, part)
    return value


def stored_in(names: Mapping[str, Any], place: str) -> Any:
    """What an object itself holds as the attribute, or the item, that is spelled so."""
    path, bracket, item = place.removesuffix("]").partition("[")
    if not bracket:
        path, _, item = path.rpartition(".")
    holder = value_at(names, path)
    if not bracket:
        own = class_dict(holder) if is_kind(holder, type) else instance_dict(holder)
        return (own or {}).get(item, MISSING)
    key = ast.literal_eval(item)
    if is_kind(holder, dict):
        return dict.get(holder, key, MISSING)
    inside = is_kind(holder, list) and isinstance(key, int) and key < list.__len__(holder)
    return list.__getitem__(holder, key) if inside else MISSING


def stored_as(value: Any, name: str) -> Any:
    """What an object, or else its class, stores under a name, unbound; ``None`` for nothing."""
    is_class = is_kind(value, type)
    found = ((class_dict(value) if is_class else instance_dict(value)) or {}).get(name, MISSING)
    if found is MISSING and not is_class:
        found = lookup(type(value), name)
    return None if found is MISSING else found
