"""Classes whose decorators cannot run on them twice: they run on a twin made from the whole body.

A decorator may take out of the class what it finds there, as a collector of fields does, or return
another class, as one does that gives it slots; of the code of other people nothing is known. What
comes out of such decorators is poured into the live class, or takes its place where the layout
differs.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from functools import partial
from types import MemberDescriptorType
from typing import TYPE_CHECKING, Any

from pljam._apply.kinds import _generated, _hooks
from pljam._apply.kinds._twin import LEFT_ALONE, Twin
from pljam._apply.kinds.metaclasses import (
    Metaclasses,
    derived,
    finish,
    former_hooks,
    pour_twin,
)
from pljam._apply.raw import MISSING, class_dict, is_kind, write_entry
from pljam._apply.replace import take_over
from pljam._apply.values import same_value
from pljam._plan.plan import Input
from pljam._source.statements import Statement

if TYPE_CHECKING:
    from pljam._apply.classes import ClassUpdate


def uses_up(update: ClassUpdate) -> bool:
    """Whether the decorators of a class, old or new, must not run on the live class again."""
    if not (update.old.decorators or update.new.decorators):
        return False
    if _generated.is_dataclass(update.cls):
        return False
    if update.old.decorators and (_was_used_up(update) or _has_other_slots(update)):
        return True
    return any(
        _hooks.is_foreign(update, decorator)
        for decorator in (*update.old.decorators, *update.new.decorators)
    )


def _was_used_up(update: ClassUpdate) -> bool:
    """Whether the live class lacks what its body certainly bound."""
    deleted = set().union(*(statement.deletes for statement in update.old.body))
    live = class_dict(update.cls)
    return any(
        name not in live
        for statement in update.old.body
        if _certainly_binds(statement)
        for name in update.names(statement)
        if name not in deleted and name not in LEFT_ALONE
    )


def _certainly_binds(statement: Statement) -> bool:
    node = statement.node
    if statement.enclosures or isinstance(node, (ast.For, ast.AsyncFor, ast.While, ast.Match)):
        return False
    return not (isinstance(node, ast.AnnAssign) and node.value is None)


def _has_other_slots(update: ClassUpdate) -> bool:
    """Whether the live class has slots that its body did not ask for."""
    bound = set().union(*(update.names(statement) for statement in update.old.body))
    return "__slots__" in class_dict(update.cls) and "__slots__" not in bound


class Decorated(Metaclasses):
    """The handler of one class whose decorators run on a twin."""

    makes_twin = True

    in_place = True
    """Whether the live class stays where its layout allows it."""

    def __init__(self) -> None:
        self.twin: Twin | None = None
        self.given: dict[str, Any] = {}
        self.before: type = type

    def matches(self, cls: type) -> bool:
        """Whether a class is of this kind: its source says so, not the class."""
        return False

    def update(self, update: ClassUpdate, body: Any, whole: bool, annotated: bool) -> Any:
        """Make the twin, for the decorators to run on."""
        self.given = dict(body)
        self.before = type(update.cls)
        self.twin = Twin(update, body)
        if not update.new.decorators:
            return self._settle(update, self.twin.cls, self.twin.cls, {})
        return self.twin.cls

    def decorate(
        self, update: ClassUpdate, made: Any, decorators: Sequence[Callable[[Any], Any]]
    ) -> Any:
        """Apply the decorators to the twin, and bring what came out to the live class."""
        assert self.twin is not None
        self.twin.point_cells(made)
        kept = _hooks.state(update.cls, _hooks.decorators_of(update))
        result: Any = made
        for decorator in decorators:
            functions = _hooks.functions_in(decorator)
            call = partial(decorator, result)
            result = _hooks.registering(update, functions, call, final=True)
        cls = result if is_kind(result, type) else made
        return self._settle(update, cls, result, kept)

    def _settle(self, update: ClassUpdate, made: Any, result: Any, kept: dict[str, Any]) -> Any:
        twin = self.twin
        assert twin is not None
        former = former_hooks(update, self.before)
        for before, after in _hooks.decorators_of(update):
            if before is not after:
                former |= set(_hooks.stores(before.node))
        twin.made = made
        update.has_computed(for_heirs=True)
        fields = _generated.field_names(update.cls)
        if self.in_place and update.assigned(made):
            twin.point_cells(update.cls)
            pour_twin(update, twin, self.given, kept, former)
            _generated.fill_instances(update, fields)
            finish(update, twin, self.given)
            return update.cls if result is made or result is twin.cls else result
        self._replace(update, made, kept, former)
        return result

    def _replace(
        self, update: ClassUpdate, made: Any, kept: dict[str, Any], former: set[str]
    ) -> None:
        """Let the new class take the place of the live one, with what was set from outside."""
        twin = self.twin
        assert twin is not None
        for name, value in twin.entries():
            if class_dict(made).get(name) is not value and id(class_dict(made).get(name)) in (
                twin.originals
            ):
                write_entry(made, name, value)
        bound = set().union(*(update.names(s) for s in (*update.old.body, *update.new.body)))
        for name, value in class_dict(update.cls).items():
            if name not in class_dict(made) and name not in former | bound:
                if self.is_from_outside(update, name, value):
                    write_entry(made, name, value)
        for name, value in {**self.state(update, made), **kept}.items():
            write_entry(made, name, value)
        twin.point_cells(made)
        update.places(made)
        for name in bound:
            was, value = (
                class_dict(update.cls).get(name, MISSING),
                class_dict(made).get(name, MISSING),
            )
            if not same_value(was, value):
                key = Input("value", update.module.module, f"{update.new.qualname}.{name}")
                update.batch.dirty.add(key)
        take_over(update.batch, update.cls, made)
        self.took_over(update, made)
        twin.originals.clear()
        if made is not twin.cls:
            update.batch.merged.append((twin.cls, made))

    def state(self, update: ClassUpdate, made: Any) -> dict[str, Any]:
        """Return what the class holds under names whose statements did not change."""
        found: dict[str, Any] = {}
        changed = update.changed | derived(update)
        live, new = class_dict(update.cls), class_dict(made)
        for name in {n for s in update.new.body if not s.name for n in update.names(s)} - changed:
            was, value = live.get(name, MISSING), new.get(name, MISSING)
            if name.startswith("__") or was is MISSING or value is not self.given.get(name):
                continue  # what a metaclass or a decorator made of it is no state
            if type(was) is not MemberDescriptorType and not same_value(was, value):
                found[name] = was
        return found

    def is_from_outside(self, update: ClassUpdate, name: str, value: Any) -> bool:
        """Whether an entry of the old class that nothing in the source explains goes along."""
        return not name.startswith("__") and type(value) is not MemberDescriptorType

    def took_over(self, update: ClassUpdate, made: Any) -> None:
        """Do what is to be done when the new class has taken the references."""
