"""Who catches everything only to report it: that does not count as handling."""

from __future__ import annotations

from collections.abc import Iterable
from types import CodeType
from typing import Any, Final

from pljam._apply.raw import class_dict, mro_of, type_name
from pljam._replay.handling.sink_table import SINKS


class Sinks:
    """A table of functions in which an exception ends, reported and not handled.

    A handler of everything in one of these (``except:``, ``except Exception``) reports; the
    question ends there with ``uncaught``, since nobody further out will see the exception. Handlers
    of certain classes count as in any other function, and so do classes that a row names.
    """

    # _rows      what a sink handles all the same, by module and qualified name
    # _names     the qualified names alone, to tell quickly who is none
    # changes    how often something was added or removed

    def __init__(self, rows: Iterable[tuple[str, str, tuple[str, ...]]] = SINKS) -> None:
        """Begin with the table that PLJam brings, or with these rows."""
        self._rows: dict[tuple[str, str], frozenset[str]] = {}
        self._names: set[str] = set()
        self.changes = 0
        for module, name, handled in rows:
            self.add(module, name, handled)

    def add(self, module: str, name: str, handles: Iterable[str] = ()) -> None:
        """Declare a function a sink: ``sinks.add("package.module", "Class.method")``.

        ``handles`` names exception classes, with their modules, that it answers and does not only
        report: ``"django.http.response.Http404"``.
        """
        self._rows[module, name] = frozenset(handles)
        self._names.add(name)
        self.changes += 1

    def remove(self, module: str, name: str) -> None:
        """Let a function count as any other again; one that is no sink is passed by."""
        if self._rows.pop((module, name), None) is not None:
            self._names = {qualified for _, qualified in self._rows}
            self.changes += 1

    def __contains__(self, place: tuple[str, str]) -> bool:
        """Whether a function, as module and qualified name, is a sink."""
        return place in self._rows

    def holds(self, code: CodeType, names: dict[str, Any]) -> bool:
        """Whether a code object that runs with these globals is that of a sink."""
        if code.co_qualname not in self._names:
            return False
        return (str(dict.get(names, "__name__")), code.co_qualname) in self._rows

    def handled_by(self, code: CodeType, names: dict[str, Any], kind: type | None) -> bool:
        """Whether a sink answers exceptions of this class."""
        key = (str(dict.get(names, "__name__")), code.co_qualname)
        handled = self._rows.get(key, frozenset())
        if kind is None or not handled:
            return False
        for base in mro_of(kind):
            module = class_dict(base).get("__module__")
            name = type_name(base)
            if (name if module == "builtins" else f"{module}.{name}") in handled:
                return True
        return False


DEFAULT: Final = Sinks()
"""The table that is asked where no other one is given."""
