"""Describing live objects, and where they are held, without asking them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import CellType, FrameType, FunctionType, MethodType, ModuleType
from typing import Any, NamedTuple

from pljam._apply import heap, raw

_MOST_HOPS = 4


class Unreached(NamedTuple):
    """A reference to an old object that stays: which, where it is held and why."""

    what: str
    where: str
    why: str = ""


def describe(obj: object) -> str:
    """Name an object for a person: what it is and, where it has one, its own name."""
    name = raw.label(obj)
    if raw.is_kind(obj, type):
        return f"class {name}"
    if type(obj) is FunctionType:
        return f"function {name}"
    if raw.is_kind(obj, ModuleType):
        return f"module {name}"
    if type(obj) is MethodType:
        function = obj.__func__
        return f"bound method {raw.label(function)}"
    if type(obj) is str:
        return "a str"
    return name


class Whereabouts:
    """Finds where an object is held: ``shop.registry['total']``, by going up a few holders."""

    def __init__(
        self,
        module_names: Mapping[int, str],
        class_dicts: Mapping[int, type],
        ignored: Callable[[Any], bool],
        most_searches: int = 24,
    ) -> None:
        """Take the names of namespaces by identity, and what never counts as a holder."""
        self.module_names = module_names
        self.class_dicts = class_dicts
        self.ignored = ignored
        self.searches_left = most_searches

    def of(self, obj: object) -> str:
        """Say what an object is and where it is held, if that is found in a few steps."""
        path = "" if raw.is_kind(obj, type, FunctionType, ModuleType) else self._path(obj)
        return f"{describe(obj)} in {path}" if path else describe(obj)

    def _path(self, obj: object) -> str:
        suffix = ""
        current = obj
        for _ in range(_MOST_HOPS):
            if self.searches_left <= 0:
                return ""
            self.searches_left -= 1
            best: tuple[int, str, Any] | None = None
            for holder in heap.referrers([current]):
                if self.ignored(holder):
                    continue
                step = self._step(holder, current)
                if step is not None and (best is None or step[0] < best[0]):
                    best = (*step, holder)
                    if best[0] == 0:
                        break
            if best is None:
                return ""
            rank, text, current = best
            if type(current) is FunctionType:
                return text  # its defaults or cells: more would not help
            suffix = text + suffix
            if rank == 0:
                return suffix
        return ""

    def _step(self, holder: Any, held: object) -> tuple[int, str] | None:
        """Return how good a way up a holder is (0 ends the search), and the step in words."""
        if raw.is_kind(holder, dict):
            keys = [key for key, value in dict.items(holder) if value is held]
            key = keys[0] if keys and type(keys[0]) is str else None
            if id(holder) in self.module_names and key is not None:
                return 0, f"{self.module_names[id(holder)]}.{key}"
            if id(holder) in self.class_dicts and key is not None:
                return 0, f"{raw.label(self.class_dicts[id(holder)])}.{key}"
            return 3, "[...]" if key is None else f"[{key!r}]"
        if type(holder) is FunctionType:
            return 0, f"function {raw.label(holder)}"
        if raw.is_kind(holder, list, tuple):
            kind: Any = list if raw.is_kind(holder, list) else tuple
            for index, value in enumerate(kind.__iter__(holder)):
                if value is held:
                    return 3, f"[{index}]"
        if type(holder) is CellType:
            return 3, ""
        if raw.is_kind(holder, FrameType, type, ModuleType):
            return None
        namespace = raw.instance_dict(holder)
        if namespace is held:
            return 2, ""
        for name, value in (namespace or {}).items():
            if value is held and type(name) is str:
                return 1, f".{name}"
        return 4, f"({raw.label(holder)})"
