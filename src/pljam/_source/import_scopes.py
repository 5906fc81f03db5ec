"""The scopes of one file, as far as its imports are concerned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from pljam._source.binding_flow import ScopeFlow
from pljam._source.import_records import ScopeKind

# No statement stands in a lambda or comprehension ("expression"), nor among type parameters.
Kind: TypeAlias = ScopeKind | Literal["expression", "types"]


class ImportScope:
    """One scope: what it binds, what it imports, and the flow through it."""

    # bound      names that are bound, or declared, anywhere in the scope
    # imports    name → the numbers of the imports that bind it
    # private    the class that names such as ``__x`` belong to

    __slots__ = (
        "bound",
        "flow",
        "globals",
        "imports",
        "kind",
        "name",
        "nonlocals",
        "parent",
        "private",
    )

    def __init__(
        self, kind: Kind, name: str, parent: ImportScope | None, private: str | None
    ) -> None:
        self.kind = kind
        self.name = name
        self.parent = parent
        self.private = private
        self.bound: set[str] = set()
        self.imports: dict[str, list[int]] = {}
        self.globals: set[str] = set()
        self.nonlocals: set[str] = set()
        self.flow = ScopeFlow()

    def inner(self, kind: Kind) -> ImportScope:
        """Return a scope of this one in which no statement stands."""
        return ImportScope(kind, self.name, self, self.private)

    def below(self, name: str) -> str:
        """Return the qualified name of a definition called ``name`` in this scope."""
        if self.kind == "module":
            return name
        return f"{self.name}.<locals>.{name}" if self.kind == "function" else f"{self.name}.{name}"

    @property
    def statement_kind(self) -> ScopeKind:
        """The kind, as an import record has it."""
        return self.kind if self.kind == "class" or self.kind == "function" else "module"

    def module(self) -> ImportScope:
        """Return the outermost scope."""
        scope = self
        while scope.parent is not None:
            scope = scope.parent
        return scope

    def statement_scope(self) -> ImportScope:
        """Return the scope in which a walrus here binds."""
        return self._outside(("expression", "types"))

    def owner(self, name: str) -> ImportScope:
        """Return the scope in which a statement here binds ``name``."""
        if name in self.globals:
            return self.module()
        if name in self.nonlocals:
            outer = self.parent
            while outer is not None and (outer.kind != "function" or name not in outer.bound):
                outer = outer.parent
            return outer or self
        return self

    def find(self, name: str) -> ImportScope | None:
        """Return the scope that ``name`` comes from when it is read here."""
        own_class = self._outside(("types",))
        scope: ImportScope | None = self
        while scope is not None:
            if name in scope.globals:
                module = self.module()
                return module if name in module.bound else None
            # names of a class are seen in its body only, and not by functions in it
            if (scope.kind != "class" or scope is own_class) and name in scope.bound:
                return scope
            scope = scope.parent
        return None

    def _outside(self, kinds: Sequence[Kind]) -> ImportScope:
        scope = self
        while scope.kind in kinds and scope.parent is not None:
            scope = scope.parent
        return scope
