"""The scopes around a piece of code, and what is certainly bound in each by now."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from pljam._source.bindings import Bindings


@dataclass
class Scope:
    """One scope while it is read in order.

    ``bound`` holds what is certainly bound here by now; ``hides`` what is local from the start
    (parameters and locals of a function, targets of a comprehension, type parameters).
    """

    kind: str  # "module", "class", "function", "comprehension" or "types"
    parent: Scope | None = None
    bound: set[str] = field(default_factory=set)
    hides: frozenset[str] = frozenset()
    globals: frozenset[str] = frozenset()

    def module(self) -> Scope:
        """Return the outermost scope."""
        scope = self
        while scope.parent is not None:
            scope = scope.parent
        return scope

    def binder(self) -> Scope:
        """Return the scope in which a walrus here binds: comprehensions are passed over."""
        scope = self
        while scope.kind in ("comprehension", "types") and scope.parent is not None:
            scope = scope.parent
        return scope

    def hidden(self, name: str) -> bool:
        """Whether reading ``name`` here certainly finds what the statement itself bound."""
        scope: Scope | None = self
        direct = True  # a class body's names are seen by that body only, not by scopes in it
        while scope is not None:
            if scope.kind != "class" or direct:
                if name in scope.globals:
                    return name in self.module().bound
                if name in scope.hides or name in scope.bound:
                    return True
            if scope.kind != "types":
                direct = False
            scope = scope.parent
        return False


Marks: TypeAlias = list[tuple[Scope, set[str]]]


def marks(scope: Scope) -> Marks:
    """Return what is bound by now in this scope and those around it."""
    found: Marks = []
    each: Scope | None = scope
    while each is not None:
        found.append((each, set(each.bound)))
        each = each.parent
    return found


def restore(marks: Marks) -> None:
    """Bind again what was bound then, and nothing else."""
    for scope, bound in marks:
        scope.bound = set(bound)


def forget(marks: Marks) -> None:
    """Drop what was bound since; what was unbound since stays so."""
    for scope, bound in marks:
        scope.bound &= bound


def meet(outcomes: list[Marks]) -> None:
    """Keep bound what is bound in every outcome."""
    for same in zip(*outcomes, strict=True):
        same[0][0].bound = set.intersection(*(set(bound) for _, bound in same))


def forget_deleted(nodes: Iterable[ast.AST], private: str | None, scope: Scope) -> None:
    """Drop what ``nodes`` may have unbound before they were left by an exception."""
    own = Bindings.of(nodes, private)
    lost = own.deleted | own.deleted_global | own.imported
    for each, bound in marks(scope):
        each.bound = bound - lost
