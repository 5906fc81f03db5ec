"""Shallow copies of the built-in containers, and putting their content back if it changed.

A subclass is read and written through its built-in base, so no override runs. Elements are compared
by identity. Copies of dictionaries and sets carry the hashes along, so keys are not hashed again
(only an ``OrderedDict``, and a dict subclass with its own ``__iter__``, must hash its keys).
"""

from __future__ import annotations

from collections import OrderedDict, defaultdict, deque
from collections.abc import Callable
from typing import Any

from pljam._apply.raw import in_one_stretch, is_kind, lookup, same_objects

Restore = Callable[[], None]


def snapshot(container: object) -> Restore | None:
    """Return what puts the container's content back, or None if it is no built-in container."""
    for kind, take in _KINDS:
        if is_kind(container, kind):
            return take(container)
    return None


def _of_list(container: Any) -> Restore:
    before = list.copy(container)

    def restore() -> None:
        if len(before) != list.__len__(container) or not same_objects(
            before, list.__iter__(container)
        ):
            list.__setitem__(container, slice(None), before)

    return restore


def _of_dict(container: Any) -> Restore:
    before = copy_of_dict(container)

    def restore() -> None:
        restore_dict(container, before)

    return restore


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
        if not same_objects(dict.values(mapping), before.values()):
            changed = [
                (key, old)
                for key, old, now in zip(
                    before, before.values(), list(dict.values(mapping)), strict=True
                )
                if old is not now
            ]
            for key, old in changed:
                dict.__setitem__(mapping, key, old)
        return
    # The copy keeps what is dropped alive until the dictionary is whole again.
    dropped = list(dict.items(mapping))
    in_one_stretch((dict.clear, mapping), (dict.update, mapping, before))
    del dropped


def _of_ordered_dict(container: Any) -> Restore:
    before = [(key, dict.__getitem__(container, key)) for key in OrderedDict.__iter__(container)]

    def restore() -> None:
        now = [(key, dict.__getitem__(container, key)) for key in OrderedDict.__iter__(container)]
        if len(now) == len(before) and all(
            key is old_key and value is old_value
            for (key, value), (old_key, old_value) in zip(now, before, strict=True)
        ):
            return
        in_one_stretch(
            (OrderedDict.clear, container),
            *((OrderedDict.__setitem__, container, key, value) for key, value in before),
        )

    return restore


def _of_defaultdict(container: Any) -> Restore:
    factory: Any = defaultdict.__dict__["default_factory"]
    before = factory.__get__(container)
    restore_content = _of_dict(container)

    def restore() -> None:
        restore_content()
        if factory.__get__(container) is not before:
            factory.__set__(container, before)

    return restore


def _of_set(container: Any) -> Restore:
    # set(x) of a set takes its table over: neither __iter__ nor a hash is called.
    before = set(container)
    identities = set(map(id, before))

    def restore() -> None:
        now = list(set.__iter__(container))
        if len(now) != len(before) or not all(id(element) in identities for element in now):
            in_one_stretch((set.clear, container), (set.update, container, before))

    return restore


def _of_deque(container: Any) -> Restore:
    before = list(deque.__iter__(container))

    def restore() -> None:
        now = list(deque.__iter__(container))
        if len(now) != len(before) or not same_objects(now, before):
            in_one_stretch((deque.clear, container), (deque.extend, container, before))

    return restore


def _of_bytearray(container: Any) -> Restore:
    before = bytearray.copy(container)

    def restore() -> None:
        if bytearray.__ne__(container, before):
            bytearray.__setitem__(container, slice(None), before)

    return restore


# The first kind that fits: subclasses before their bases.
_KINDS: tuple[tuple[type, Callable[[Any], Restore]], ...] = (
    (list, _of_list),
    (OrderedDict, _of_ordered_dict),
    (defaultdict, _of_defaultdict),
    (dict, _of_dict),
    (set, _of_set),
    (deque, _of_deque),
    (bytearray, _of_bytearray),
)
