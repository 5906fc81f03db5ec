"""Which imports a name may still hold at the end of its scope.

Control flow is followed roughly, and always to the safe side: an import is ruled out only where
every way to the end of the scope binds the name anew.
"""

from __future__ import annotations

from collections.abc import Iterable


class Flow:
    """What may have been imported on the way to one place in a scope."""

    # imports       name → the numbers of the imports that it may hold
    # overwritten   number of a star import → names surely bound anew since

    __slots__ = ("imports", "overwritten")

    def __init__(self) -> None:
        self.imports: dict[str, frozenset[int]] = {}
        self.overwritten: dict[int, frozenset[str]] = {}

    def copy(self) -> Flow:
        """Return the same state, to go on from by another way."""
        other = Flow()
        other.imports = dict(self.imports)
        other.overwritten = dict(self.overwritten)
        return other

    def bind(self, name: str) -> None:
        """The name surely gets, or loses, a value that is not imported."""
        self.imports.pop(name, None)
        for star, names in self.overwritten.items():
            self.overwritten[star] = names | {name}

    def bind_import(self, name: str, number: int) -> None:
        """The name surely gets what import ``number`` brings."""
        self.bind(name)
        self.imports[name] = frozenset((number,))

    def add_import(self, name: str, number: int) -> None:
        """The name perhaps gets what import ``number`` brings."""
        self.imports[name] = self.imports.get(name, frozenset()) | {number}

    def add_star(self, number: int) -> None:
        """Star import ``number`` may bind any name."""
        self.overwritten[number] = frozenset()

    @staticmethod
    def join(flows: Iterable[Flow]) -> Flow:
        """Return what is possible where several ways meet."""
        joined = Flow()
        for flow in flows:
            for name, numbers in flow.imports.items():
                joined.imports[name] = joined.imports.get(name, frozenset()) | numbers
            for star, names in flow.overwritten.items():
                known = joined.overwritten.get(star)
                joined.overwritten[star] = names if known is None else known & names
        return joined


class ScopeFlow:
    """The flow through one scope, with the regions that may be left at any point."""

    def __init__(self) -> None:
        self.now = Flow()
        self._regions: list[Flow] = []

    def bind(self, name: str) -> None:
        """A statement binds or deletes ``name``."""
        self.now.bind(name)

    def bind_import(self, name: str, number: int) -> None:
        """Import ``number`` binds ``name``."""
        self.now.bind_import(name, number)
        for region in self._regions:
            region.add_import(name, number)

    def bind_star(self, number: int) -> None:
        """Star import ``number`` runs."""
        self.now.add_star(number)
        for region in self._regions:
            region.add_star(number)

    def enter_region(self) -> Flow:
        """Begin statements that may be left at any point; return the state before them."""
        before = self.now.copy()
        self._regions.append(Flow())
        return before

    def leave_region(self, before: Flow) -> Flow:
        """End them; return what is possible when they are left at any point."""
        return Flow.join((before, self._regions.pop(), self.now))

    def may_hold(self, name: str, number: int) -> bool:
        """Whether ``name`` may hold import ``number`` here."""
        return number in self.now.imports.get(name, ())

    def overwritten_since(self, number: int) -> frozenset[str]:
        """The names that are surely bound anew since star import ``number``."""
        return self.now.overwritten.get(number, frozenset())
