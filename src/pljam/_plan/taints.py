"""Inputs that are tainted by others: what comes out different if one of these does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from pljam._plan.plan import Input


def roots_by(
    taints: Mapping[Input, set[Input]],
) -> Callable[[Iterable[Input]], frozenset[Input]]:
    """Return what gives, for some inputs, these and all that taint them."""
    known: dict[Input, frozenset[Input]] = {}

    def roots(keys: Iterable[Input]) -> frozenset[Input]:
        return frozenset[Input]().union(*(roots_of(key) for key in keys))

    def roots_of(key: Input) -> frozenset[Input]:
        found = known.get(key)
        if found is None:
            seen, pending = {key}, [key]
            while pending:
                more = taints.get(pending.pop(), set()) - seen
                seen |= more
                pending.extend(more)
            found = known[key] = frozenset(seen)
        return found

    return roots
