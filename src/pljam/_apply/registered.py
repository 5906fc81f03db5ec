"""What a definition registered is taken out of a container when it is made again, or deleted."""

from __future__ import annotations

import functools
import operator
import weakref
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from types import FunctionType, MappingProxyType, MemberDescriptorType, MethodType, ModuleType
from typing import Any

from pljam._apply.journal import Journal
from pljam._apply.raw import (
    class_dict,
    in_one_stretch,
    instance_dict,
    is_kind,
    mro_of,
    read_attribute,
    reorder,
)
from pljam._apply.values import same_value

_DEEPEST = 4
_MOST_PARTS = 100


class Made:
    """What one definition made, and which entries of registries stand for it.

    An entry is the object itself or something that leads to it: a wrapper, a tuple, a route object.
    What leads to other definitions as well is an entry of this one only if it lies on the way
    from the definition's name. Nothing in ``barred``, by identity, is an entry. Instances of a
    class are entries only where ``with_instances`` says so: most are the program's state.
    """

    with_instances = True

    def __init__(self, live: Any, values: Sequence[Any], way: Iterable[Any]) -> None:
        """Take the function or class, the values of its name and what lies on the way from them."""
        self.live = live
        self.values = list(values)
        self.way = list(way)
        self._on_way = {id(value) for value in self.way}
        self.barred: dict[int, Any] = {}

    def stands_for(self, entry: Any) -> bool:
        """Whether an entry is there because of this definition."""
        if entry is self.live or any(entry is value for value in self.values):
            return True
        if self.live is None or id(entry) in self.barred or is_kind(entry, ModuleType):
            return False
        if type(entry) is self.live:
            return self.with_instances
        if is_kind(entry, type, str, int, list, dict, set, deque, frozenset):
            return False
        found = alone = False
        for part in self._parts(entry):
            if part is self.live:
                found = True
            elif is_kind(part, FunctionType) and not _is_inner(part) and part is not entry:
                alone = True
        return found and (not alone or id(entry) in self._on_way)

    def _parts(self, entry: Any) -> Iterator[Any]:
        """Yield what an entry is made of: the containers that it holds are not its parts."""
        queue = deque([(entry, 0)])
        seen: dict[int, Any] = {}
        while queue and len(seen) < _MOST_PARTS:
            value, depth = queue.popleft()
            if id(value) in seen or id(value) in self.barred:
                continue
            seen[id(value)] = value
            yield value
            if depth < _DEEPEST and value is not self.live:
                queue.extend((part, depth + 1) for part in _held_by(value))


def _is_inner(function: FunctionType) -> bool:
    return "<locals>" in function.__qualname__ or "<lambda>" in function.__qualname__


def _held_by(value: Any) -> Iterator[Any]:
    if is_kind(value, FunctionType):
        for cell in value.__closure__ or ():
            try:
                yield cell.cell_contents
            except ValueError:
                continue
        yield from value.__dict__.values()
    elif is_kind(value, staticmethod, classmethod):
        yield value.__func__
    elif is_kind(value, property):
        yield from (value.fget, value.fset, value.fdel)
    elif is_kind(value, functools.partial):
        yield from (value.func, *value.args, *value.keywords.values())
    elif is_kind(value, MethodType):
        yield from (value.__func__, value.__self__)
    elif is_kind(value, weakref.ref):
        yield weakref.ref.__call__(value)
    elif type(value) is tuple:
        yield from value
    elif not is_kind(
        value, type, ModuleType, MappingProxyType, str, bytes, int, float, list, dict, set, deque
    ):
        yield from (instance_dict(value) or {}).values()
        for base in mro_of(type(value)):
            for name, slot in class_dict(base).items():
                if is_kind(slot, MemberDescriptorType):
                    yield read_attribute(value, name)


class Withdrawal:
    """Entries taken out of one container, and where they stood.

    With ``by_hooks``, only what runs while a class is made fills the container.
    """

    by_hooks = False

    def __init__(self, container: Any, before: Any, taken: Sequence[int]) -> None:
        """Keep the elements or items as they were, and the positions of what was taken."""
        self.container = container
        self.before = before
        self.taken = taken

    def put_back(self) -> None:
        """Put the entries back, if nothing was registered since: what fills this did not run."""
        out = set(self.taken)
        rest = [item for n, item in enumerate(self.before) if n not in out]
        if is_kind(self.container, dict):
            now: list[Any] = list(dict.items(self.container))
            if len(now) == len(rest) and all(
                a is c and b is d for (a, b), (c, d) in zip(now, rest, strict=True)
            ):
                for n in self.taken:
                    dict.__setitem__(self.container, *self.before[n])
                reorder(self.container, [key for key, _ in self.before])
            return
        now = list(type(self.container).__iter__(self.container))
        if len(now) != len(rest) or any(map(operator.is_not, now, rest)):
            return
        if is_kind(self.container, list):
            list.__setitem__(self.container, slice(None), self.before)
        elif is_kind(self.container, set):
            for n in self.taken:
                set.add(self.container, self.before[n])
        else:
            deque.clear(self.container)
            deque.extend(self.container, self.before)

    def put_in_place(self) -> None:
        """Bring what was registered since to where the old entries stood.

        What a list holds already (a name, say) is not registered a second time.
        """
        rest = [item for n, item in enumerate(self.before) if n not in set(self.taken)]
        first = self.taken[0] if self.taken else len(rest)
        if is_kind(self.container, list):
            now = list.copy(self.container)
            if len(now) > len(rest) and all(map(same_value, rest, now)):
                new = [n for n in now[len(rest) :] if not any(same_value(n, r) for r in rest)]
                list.__setitem__(self.container, slice(None), [*rest[:first], *new, *rest[first:]])
        elif is_kind(self.container, dict) and self.taken:
            kept = dict.fromkeys(key for key, _ in rest)
            new = [key for key in dict.keys(self.container) if key not in kept]
            if new:
                order = list(kept)
                reorder(self.container, [*order[:first], *new, *order[first:]])


def withdraw(
    container: Any, stands_for: Callable[[Any], bool], journal: Journal, keys: bool
) -> Withdrawal | None:
    """Take entries out of a container; with ``keys``, those too that stand among the keys."""
    if is_kind(container, dict):
        return _out_of_dict(container, stands_for, journal, keys)
    entries = list(type(container).__iter__(container))
    taken = [n for n, entry in enumerate(entries) if stands_for(entry)]
    if not taken:
        return Withdrawal(container, entries, taken) if is_kind(container, list) else None
    journal.watch_container(container)
    rest = [entry for n, entry in enumerate(entries) if n not in set(taken)]
    if is_kind(container, list):
        list.__setitem__(container, slice(None), rest)
    elif is_kind(container, set):
        in_one_stretch(*((set.discard, container, entries[n]) for n in taken))
    else:
        stores = [(deque.append, container, entry) for entry in rest]
        in_one_stretch((deque.clear, container), *stores)
    return Withdrawal(container, entries, taken)


def _out_of_dict(
    mapping: Any, stands_for: Callable[[Any], bool], journal: Journal, keys: bool
) -> Withdrawal | None:
    items = list(dict.items(mapping))
    taken = [
        n for n, (key, value) in enumerate(items) if stands_for(value) or (keys and stands_for(key))
    ]
    if not taken:
        return None
    journal.watch_container(mapping)
    kind: Any = OrderedDict if is_kind(mapping, OrderedDict) else dict
    in_one_stretch(*((kind.__delitem__, mapping, items[n][0]) for n in taken))
    return Withdrawal(mapping, items, taken)
