"""The order in which modules are brought up to date: what is imported comes first."""

from __future__ import annotations

from collections.abc import Callable, Iterable


def in_dependency_order(
    modules: Iterable[str], imported: Callable[[str], Iterable[str]]
) -> list[str]:
    """Return ``modules`` so that each follows those it imports; cycles keep the given order."""
    wanted = list(dict.fromkeys(modules))
    inside = set(wanted)
    done: dict[str, None] = {}
    for root in wanted:
        if root in done:
            continue
        open_modules = {root}
        stack = [(root, iter(list(imported(root))))]
        while stack:
            module, rest = stack[-1]
            for child in rest:
                if child in inside and child not in done and child not in open_modules:
                    open_modules.add(child)
                    stack.append((child, iter(list(imported(child)))))
                    break
            else:
                stack.pop()
                done[module] = None
    return list(done)
