"""Shallow copies of the built-in containers, and putting their content back if it changed.

A subclass is read and written through its built-in base, so no override runs. Elements are compared
by identity. Copies of dictionaries and sets carry the hashes along, so keys are not hashed again
(only an ``OrderedDict``, and a dict subclass with its own ``__iter__``, must hash its keys).
"""

from __future__ import annotations

from collections import OrderedDict, defaultdict, deque
from collections.abc import Callable, Iterator
from typing import Any

from pljam._apply.raw import in_one_stretch, is_kind, lookup, same_objects


class Snapshot:
    """What a container held, and how to put it back."""

    __slots__ = ("before", "container", "put_back")

    def __init__(
        self, container: object, before: Any, put_back: Callable[[Any, Any], None]
    ) -> None:
        """Remember a copy that was just taken."""
        self.container = container
        self.before = before
        self.put_back = put_back

    def restore(self) -> None:
        """Give the container its content back if it changed."""
        self.put_back(self.container, self.before)

    def own_objects(self) -> Iterator[object]:
        """Yield the objects that only this copy is made of."""
        yield self
        yield self.before
        if type(self.before) is tuple:
            yield from self.before


def snapshot(container: object) -> Snapshot | None:
    """Return what puts the container's content back, or None if it is no built-in container."""
    for kind, copy, put_back in _KINDS:
        if is_kind(container, kind):
            return Snapshot(container, copy(container), put_back)
    return None


def _restore_list(container: Any, before: list[Any]) -> None:
    size = list.__len__(container)
    if size != len(before) or not same_objects(before, list.__iter__(container)):
        list.__setitem__(container, slice(None), before)


def copy_of_dict(mapping: Any) -> dict[Any, Any]:
    """Copy a dictionary into an exact one, without running a subclass's code."""
    if lookup(type(mapping), "__iter__") is dict.__iter__:
        return dict.copy(mapping)
    # dict.copy asks an overridden keys() and __getitem__.
    return dict(dict.items(mapping))


def restore_dict(mapping: Any, before: dict[Any, Any]) -> None:
    """Give a dictionary its earlier keys, values and order again; other threads see no gap."""
    size = dict.__len__(mapping)
    if size == len(before) and same_objects(dict.keys(mapping), before):
        now = list(dict.values(mapping))
        for key, old, value in zip(before, before.values(), now, strict=True):
            if old is not value:
                dict.__setitem__(mapping, key, old)
        return
    # The list keeps what is dropped alive until the dictionary is whole again.
    dropped = list(dict.items(mapping))
    in_one_stretch((dict.clear, mapping), (dict.update, mapping, before))
    del dropped


def _copy_of_ordered_dict(container: Any) -> tuple[list[Any], list[Any]]:
    keys = list(OrderedDict.__iter__(container))
    return keys, [dict.__getitem__(container, key) for key in keys]


def _restore_ordered_dict(container: Any, before: tuple[list[Any], list[Any]]) -> None:
    now = _copy_of_ordered_dict(container)
    for ours, theirs in zip(now, before, strict=True):
        if len(ours) != len(theirs) or not same_objects(ours, theirs):
            in_one_stretch(
                (OrderedDict.clear, container),
                *(
                    (OrderedDict.__setitem__, container, *item)
                    for item in zip(*before, strict=True)
                ),
            )
            return


_factory: Any = defaultdict.__dict__["default_factory"]


def _copy_of_defaultdict(container: Any) -> tuple[dict[Any, Any], Any]:
    return copy_of_dict(container), _factory.__get__(container)


def _restore_defaultdict(container: Any, before: tuple[dict[Any, Any], Any]) -> None:
    restore_dict(container, before[0])
    if _factory.__get__(container) is not before[1]:
        _factory.__set__(container, before[1])


def _restore_set(container: Any, before: set[Any]) -> None:
    now = list(set.__iter__(container))
    if len(now) != len(before) or {id(element) for element in now} != set(map(id, before)):
        in_one_stretch((set.clear, container), (set.update, container, before))


def _copy_of_deque(container: Any) -> list[Any]:
    return list(deque.__iter__(container))


def _restore_deque(container: Any, before: list[Any]) -> None:
    now = list(deque.__iter__(container))
    if len(now) != len(before) or not same_objects(now, before):
        in_one_stretch((deque.clear, container), (deque.extend, container, before))


def _restore_bytearray(container: Any, before: bytearray) -> None:
    if bytearray.__ne__(container, before):
        bytearray.__setitem__(container, slice(None), before)


# The first kind that fits: subclasses before their bases. set(x) of a set takes its table over, so
# that neither __iter__ nor a hash is called.
_KINDS: tuple[tuple[type, Callable[[Any], Any], Callable[[Any, Any], None]], ...] = (
    (list, list.copy, _restore_list),
    (OrderedDict, _copy_of_ordered_dict, _restore_ordered_dict),
    (defaultdict, _copy_of_defaultdict, _restore_defaultdict),
    (dict, copy_of_dict, restore_dict),
    (set, set, _restore_set),
    (deque, _copy_of_deque, _restore_deque),
    (bytearray, bytearray.copy, _restore_bytearray),
)
