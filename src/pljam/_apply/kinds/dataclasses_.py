"""Dataclasses: what the decorator generates is generated anew and stored on the live class."""

from __future__ import annotations

import ast
import copy
from typing import TYPE_CHECKING, Any

from pljam._apply.kinds import _generated
from pljam._apply.kinds._plain import Kind
from pljam._apply.raw import MISSING, class_dict
from pljam._apply.refusal import NotInPlace
from pljam._source.statements import Statement

if TYPE_CHECKING:
    from pljam._apply.class_state import UpdateState
    from pljam._apply.classes import ClassUpdate


class Dataclasses(Kind):
    """The handler of classes that ``dataclass`` has decorated."""

    whole_body = True

    def matches(self, cls: type) -> bool:
        """Whether a class is itself a dataclass."""
        return "__dataclass_params__" in class_dict(cls)

    def body_value(self, update: UpdateState, name: str, statement: Statement) -> Any:
        """Return what a statement had evaluated to: of a field, what described it."""
        if isinstance(statement.node, ast.AnnAssign):
            if statement.node.value is None:
                return MISSING
            field = class_dict(update.cls)["__dataclass_fields__"].get(name)
            if field is not None and _generated.is_parameter(field):
                return copy.copy(field)
        return super().body_value(update, name, statement)

    def before_renaming(self, update: ClassUpdate) -> None:
        """Note what is generated: the docstring tells itself by the name of the class."""
        update.generated |= _generated.generated(update.cls)

    def update(self, update: ClassUpdate, body: Any, whole: bool, annotated: bool) -> Any:
        """Bring what the body itself binds up to date; the decorators do the rest."""
        if whole:
            update.own_fields = given = dict(body)
            gone = update.removed & frozenset(_generated.SPECIAL)
            update.removed -= gone
            # What is generated tells itself by the class as it was.
            update.generated |= gone | _generated.generated(update.cls)
            annotated_names = {
                name
                for statement in update.new.body
                if isinstance(statement.node, ast.AnnAssign)
                for name in update.names(statement)
            }
            body = {
                name: value
                for name, value in given.items()
                if name not in annotated_names
                and not _generated.is_field(value)
                and (name in update.changed or name.startswith("__"))
            }
        if whole and not update.new.decorators and _generated.has_slots(update.cls):
            raise NotInPlace(update.new.qualname)
        made = super().update(update, body, whole, annotated)
        if whole and made is update.cls and not update.new.decorators:
            _generated.undress(update)
        return made
