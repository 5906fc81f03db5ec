"""Classes changed in place: the changed part of the body is executed and poured into the class.

The class statement is executed with a collector in the place of its metaclass. The collector gets
the evaluated body, bases and keywords, brings the live class up to date and returns it, so that the
compiler's own rules hold for private names, ``super()`` and qualified names, and no second class is
ever made. Classes that are computed from their bodies (enumerations, named tuples, custom
metaclasses, …) are brought up to date by the handler of their kind.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import CellType, FunctionType
from typing import TYPE_CHECKING, Any

from pljam._apply import kinds
from pljam._apply.functions import forward
from pljam._apply.journal import Journal
from pljam._apply.locate import on_the_way
from pljam._apply.namespaces import ClassBody, WholeBody, live_body
from pljam._apply.raw import MISSING, class_dict, is_kind
from pljam._apply.refusal import NotInPlace
from pljam._apply.replace import fits_together, metaclass_of
from pljam._apply.rewrite import (
    Entry,
    annotation_only,
    assemble,
    assignment,
    class_statement,
    documents,
    redecorated,
)
from pljam._apply.search import is_definition
from pljam._apply.standard_kinds import differ
from pljam._apply.values import same_value
from pljam._plan.plan import Action, Input, ModulePlan, Verb
from pljam._source.names import dotted, mangle
from pljam._source.statements import Statement
from pljam._versions import LAZY_ANNOTATIONS

if TYPE_CHECKING:
    from pljam._apply.execute import Batch

METACLASS = "<metaclass>"
"""The keyword under which the collector gets the metaclass."""

ADMINISTRATIVE = frozenset(
    {
        "__module__",
        "__qualname__",
        "__classcell__",
        "__classdictcell__",
        "__classdict__",
        "__firstlineno__",
        "__static_attributes__",
        "__type_params__",
        "__orig_bases__",
        "__conditional_annotations__",
        "__annotations__",
        "__annotate__",
        "__annotate_func__",
        "__annotations_cache__",
        "__dict__",
        "__weakref__",
        ".generic_base",
        ".type_params",
    }
)


class ClassUpdate:
    """One class on its way to its new source."""

    @classmethod
    def nodes_for(cls, batch: Batch, module: ModulePlan, action: Action) -> list[ast.stmt]:
        """Return the class statement to be executed for ``action``, or nothing."""
        assert action.old is not None and action.new is not None
        live = batch.search.live_class(module.module, action.old.qualname)
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
        if batch.take(action):
            return [action.statement.node]
        if all(child.verb in (Verb.PATCH, Verb.MOVE) for child in action.children):
            for child in action.children:
                if child.verb is Verb.PATCH and child.bodies_changed:
                    batch.note_changed(module, child)
            return []
        batch.note_changed(module, action)
        return [action.statement.node]

    def __init__(self, batch: Batch, module: ModulePlan, action: Action, live: type) -> None:
        self.batch = batch
        self.module = module
        self.action = action
        self.cls = live
        self.journal: Journal = batch.journal
        assert action.old is not None and action.new is not None
        self.old: Statement = action.old
        self.new: Statement = action.new
        self.kind = kinds.kind_of(live)
        self.changed: set[str] = set()
        self.removed: frozenset[str] = frozenset()
        self.recompute = False
        self.reordered = False
        self.redecorate = False
        self.poured_over = False
        self.afresh = False
        self.decorators: list[Any] = []
        # The bases, and those of them that the header names: a metaclass is called with these.
        self.bases: tuple[type, ...] | None = None
        self.written_bases: tuple[type, ...] = ()
        self.keywords: dict[str, Any] = {}
        # For dataclasses: the whole evaluated body, and removed methods that may be generated now.
        self.own_fields: dict[str, Any] | None = None
        self.generated: frozenset[str] = frozenset()
        # For decorators: what they had set to literals, and the program has changed since.
        self.kept: dict[str, Any] = {}
        # For metaclasses: the names that are prepared for the body with another value than before.
        self.prepared: set[str] = set()

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
        bound = self._bound(self.new)
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
                name for other in self._others() for name in self._bound(other) - bound
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
        body_changed = bool(parts or self.removed or self.reordered)
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
        whole = self.kind.whole_body and self.redecorate
        if self.redecorate and self.old.decorators and not whole:
            self._undecorate(parts)
        return [self._statement(parts, whole)]

    def _others(self) -> list[Statement]:
        """The old class statements of the same name in other branches of the block around it."""
        if not self.new.guards:
            return []
        return [
            statement
            for statement in self.module.old.walk()
            if statement.is_class
            and statement is not self.old
            and statement.guards
            and statement.qualname == self.old.qualname
        ]

    def _made_by_another(self) -> bool:
        """Whether the live class came from another of these statements, as its methods show."""
        others = self._others()
        if not others:
            return False

        def fits(*statements: Statement) -> bool:
            return any(
                self._bound(s) and self._bound(s) <= class_dict(self.cls).keys() for s in statements
            )

        places = [
            self.batch.lineage.place(value.__code__)
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
        return bool(self.removed) or any(s not in updated and not s.is_class for s in parts)

    def _undecorate(self, parts: dict[Statement, list[ast.stmt]]) -> None:
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

    def _statement(self, parts: Mapping[Statement, list[ast.stmt]], whole: bool) -> ast.stmt:
        placeholders = self.batch.placeholders
        node = self.new.node
        assert isinstance(node, ast.ClassDef)
        annotated = whole or self._annotations_changed(parts)
        entries: list[Entry] = []
        for statement in self.new.body:
            if statement in parts:
                entries.append((statement.guards, parts[statement]))
            elif whole:
                entries.append((statement.guards, self._again(statement)))
            elif annotated and isinstance(statement.node, ast.AnnAssign):
                entries.append((statement.guards, [annotation_only(statement.node)]))
        body = assemble(entries)
        if body and isinstance(body[0], ast.Expr) and not self.new.body[0].is_docstring:
            # A string that describes the attribute above it is not the docstring of the class.
            body.insert(0, ast.copy_location(ast.Pass(), body[0]))
        with_header = self.recompute or whole
        grabs = []
        if self.redecorate:
            grabs = [placeholders.add(self._grab(n)) for n in range(len(node.decorator_list))]
        collect = placeholders.add(_Collector(self, whole, annotated, with_header))
        return class_statement(node, body, collect, grabs, with_header)

    def _grab(self, number: int) -> Any:
        def grab(decorator: Any) -> Any:
            self.decorators.append(decorator)
            return (lambda made: self._decorate(made)) if number == 0 else (lambda made: made)

        return grab

    def _decorate(self, made: Any) -> Any:
        with self.at_work():
            return self.kind.decorate(self, made, list(reversed(self.decorators)))

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Let the batch know that what is raised meanwhile may be the engine's own failure."""
        outer, self.batch.updating = self.batch.updating, self.action
        yield
        self.batch.updating = outer

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

    def _annotations_changed(self, parts: Mapping[Statement, list[ast.stmt]]) -> bool:
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

    def names(self, statement: Statement) -> set[str]:
        """The entries of the class that a statement of its body makes."""
        return {mangle(name, self.new.name) for name in statement.binds}

    def _bound(self, statement: Statement) -> set[str]:
        return set().union(*(self.names(child) for child in statement.body))

    def bound(self) -> set[str]:
        """The entries of the class that its new body makes."""
        return self._bound(self.new)

    def has_computed(self, cls: type | None = None, for_heirs: bool = False) -> None:
        """Note that what is computed from the class, or from one below it, is something else.

        With ``for_heirs``, the classes below it are computed from that and are to follow.
        """
        module, name = self.module.module, self.new.qualname
        if cls is not None:
            module, name = str(class_dict(cls).get("__module__")), cls.__qualname__
        self.batch.dirty.add(Input("computed", module, name))
        if for_heirs:
            self.batch.dirty.add(Input("define", module, name))

    def own_keywords(self) -> dict[str, Any]:
        """The keywords of the header that the bases and the metaclass get."""
        return {k: v for k, v in self.keywords.items() if k != METACLASS}

    def kind_now(self) -> kinds.Kind:
        """The handler of what the class has become."""
        return kinds.kind_of(self.cls)

    def live_body(self) -> Any:
        """Return how the body reads what earlier statements of it had bound."""
        return live_body(self.cls, frozenset(self._bound(self.old) | self._bound(self.new)))

    # Bases and layout.

    def rebase(self, body: Mapping[str, Any]) -> None:
        """Assign new bases; where CPython refuses, or the slots differ, raise ``NotInPlace``."""
        cls = self.cls
        bases = self.bases if self.bases is not None else cls.__bases__
        slots_changed = "__slots__" in self.removed or (
            "__slots__" in body and not same_value(_slots(body), _slots(class_dict(cls)))
        )
        if slots_changed or not self._rebased(bases):
            raise NotInPlace(self.new.qualname)

    def _rebased(self, bases: tuple[type, ...]) -> bool:
        """Assign metaclass and bases, if CPython lets it."""
        cls = self.cls
        meta = metaclass_of(self._wanted_metaclass(), bases)
        if self.bases is not None and not fits_together(meta, bases):
            # A metaclass may follow later in the batch; it is looked at again then.
            self.batch.unfit.append((self.module, self.new))
        try:
            if meta is not type(cls) and self.bases is not None:
                self.journal.set_attr(cls, "__class__", meta)
            if bases != cls.__bases__:
                self.journal.set_attr(cls, "__bases__", bases)
        except TypeError:
            return False
        return True

    def assigned(self, made: type) -> bool:
        """Give the class the slots, bases and metaclass of ``made``, if CPython lets it."""
        same = same_value(_slots(class_dict(made)), _slots(class_dict(self.cls)))
        return same and self._rebased(made.__bases__)

    def _wanted_metaclass(self) -> Any:
        """The metaclass that the header asks for, if it was evaluated."""
        return type(self.cls) if self.bases is None else self.keywords.get(METACLASS, type)

    def header(self, bases: tuple[type, ...], keywords: dict[str, Any]) -> None:
        """Take what the header of the statement evaluates to."""
        self.written_bases, self.keywords = bases, keywords
        self.bases = bases or (object,)

    def check_kind(self) -> None:
        """Raise ``NotInPlace`` if the statement makes a class of another kind now."""
        meta = metaclass_of(self._wanted_metaclass(), self.bases or ())
        if not self.afresh and differ(self.cls, meta):
            raise NotInPlace(self.new.qualname)

    # Pouring.

    def pour(self, body: Mapping[str, Any], annotated: bool) -> None:
        """Write what the changed part of the body bound onto the class."""
        for name, value in body.items():
            if name in ADMINISTRATIVE:
                continue
            self.set(name, value)
        for name in sorted(self.removed):
            self.remove(name)
        if annotated:
            self.set_annotations(body)
        self._hash()
        self.places()

    def set(self, name: str, value: Any) -> None:
        """Store one class attribute as the class statement would have."""
        if name in ("__init_subclass__", "__class_getitem__") and is_kind(value, FunctionType):
            value = classmethod(value)
        elif name == "__new__" and is_kind(value, FunctionType):
            value = staticmethod(value)
        old = class_dict(self.cls).get(name, MISSING)
        if _wraps_same(old, value) or (old is not MISSING and same_value(old, value)):
            return
        if name in ("__doc__",):
            self.journal.set_attr(self.cls, name, value)
        else:
            self.journal.set_entry(self.cls, name, value)
        if self.poured_over and is_kind(old, FunctionType) and is_kind(value, FunctionType):
            # Bound methods that somebody holds go on with the method of the other statement.
            forward(old, value, self.journal)
        self.batch.dirty.add(Input("value", self.module.module, f"{self.new.qualname}.{name}"))
        hook = getattr(type(value), "__set_name__", None)
        if hook is not None and value is not old:
            hook(value, self.cls, name)

    def remove(self, name: str) -> None:
        """Delete a class attribute that the old body had bound."""
        if name == "__doc__":
            self.journal.set_attr(self.cls, "__doc__", None)
        elif name in class_dict(self.cls):
            self.journal.del_entry(self.cls, name)

    def set_annotations(self, body: Mapping[str, Any]) -> None:
        if LAZY_ANNOTATIONS:
            made = body.get("__annotate_func__", body.get("__annotate__"))
            self.journal.set_attr(self.cls, "__annotate__", made)
            for name in ("__annotations_cache__", "__annotations__"):
                if name in class_dict(self.cls):
                    self.journal.del_entry(self.cls, name)
            if "__annotations__" in body:
                # With the future import they are evaluated at once, as strings.
                self.journal.set_entry(self.cls, "__annotations__", body["__annotations__"])
        else:
            annotations = body.get("__annotations__")
            if annotations:
                self.journal.set_entry(self.cls, "__annotations__", annotations)
            elif "__annotations__" in class_dict(self.cls):
                self.journal.del_entry(self.cls, "__annotations__")

    def _hash(self) -> None:
        """A class that defines ``__eq__`` alone has no hash."""
        names = class_dict(self.cls)
        bound = self._bound(self.new)
        if "__hash__" in bound:
            return
        if "__eq__" in self.changed and "__hash__" not in names:
            self.journal.set_entry(self.cls, "__hash__", None)
        elif "__eq__" in self.removed and names.get("__hash__", MISSING) is None:
            self.journal.del_entry(self.cls, "__hash__")

    def places(self, made: type | None = None) -> None:
        """Store what the compiler notes of the class statement, since 3.13."""
        cls = made if made is not None else self.cls
        names = class_dict(cls)
        if names.get("__firstlineno__", self.new.start) != self.new.start:
            self.journal.set_entry(cls, "__firstlineno__", self.new.start)
        if "__static_attributes__" in names:
            assigned = tuple(sorted(_assigned_on_self(self.new.node)))
            if set(names["__static_attributes__"]) != set(assigned):
                self.journal.set_entry(cls, "__static_attributes__", assigned)


class _Collector:
    """Stands in the place of a metaclass, and gets what a class statement evaluates."""

    def __init__(
        self, update: ClassUpdate, whole: bool, annotated: bool, with_header: bool
    ) -> None:
        self.update = update
        self.whole = whole
        self.annotated = annotated
        self.with_header = with_header

    def __prepare__(self, name: str, bases: tuple[type, ...], **keywords: Any) -> Any:
        """Return the namespace for the body."""
        update = self.update
        with update.at_work():
            if self.with_header:
                update.header(bases, keywords)
                update.check_kind()
            if not self.whole:
                return ClassBody(update.live_body())
            return WholeBody(update.kind.prepare(update, name), update.cls)

    def __call__(self, name: str, bases: tuple[type, ...], body: Any, **keywords: Any) -> Any:
        """Bring the live class up to date and return it."""
        with self.update.at_work():
            return self._updated(bases, body, keywords)

    def _updated(self, bases: tuple[type, ...], body: Any, keywords: dict[str, Any]) -> Any:
        update = self.update
        cell = body.get("__classcell__")
        if cell is not None:
            assert isinstance(cell, CellType)
            cell.cell_contents = update.cls
        if self.with_header:
            update.header(bases, keywords)
        found = body.names if isinstance(body, WholeBody) else dict(body)
        made = update.kind.update(update, found, self.whole, self.annotated)
        if cell is not None and made is not update.cls and is_kind(made, type):
            # The interpreter asks for it; what decorators make of it, is stored when they have run.
            cell.cell_contents = made
        return made


def _mentions(statement: Statement) -> list[str]:
    """The names that a statement of a class body binds or annotates."""
    node = statement.node
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return [node.target.id]
    return sorted(statement.binds)


def _assigned_on_self(node: ast.AST) -> set[str]:
    """The attributes that the methods of a class assign on ``self``, as the compiler finds them."""
    found: set[str] = set()
    left = list(ast.iter_child_nodes(node))
    while left:
        part = left.pop()
        if isinstance(part, ast.ClassDef):
            continue
        if isinstance(part, ast.AugAssign) or (isinstance(part, ast.AnnAssign) and not part.value):
            left += [n for n in ast.iter_child_nodes(part) if n is not part.target]
            continue
        if isinstance(part, ast.Attribute) and isinstance(part.ctx, ast.Store):
            if isinstance(part.value, ast.Name) and part.value.id == "self":
                found.add(part.attr)
        left += ast.iter_child_nodes(part)
    return found


def _slots(names: Mapping[str, Any]) -> tuple[str, ...] | None:
    slots = names.get("__slots__")
    if slots is None:
        return None
    return (slots,) if isinstance(slots, str) else tuple(sorted(slots))


def _wraps_same(old: Any, new: Any) -> bool:
    """Whether both are the same object, or static or class methods of the same function."""
    if old is new:
        return True
    return (
        type(old) is type(new)
        and is_kind(old, staticmethod, classmethod)
        and old.__func__ is new.__func__
    )
