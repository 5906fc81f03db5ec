"""Pouring what a class body evaluated to into the live class: entries, annotations, places."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from types import FunctionType
from typing import Any

from pljam._apply.class_state import UpdateState
from pljam._apply.functions import forward
from pljam._apply.identity import functions_of
from pljam._apply.locate import on_the_way
from pljam._apply.raw import MISSING, class_dict, is_kind
from pljam._apply.values import same_value
from pljam._versions import LAZY_ANNOTATIONS

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
        "__slotnames__",
        ".generic_base",
        ".type_params",
    }
)
"""Entries that the compiler and the interpreter make; the rest of a namespace is the body's."""


class Pouring(UpdateState):
    """The part of an update that stores what came out."""

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
        self.hand_over(name, old, value)
        self.has_changed(name)
        hook = getattr(type(value), "__set_name__", None)
        if hook is not None and value is not old:
            with self.batch.program_runs():
                hook(value, self.cls, name)

    def hand_over(self, name: str, old: Any, value: Any) -> None:
        """Let who holds a method have what its decorators have made of it now."""
        if old is MISSING:
            return
        for child in self.action.children:
            if child not in self.batch.defined or name not in self.names(child.statement):
                continue
            for was, now in zip(functions_of(old), functions_of(value), strict=False):
                if was is now or was is None or now is None:
                    continue
                if self.batch.succeeds(child, child.statement.name, was, now):
                    self.batch.merged.append((was, now))
                    inside = on_the_way([now], self.module.module)
                    if is_kind(was, FunctionType) and not any(one is was for one in inside):
                        forward(was, now, self.journal)

    def remove(self, name: str) -> None:
        """Delete a class attribute that the old body had bound."""
        if name == "__doc__":
            self.journal.set_attr(self.cls, "__doc__", None)
        elif name in class_dict(self.cls):
            self.journal.del_entry(self.cls, name)
            self.has_changed(name)

    def set_annotations(self, body: Mapping[str, Any]) -> None:
        """Store the annotations of the body, or what evaluates them."""
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
        bound = self.bound_by(self.new)
        if "__hash__" in bound:
            return
        if "__eq__" in bound and "__eq__" in names and "__hash__" not in names:
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


def _wraps_same(old: Any, new: Any) -> bool:
    """Whether both are the same object, or static or class methods of the same function."""
    if old is new:
        return True
    return (
        type(old) is type(new)
        and is_kind(old, staticmethod, classmethod)
        and old.__func__ is new.__func__
    )
