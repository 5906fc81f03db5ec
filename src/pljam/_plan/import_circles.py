"""Which modules import each other, directly or through others."""

from __future__ import annotations

from collections.abc import Callable, Iterable


def circles(start: Iterable[str], imported: Callable[[str], Iterable[str]]) -> dict[str, int]:
    """Number the modules reached from ``start``; those that import each other share a number."""
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    circle: dict[str, int] = {}
    path: list[str] = []
    for root in start:
        if root in number:
            continue
        number[root] = lowest[root] = len(number)
        path.append(root)
        stack = [(root, iter(list(imported(root))))]
        while stack:
            module, rest = stack[-1]
            for other in rest:
                if other not in number:
                    number[other] = lowest[other] = len(number)
                    path.append(other)
                    stack.append((other, iter(list(imported(other)))))
                    break
                if other not in circle:
                    lowest[module] = min(lowest[module], number[other])
            else:
                stack.pop()
                if stack:
                    before = stack[-1][0]
                    lowest[before] = min(lowest[before], lowest[module])
                while lowest[module] == number[module] and module not in circle:
                    circle[path.pop()] = number[module]
    return circle
