"""Generated object graphs: no way leads to a replaced object, and the undo is exact."""

from __future__ import annotations

import functools
import gc
import types
import weakref
from collections import OrderedDict, deque
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pljam._apply.journal import Journal
from pljam._apply.references import replace_references


class Thing:
    """An instance with a dictionary."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def method(self) -> None:
        """Be bound."""


class Slotted:
    """An instance with a slot."""

    __slots__ = ("__weakref__", "value")

    def __init__(self, value: Any) -> None:
        self.value = value


def closed_over(value: Any) -> Any:
    """Make a closure."""
    return lambda: value


def keyed(value: Any) -> Any:
    """Use a value as a key if it has a hash."""
    try:
        return {1: 2, value: 3, 4: 5}
    except TypeError:
        return {"no hash": value}


def in_set(kind: Any) -> Any:
    """Put a value into a set if it has a hash."""

    def make(value: Any) -> Any:
        try:
            return kind([1, value])
        except TypeError:
            return [value]

    return make


def weakly(value: Any) -> Any:
    """Refer to an object weakly, and keep it."""
    try:
        return [weakref.ref(value), value, weakref.WeakValueDictionary(key=value)]
    except TypeError:
        return [value]


WRAP = (
    lambda value: [0, value, value],
    lambda value: {"a": 1, "b": value},
    lambda value: OrderedDict(x=value, y=value),
    lambda value: (value,),
    lambda value: (1, (value, 2)),
    lambda value: deque([value], maxlen=2),
    keyed,
    in_set(set),
    in_set(frozenset),
    Thing,
    Slotted,
    closed_over,
    weakly,
    lambda value: Thing(value).method,
    lambda value: types.MethodType(len, value),
    lambda value: functools.partial(print, value, end=value),
    lambda value: types.MappingProxyType({"a": value}),
    lambda value: types.SimpleNamespace(value=value),
    lambda value: staticmethod(functools.partial(len, value)),
    lambda value: ValueError(value),
    lambda value: type("Made", (), {"value": value}),
)


class Leaf:
    """What is replaced."""

    def __init__(self, name: str) -> None:
        self.name = name


CHAINS = st.lists(
    st.tuples(st.integers(0, 2), st.lists(st.sampled_from(WRAP), min_size=1, max_size=4)),
    min_size=3,
    max_size=10,
)


def graph(leaves: list[Any], chains: list[tuple[int, list[Any]]]) -> list[Any]:
    """Wrap leaves as each chain says, from the inside out."""
    made = []
    for index, wraps in chains:
        value = leaves[index]
        for wrap in wraps:
            value = wrap(value)
        made.append(value)
    return made


def reachable(root: Any) -> dict[int, Any]:
    """Return everything that a root leads to, weakly too, short of modules and other classes."""
    found: dict[int, Any] = {}
    stack = [root]
    while stack:
        obj = stack.pop()
        if id(obj) in found or isinstance(obj, types.ModuleType):
            continue
        if isinstance(obj, type) and obj.__name__ != "Made":
            continue
        if obj is globals():
            continue
        found[id(obj)] = obj
        stack.extend(gc.get_referents(obj))
        if isinstance(obj, weakref.ref):
            stack.append(obj())
    return found


def shape(root: Any) -> list[tuple[int, list[int]]]:
    """Describe a graph by identities, in order."""
    seen: dict[int, list[int]] = {}
    stack = [root]
    while stack:
        obj = stack.pop()
        if id(obj) in seen or not isinstance(
            obj, (list, dict, tuple, deque, Thing, types.SimpleNamespace, functools.partial)
        ):
            continue
        parts = gc.get_referents(obj)
        if isinstance(obj, dict):
            parts = [*obj.keys(), *obj.values()]
        elif isinstance(obj, (list, tuple, deque)):
            parts = list(obj)
        elif isinstance(obj, functools.partial):
            parts = [obj.func, obj.args]
        else:
            parts = list(vars(obj).values())
        seen[id(obj)] = [id(part) for part in parts]
        stack.extend(parts)
    return list(seen.items())


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)
@given(CHAINS)
def test_generated_graphs(chains: list[tuple[int, list[Any]]]) -> None:
    """After the replacement no way leads to the old objects; after the undo all is as before."""
    holder = Thing(None)
    leaves: list[Any] = [Leaf(f"old {number}") for number in range(3)]
    pairs = [(leaf, Leaf("new")) for leaf in leaves[:2]]
    old = {id(leaf) for leaf in leaves[:2]}
    kept = id(leaves[2])
    holder.value = graph(leaves, chains)
    before = reachable(holder)
    had = old & before.keys()
    had_kept = kept in before
    names = sorted(obj.name for obj in before.values() if isinstance(obj, Leaf))
    described = shape(holder)
    del leaves, before
    journal = Journal()
    result = replace_references(pairs, journal)
    after = reachable(holder)
    assert result.unreached == []
    assert not old & after.keys()
    assert (kept in after) == had_kept
    assert sum(obj.name == "new" for obj in after.values() if isinstance(obj, Leaf)) == len(had)
    del after
    assert journal.rollback() == []
    again = reachable(holder)
    assert old & again.keys() == had
    assert sorted(obj.name for obj in again.values() if isinstance(obj, Leaf)) == names
    assert shape(holder) == described
