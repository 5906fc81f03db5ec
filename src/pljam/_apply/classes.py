"""Classes brought to their new source: the changed part of the body is executed and poured in.

The class statement is executed with a collector in the place of its metaclass. The collector gets
the evaluated body, bases and keywords, brings the live class up to date and returns it, so that the
compiler's own rules hold for private names, ``super()`` and qualified names, and the class stays
the same object. Classes that are computed from their bodies (enumerations, named tuples, custom
metaclasses, …) are brought up to date by the handler of their kind; one that cannot change in place
is replaced.

Here stands what decides what is executed for a class; the other parts of an update are in
``class_state``, ``class_body``, ``class_bases``, ``class_pouring`` and ``class_collector``.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from types import FunctionType
from typing import TYPE_CHECKING, Any

from pljam._apply import kinds
from pljam._apply.class_bases import Basing
from pljam._apply.class_body import Body
from pljam._apply.class_collector import Collector
from pljam._apply.class_pouring import Pouring
from pljam._apply.locate import on_the_way
from pljam._apply.raw import class_dict, is_kind
from pljam._apply.rewrite import assemble, assignment, class_statement, documents
from pljam._apply.search import is_definition, walk
from pljam._plan.plan import Action, Input, ModulePlan, Verb
from pljam._source.statements import Statement

if TYPE_CHECKING:
    from pljam._apply.execute import Batch


class ClassUpdate(Body, Basing, Pouring):
    """One class on its way to its new source."""

    @classmethod
    def nodes_for(cls, batch: Batch, module: ModulePlan, action: Action) -> list[ast.stmt]:
        """Return the class statement to be executed for ``action``, or nothing."""
        assert action.old is not None and action.new is not None
        # Once it is performed, a renamed class has its new name.
        called = action.new if action in batch.performed else action.old
        live = batch.search.live_class(module.module, called.qualname)
        if live is not None and not batch.is_covered(module, action.old):
            return cls(batch, module, action, live).nodes()
        rebind = action.rebind and action not in batch.performed
        live = batch.covered_class(module, action)
        if live is None and rebind:
            batch.performed.add(action)
            return [action.new.node]
        if live is None:
            return cls._anew(batch, module, action)
        nodes = cls(batch, module, action, live).nodes()
        if rebind and not nodes:
            name = batch.placeholders.add(live)
            nodes = [assignment(action.new.name, name, action.new.node)]
        return nodes

    @classmethod
    def _anew(cls, batch: Batch, module: ModulePlan, action: Action) -> list[ast.stmt]:
        """The class cannot be found behind its name: only its functions follow."""
        first = action not in batch.performed
        batch.performed.add(action)
        methods_alone = all(child.verb in (Verb.PATCH, Verb.MOVE) for child in action.children)
        if not batch.take(action) and (not first or methods_alone):
            for child in action.children:
                if first and child.verb is Verb.PATCH and child.bodies_changed:
                    batch.note_changed(module, child)
            return []
        if first:
            batch.note_changed(module, action)
        for child in walk(action.children):
            batch.take(child)
        return [action.statement.node]

    def nodes(self) -> list[ast.stmt]:
        """Return what is to be executed: the class statement with the part that changed."""
        batch, action = self.batch, self.action
        children = {child.statement: child for child in action.children}
        parts: dict[Statement, list[ast.stmt]] = {}
        for statement, child in children.items():
            if child.verb is Verb.DROP:
                if child not in batch.performed:
                    batch.performed.add(child)
                    batch.note_changed(self.module, child)
                continue
            found = batch.nodes(self.module, child)
            if found:
                parts[statement] = found
                self.changed |= self.names(statement)
        bound = self.bound_by(self.new)
        self.removed = frozenset(
            name
            for child in action.children
            if child.old is not None
            for name in self.names(child.old)
            if name not in bound
        )
        first = action not in batch.performed
        batch.performed.add(action)
        if first and self.old.name != self.new.name:
            self._rename()
        if first and self._made_by_another():
            # The block around it has another outcome now: the whole of this body is poured.
            parts = {s: [s.node] for s in self.new.body if not documents(s)}
            self.changed = bound
            self.removed = frozenset(
                name for other in self._others() for name in self.bound_by(other) - bound
            )
            self.poured_over = True
        self.recompute = bool((first and action.recompute) or batch.take(action))
        self.recompute |= first and self._computes()
        if not first:
            self.removed = frozenset()
        self.afresh = action in batch.afresh
        if self.afresh:
            batch.afresh.discard(action)
            self.recompute = True
        self.reordered = first and self._reordered()
        self.unannotated = first and self._unannotated()
        body_changed = bool(parts or self.removed or self.reordered or self.unannotated)
        if not body_changed and not self.recompute:
            self.places()
            return []
        if self.recompute:
            batch.note_changed(self.module, action)
        self.redecorate = self.recompute or self._beyond_methods(parts)
        if self.afresh:
            self.kind = kinds.afresh(self)
        elif self.redecorate:
            self.kind = kinds.for_decorators(self)
            batch.redecorated.append(self.action)
        self.whole = self.kind.whole_body and self.redecorate
        if self.redecorate and self.old.decorators and not self.whole:
            self.undecorate(parts)
        return [self._statement(parts)]

    def _others(self) -> list[Statement]:
        """The old class statements of the same name in other branches of the block around it."""
        if not self.new.enclosures:
            return []
        return [
            statement
            for statement in self.module.old.walk()
            if statement.is_class
            and statement is not self.old
            and statement.enclosures
            and not (statement.runs_with(self.old) and self.old.runs_with(statement))
            and statement.qualname == self.old.qualname
        ]

    def _made_by_another(self) -> bool:
        """Whether the live class came from another of these statements, as its methods show."""
        others = self._others()
        if not others:
            return False

        def fits(*statements: Statement) -> bool:
            return any(
                self.bound_by(s) and self.bound_by(s) <= class_dict(self.cls).keys()
                for s in statements
            )

        places = [
            self.batch.search.stood(value)
            for value in on_the_way(list(class_dict(self.cls).values()), self.module.module)
            if is_kind(value, FunctionType)
        ]

        def made(*statements: Statement) -> bool:
            inner = [child for statement in statements for child in statement.body]
            return any(is_definition(place, one) for place in places for one in inner)

        if made(*others) or made(self.old, self.new):
            return not made(self.old, self.new)
        return fits(*others) and not fits(self.old, self.new)

    def _rename(self) -> None:
        """Give the class, and the functions and classes in it, their new names, and bind it."""
        self.kind.before_renaming(self)
        if self.batch.respelling:
            # What the class has goes by its new private names from now on.
            self.batch.flush()
        old, new = self.old.qualname, self.new.qualname
        self.journal.set_attr(self.cls, "__name__", self.new.name)
        self.journal.set_attr(self.cls, "__qualname__", new)
        for value in on_the_way(list(class_dict(self.cls).values()), self.module.module):
            if is_kind(value, FunctionType, type):
                name = getattr(value, "__qualname__", "")
                if name.startswith(old + "."):
                    self.journal.set_attr(value, "__qualname__", new + name[len(old) :])
        if self.new.scope:
            owner = self.batch.search.live_class(self.module.module, self.new.scope)
            if owner is not None:
                self.journal.set_entry(owner, self.new.name, self.cls)
        else:
            names = self.batch.modules[self.module.module].__dict__
            names[self.new.name] = self.cls
            self.batch.dirty.add(Input("value", self.module.module, self.new.name))
        self.batch.note_changed(self.module, self.action)

    def _computes(self) -> bool:
        """Whether a method changed that runs while a class of this kind is made."""
        return any(
            child.statement.name in self.kind.computed_by
            and child.verb is not Verb.MOVE
            and child.bodies_changed
            for child in self.action.children
        )

    def _beyond_methods(self, parts: Mapping[Statement, list[ast.stmt]]) -> bool:
        """Whether more changed than methods that keep their decorators."""
        updated = {child.statement for child in self.action.children if child.verb is Verb.UPDATE}
        if self.reordered and self._reordered(values=True):
            return True
        if self.removed or self.unannotated:
            return True
        return any(s not in updated and not s.is_class for s in parts)

    def _unannotated(self) -> bool:
        """Whether an annotation of the old body is gone, which need not have bound a name."""
        return any(
            child.verb is Verb.DROP and isinstance(child.statement.node, ast.AnnAssign)
            for child in self.action.children
        )

    def _reordered(self, values: bool = False) -> bool:
        """Whether what both bodies bind or annotate stands in another order."""
        old, new = (
            dict.fromkeys(
                name
                for child in statement.body
                if not (values and child.name)
                for name in _mentions(child)
            )
            for statement in (self.old, self.new)
        )
        return [n for n in old if n in new] != [n for n in new if n in old]

    def _statement(self, parts: Mapping[Statement, list[ast.stmt]]) -> ast.stmt:
        placeholders = self.batch.placeholders
        node = self.new.node
        assert isinstance(node, ast.ClassDef)
        annotated = self.whole or self.annotations_changed(parts)
        body = assemble(self.entries(parts, annotated))
        if body and isinstance(body[0], ast.Expr) and not self.new.body[0].is_docstring:
            # A string that describes the attribute above it is not the docstring of the class.
            body.insert(0, ast.copy_location(ast.Pass(), body[0]))
        with_header = self.recompute or self.whole
        grabs = []
        if self.redecorate:
            grabs = [placeholders.add(self._grab(n)) for n in range(len(node.decorator_list))]
        collect = placeholders.add(Collector(self, annotated, with_header))
        return class_statement(node, body, collect, grabs, with_header)

    def _grab(self, number: int) -> Any:
        def grab(decorator: Any) -> Any:
            self.decorators.append(decorator)
            return (lambda made: self._decorate(made)) if number == 0 else (lambda made: made)

        return grab

    def _decorate(self, made: Any) -> Any:
        with self.at_work():
            return self.kind.decorate(self, made, list(reversed(self.decorators)))


def _mentions(statement: Statement) -> list[str]:
    """The names that a statement of a class body binds or annotates."""
    return sorted(statement.binds | statement.annotates)
