"""What of a class body is executed: the statements that changed, and what these need around them.

A kind that is computed from its body wants the whole of it; then what did not change is bound to
the value that the class has, and not evaluated again.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from types import FunctionType
from typing import Any

from pljam._apply import kinds
from pljam._apply.class_state import UpdateState
from pljam._apply.raw import MISSING, is_kind
from pljam._apply.rewrite import Entry, annotation_only, assignment, documents, redecorated
from pljam._apply.search import is_definition
from pljam._plan.plan import Verb
from pljam._source.names import dotted, mangle
from pljam._source.statements import Statement


class Body(UpdateState):
    """The part of an update that puts the body together."""

    def entries(self, parts: Mapping[Statement, list[ast.stmt]], annotated: bool) -> list[Entry]:
        """Return the statements of the body to be executed, each with its enclosures."""
        found: list[Entry] = []
        for statement in self.new.body:
            if statement in parts and not (
                self.whole and _is_annotation_of(parts[statement], statement)
            ):
                found.append((statement.enclosures, parts[statement]))
            elif self.whole:
                found.append((statement.enclosures, self._again(statement)))
            elif annotated and isinstance(statement.node, ast.AnnAssign):
                found.append((statement.enclosures, [annotation_only(statement.node)]))
        return found

    def _again(self, statement: Statement) -> list[ast.stmt]:
        """An unchanged statement of the body, for a kind that wants the whole of it."""
        held = self.action.rebuild.get(statement, "")
        if documents(statement):
            return []
        if not (statement.name or held):
            return [statement.node]
        if self.kind.reads_declarations and self._declares(statement):
            return [self._declaration(statement)]
        again: list[ast.stmt] = []
        for name in sorted(statement.binds):
            value = self.definition(statement)
            if value is MISSING:
                value = self.kind.body_value(self, mangle(name, self.new.name), statement)
            if value is MISSING:
                return [statement.node]
            again.append(self._bind(statement, name, value))
        return again

    def _bind(self, statement: Statement, name: str, value: Any) -> ast.stmt:
        """Return a statement that binds ``value`` in the place of another."""
        return assignment(name, self.batch.placeholders.add(value), statement.node)

    def annotations_changed(self, parts: Mapping[Statement, list[ast.stmt]]) -> bool:
        touched = [*parts, *(c.old for c in self.action.children if c.old is not None)]
        return any(
            isinstance(s.node, ast.AnnAssign)
            for s in touched
            if s in parts or self._really_changed(s)
        )

    def _really_changed(self, statement: Statement) -> bool:
        return any(
            child.old is statement and child.verb not in (Verb.MOVE, Verb.NONE)
            for child in self.action.children
        )

    def undecorate(self, parts: dict[Statement, list[ast.stmt]]) -> None:
        """Bind anew what the body binds and a decorator of the class had put something over."""
        over = kinds.put_over(self)
        for statement in self.new.body:
            if statement not in parts and over & self.names(statement):
                found = self.definition(statement)
                parts[statement] = (
                    [statement.node]
                    if found is MISSING
                    else [self._bind(statement, statement.name, found)]
                )

    def _declares(self, statement: Statement) -> bool:
        """Whether the class keeps nothing of what a statement evaluated to, as far as is known.

        So it is where libraries declare things: by their calls, or by decorators of theirs and of
        what the body has declared before.
        """
        value = getattr(statement.node, "value", None)
        if isinstance(value, ast.Call):
            return kinds.is_foreign(self, value)
        bound = set().union(*(child.binds for child in self.new.body))
        return any(
            kinds.is_foreign(self, decorator)
            or (dotted(decorator) or "").partition(".")[0] in bound - statement.binds
            for decorator in statement.decorators
        )

    def _declaration(self, statement: Statement) -> ast.stmt:
        """Return a statement that declares something again, of the same function."""
        found = self._function(statement) if statement.decorators else MISSING
        if found is MISSING:
            return statement.node
        self.batch.redecorated += [c for c in self.action.children if c.new is statement]
        return redecorated(statement.node, self.batch.placeholders.add(found))  # type: ignore[arg-type]

    def definition(self, statement: Statement) -> Any:
        """Return the live function that an undecorated definition of the body made."""
        return MISSING if statement.decorators else self._function(statement)

    def _function(self, statement: Statement) -> Any:
        """Return the live function that a definition of the body made."""
        if not statement.is_function:
            return MISSING
        before = [c.old for c in self.action.children if c.new is statement and c.old is not None]
        for value in self.batch.search.way(self.module.module, statement):
            if is_kind(value, FunctionType):
                place = self.batch.lineage.place(value.__code__)
                if any(is_definition(place, one) for one in (statement, *before)):
                    return value
        return MISSING


def _is_annotation_of(nodes: list[ast.stmt], statement: Statement) -> bool:
    """Whether only the annotation of an assignment is executed, and its value stays."""
    return (
        isinstance(statement.node, ast.AnnAssign)
        and statement.node.value is not None
        and any(isinstance(node, ast.AnnAssign) and node.value is None for node in nodes)
    )
