"""Where a decorator or hook can have registered something: the containers that its code reaches.

Followed are the functions that run while a definition is made, the globals, closure cells,
classes and instances that these name, and of instances and classes the attributes that they name.
What only the decorated function's own wrapper names is written when that is called, so it is no
registry: a history of calls, say.

State:
    containers  lists, dictionaries, sets and deques found, by identity
    foreign     instances of classes that the project did not write, by identity
    registrars  every object on the way, by identity: none of them is an entry
    seen        all that was looked at, by identity, so that identities stay theirs
    names       the names that the code found so far uses
    spaces      namespaces of modules, classes and instances, by their owners' identity
    members     which of these owners are elements of containers: only their containers count
    asked       which name was looked up in which of these
"""

from __future__ import annotations

import functools
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import (
    CodeType,
    FunctionType,
    MappingProxyType,
    MemberDescriptorType,
    MethodType,
    ModuleType,
)
from typing import Any

from pljam._apply.codes import Place, place_of
from pljam._apply.raw import (
    MISSING,
    class_dict,
    instance_dict,
    is_kind,
    lookup,
    mro_of,
    read_attribute,
)

CONTAINERS = (list, dict, set, deque)

_MOST = 2_000
_LARGEST = 2_000
_PLAIN = (str, bytes, int, float, complex, tuple, frozenset, CodeType)
_MAKERS = ("__new__", "__init__", "__call__")
_CLASS_MAKERS = ("__set_name__", "__init_subclass__", "__prepare__")


class Reach:
    """What some decorators reach."""

    def __init__(
        self, is_project: Callable[[str], bool], wrappers: frozenset[Place], with_hooks: bool = True
    ) -> None:
        """Follow nothing yet; ``wrappers`` are the places of the functions that were decorated.

        With ``with_hooks``, the code is followed that runs while the classes are made that are met.
        """
        self._is_project = is_project
        self._makers = (*_MAKERS, *_CLASS_MAKERS) if with_hooks else _MAKERS
        self._wrappers = wrappers
        self.containers: dict[int, Any] = {}
        self.foreign: dict[int, Any] = {}
        self.registrars: dict[int, Any] = {}
        self._seen: dict[int, Any] = {}
        self._names: set[str] = set()
        self._spaces: dict[int, Mapping[str, Any]] = {}
        self._members: set[int] = set()
        self._asked: set[tuple[int, str]] = set()

    def add(self, value: Any, names: frozenset[str]) -> None:
        """Follow a value whose attributes of these names are used while a definition is made."""
        self._names |= names
        if is_kind(value, ModuleType):
            self._spaces[id(value)] = instance_dict(value) or {}
        self._follow(value)
        before = -1
        while before != len(self._asked) < _MOST:
            before = len(self._asked)
            for number, space in list(self._spaces.items()):
                for name in self._names - {name for other, name in self._asked if other == number}:
                    self._asked.add((number, name))
                    value = space.get(name)
                    if number not in self._members or is_kind(value, *CONTAINERS):
                        self._follow(value)

    def look_in(self, cls: type) -> None:
        """Look up names in a class and its bases, as a hook does that runs for the class."""
        for base in (*mro_of(cls), *mro_of(type(cls))):
            if self._is_ours(base):
                self._spaces[id(base)] = class_dict(base)

    def _follow(self, value: Any) -> None:
        pending = deque([(value, False)])
        while pending and len(self._seen) < _MOST:
            found, is_member = pending.popleft()
            if found is None or is_kind(found, *_PLAIN) or id(found) in self._seen:
                continue
            self._seen[id(found)] = found
            if is_kind(found, *CONTAINERS):
                self.containers[id(found)] = found
                pending.extend((member, True) for member in self._inside(found))
            elif is_member:
                self._members.add(id(found))
                self._spaces[id(found)] = instance_dict(found) or {}
            else:
                self.registrars[id(found)] = found
                pending.extend((inner, False) for inner in self._look(found))

    def _look(self, value: Any) -> list[Any]:
        if is_kind(value, FunctionType):
            return self._of_function(value)
        if is_kind(value, MethodType):
            return [value.__func__, value.__self__]
        if is_kind(value, staticmethod, classmethod):
            return [value.__func__]
        if is_kind(value, functools.partial):
            return [value.func, *value.args, *value.keywords.values()]
        if is_kind(value, MappingProxyType, ModuleType):
            return []
        if is_kind(value, type):
            return self._of_class(value)
        return self._of_instance(value)

    def _inside(self, container: Any) -> list[Any]:
        """The containers in a container, and the project's own objects in it that hold some."""
        if len(container) > _LARGEST:
            return []
        values = dict.values(container) if is_kind(container, dict) else container
        return [
            value
            for value in list(values)
            if is_kind(value, *CONTAINERS)
            or (
                not is_kind(value, type, FunctionType)
                and self._is_ours(type(value))
                and any(is_kind(v, *CONTAINERS) for v in (instance_dict(value) or {}).values())
            )
        ]

    def _of_function(self, function: FunctionType) -> list[Any]:
        if not (self._is_project(function.__code__.co_filename) or _is_dispatch(function)):
            return []
        names = {name for code in self._codes(function.__code__) for name in code.co_names}
        self._names |= names
        found = [function.__globals__.get(name) for name in names]
        found += [*(function.__defaults__ or ()), *(function.__kwdefaults__ or {}).values()]
        found += self._imported(names, function.__globals__.get("__package__"))
        for cell in function.__closure__ or ():
            try:
                found.append(cell.cell_contents)
            except ValueError:
                continue
        for value in found:
            if is_kind(value, ModuleType):
                self._spaces[id(value)] = instance_dict(value) or {}
        return found

    def _imported(self, names: Iterable[str], package: object) -> Iterator[ModuleType]:
        """Yield the modules of the project that a function may import when it runs."""
        for name in names:
            for called in (name, f"{package}.{name}"):
                module = sys.modules.get(called)
                if module is not None and is_kind(module, ModuleType):
                    if self._is_project(str((instance_dict(module) or {}).get("__file__"))):
                        yield module

    def _codes(self, code: CodeType) -> list[CodeType]:
        """The code that runs while something is decorated: without that of what comes out of it."""
        inner = [c for c in code.co_consts if isinstance(c, CodeType)]
        return [code, *(c for one in inner if not self._is_wrapper(one) for c in self._codes(one))]

    def _is_wrapper(self, code: CodeType) -> bool:
        return place_of(code) in self._wrappers

    def _of_class(self, cls: type) -> list[Any]:
        found: list[Any] = []
        for base in mro_of(cls):
            if self._is_ours(base):
                self._spaces[id(base)] = class_dict(base)
                found.extend(class_dict(base).get(name) for name in self._makers)
        return found

    def _of_instance(self, value: Any) -> list[Any]:
        cls = type(value)
        if is_kind(value, functools.singledispatchmethod):
            return [value.dispatcher, value.dispatcher.register]
        if not self._is_ours(cls):
            self.foreign[id(value)] = value
            return []
        namespace = dict(instance_dict(value) or {})
        for base in mro_of(cls):
            for name, slot in class_dict(base).items():
                if is_kind(slot, MemberDescriptorType):
                    namespace[name] = read_attribute(value, name)
            if self._is_ours(base):
                self._spaces[id(base)] = class_dict(base)
        self._spaces[id(value)] = namespace
        return [found for found in [lookup(cls, "__call__")] if found is not MISSING]

    def _is_ours(self, cls: type) -> bool:
        for value in class_dict(cls).values():
            function = getattr(value, "__func__", value)
            if is_kind(function, FunctionType) and self._is_project(function.__code__.co_filename):
                return True
        return False


def _is_dispatch(function: FunctionType) -> bool:
    """Whether this is the registering part of a function made by ``singledispatch``."""
    return function.__code__.co_filename == functools.singledispatch.__code__.co_filename
