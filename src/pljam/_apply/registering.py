"""Decorators and hooks that run again: where they may register something a second time."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from types import ModuleType
from typing import Any

from pljam._apply.batch import BatchState
from pljam._apply.codes import nested
from pljam._apply.raw import MISSING, class_dict, instance_dict, is_kind, lookup
from pljam._apply.registered import copy_of
from pljam._plan.plan import Action
from pljam._source.names import dotted


class Registering(BatchState):
    """The part of a batch that watches registries."""

    def _watch_registries(self, names: Mapping[str, Any], actions: Sequence[Action]) -> None:
        """Remember the containers in which a decorator that runs again may register again."""
        for action in actions:
            old = action.old
            if old is None or not old.name or action.statement.name != old.name:
                continue
            for decorator in (*action.statement.decorators, *old.decorators):
                called = decorator.func if isinstance(decorator, ast.Call) else decorator
                name = dotted(called)
                if not name:
                    continue
                # A singledispatch function remembers what it dispatched to.
                forget = getattr(self._value(names, name.partition(".")[0]), "_clear_cache", None)
                if callable(forget):
                    self.forget.append(forget)
                for container in self._containers_of(self._value(names, name)):
                    self.registries.append((container, copy_of(container)))

    def _value(self, names: Mapping[str, Any], name: str) -> Any:
        """What a dotted name holds, read without running anything of the project's."""
        head, *rest = name.split(".")
        value: Any = names.get(head)
        for part in rest:
            if is_kind(value, ModuleType):
                value = value.__dict__.get(part)
            elif is_kind(value, type):
                value = class_dict(value).get(part)
            else:
                namespace = instance_dict(value) or {}
                method = lookup(type(value), part)
                value = namespace.get(part, method if method is not MISSING else None)
        return value

    def once(self, function: Any, call: Callable[[], object]) -> None:
        """Call something that registers; what it registers twice is taken out at the end."""
        found = self._containers_of(function)
        for value in found:
            self.journal.watch_container(value)
        self.registries.extend((v, copy_of(v)) for v in found)
        call()

    def _containers_of(self, function: Any) -> list[Any]:
        """The containers that a function's code names: globals, and attributes of their classes."""
        code = getattr(function, "__code__", None)
        if code is None:
            return []
        names = function.__globals__
        found: list[Any] = []
        used = [name for each in (code, *nested(code)) for name in each.co_names]
        for name in (code.co_qualname.rpartition(".")[0], *used):
            value = names.get(name, MISSING)
            if is_kind(value, type):
                found.extend(class_dict(value).get(n) for n in used)
            else:
                found.append(value)
        for cell in function.__closure__ or ():
            try:
                found.append(cell.cell_contents)
            except ValueError:
                continue
        return [value for value in found if is_kind(value, list, dict, set)]
