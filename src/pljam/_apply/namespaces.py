"""The namespaces in which a batch executes statements: a module's, and the body of a class."""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping
from typing import Any

from pljam._apply.raw import MISSING, class_dict


class _Skip:
    """The value of a definition that was poured into the live one: nothing to bind."""


SKIP = _Skip()


class _Live:
    """The value of a default that stays what it is."""


LIVE = _Live()


class ModuleNamespace:
    """A module's names while a statement is executed: stores reach the module and are noted."""

    def __init__(self, names: dict[str, Any]) -> None:
        self._names = names
        self.stored: dict[str, Any] = {}
        self.replaced: dict[str, Any] = {}
        """What the stored names held before."""
        self.skipped: set[str] = set()

    def __getitem__(self, name: str) -> Any:
        return self._names[name]

    def __setitem__(self, name: str, value: Any) -> None:
        if value is SKIP:
            self.skipped.add(name)
            return
        self.replaced.setdefault(name, self._names.get(name, MISSING))
        self._names[name] = value
        self.stored[name] = value

    def __delitem__(self, name: str) -> None:
        del self._names[name]
        self.stored[name] = MISSING

    def keys(self) -> Any:
        """The module's names: what makes this a mapping."""
        return self._names.keys()


class ClassBody(dict[str, Any]):
    """The namespace of a class body that is executed in part: the rest is read from the class."""

    def __init__(self, live: Callable[[str], Any]) -> None:
        super().__init__()
        self._live = live

    def __missing__(self, name: str) -> Any:
        return self._live(name)

    def __setitem__(self, name: str, value: Any) -> None:
        if value is not SKIP:
            super().__setitem__(name, value)


class WholeBody(MutableMapping[str, Any]):
    """The namespace that a metaclass prepared, while a whole class body is executed in it."""

    def __init__(self, names: Any, cls: type) -> None:
        self.names = names
        self._cls = cls

    def __getitem__(self, name: str) -> Any:
        return self.names[name]

    def __setitem__(self, name: str, value: Any) -> None:
        if value is SKIP:
            value = class_dict(self._cls).get(name, MISSING)
            if value is MISSING:
                return
        self.names[name] = value

    def __delitem__(self, name: str) -> None:
        del self.names[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __len__(self) -> int:
        return len(self.names)


def live_body(cls: type, bound: frozenset[str]) -> Callable[[str], Any]:
    """Return how a class body reads a name that an earlier statement of it had bound."""

    def read(name: str) -> Any:
        value = class_dict(cls).get(name, MISSING) if name in bound else MISSING
        if value is MISSING:
            raise KeyError(name)
        return value

    return read
