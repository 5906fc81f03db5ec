"""Named tuples: methods and fields come from a twin; tuples of another length are made anew."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from types import GetSetDescriptorType
from typing import TYPE_CHECKING, Any

from pljam._apply.functions import describe_as
from pljam._apply.heap import instances_of, subclasses
from pljam._apply.kinds._plain import Kind, in_source_order, set_header, undecorate
from pljam._apply.kinds._twin import LEFT_ALONE, Twin, prepare
from pljam._apply.raw import MISSING, class_dict, instance_dict, mro_of
from pljam._apply.refusal import Refusal
from pljam._apply.standard_kinds import is_named_tuple
from pljam._apply.values import same_value
from pljam._source.statements import Statement

if TYPE_CHECKING:
    from pljam._apply.class_state import UpdateState
    from pljam._apply.classes import ClassUpdate


class NamedTuples(Kind):
    """The handler of classes that derive from ``typing.NamedTuple`` directly."""

    whole_body = True

    def matches(self, cls: type) -> bool:
        """Whether a class statement made a named tuple of its own."""
        return is_named_tuple(cls)

    def body_value(self, update: UpdateState, name: str, statement: Statement) -> Any:
        """Return what a statement had evaluated to: of a field, its default."""
        names = class_dict(update.cls)
        if name in names["_fields"]:
            return names["_field_defaults"].get(name, MISSING)
        return names.get(name, MISSING)

    def prepare(self, update: ClassUpdate, name: str) -> Any:
        """Return the namespace for the body."""
        return prepare(update, name)

    def update(self, update: ClassUpdate, body: Any, whole: bool, annotated: bool) -> Any:
        """Bring the class up to date, and its tuples."""
        if not whole:
            return super().update(update, body, whole, annotated)
        cls: Any = update.cls
        undecorate(update)
        given = dict(body)
        old_fields, old_defaults = cls._fields, dict(cls._field_defaults)
        twin = Twin(update, body)
        if twin.cls.__bases__ != cls.__bases__:
            update.journal.set_attr(cls, "__bases__", twin.cls.__bases__)
        fields = twin.cls._fields
        same = old_fields == fields and old_defaults == twin.cls._field_defaults
        told_same = same and update.old.name == update.new.name
        self._store(update, twin, given, told_same, frozenset(old_fields))
        set_header(update, given)
        in_source_order(update)
        update.places()
        twin.discard()
        if not same:
            update.has_computed()
        if not is_renaming(old_fields, fields):
            _make_tuples_anew(update, old_fields)
        return cls

    def _store(
        self, update: ClassUpdate, twin: Twin, given: Any, same: bool, old_fields: frozenset[str]
    ) -> None:
        cls, journal = update.cls, update.journal
        old, bound = dict(class_dict(cls)), update.bound()
        entries = {n: v for n, v in twin.entries() if n not in LEFT_ALONE | {"__doc__"}}
        for name, value in entries.items():
            was = old.get(name, MISSING)
            if type(value) is GetSetDescriptorType or same_value(was, value):
                continue
            if name in given and name not in old_fields:
                if name in bound and name not in update.changed and was is not MISSING:
                    continue  # its statement did not change, so what the class has is state
            elif same and was is not MISSING:
                continue  # what typing generates would be the same
            twin.retarget(value)
            journal.set_entry(cls, name, value)
            update.hand_over(name, was, value)
            update.has_changed(name)
        journal.set_attr(cls, "__doc__", twin.cls.__doc__)
        if hasattr(twin.cls, "__annotate__"):
            journal.set_attr(cls, "__annotate__", twin.cls.__annotate__)
        else:
            journal.set_entry(cls, "__annotations__", class_dict(twin.cls)["__annotations__"])
        if cls.__new__ is not twin.cls.__new__:
            describe_as(cls.__new__, twin.cls.__new__, journal)  # typing annotates it too
        for name in ((update.removed | old_fields) & old.keys()) - entries.keys() - {"__doc__"}:
            journal.del_entry(cls, name)
            update.has_changed(name)


def is_renaming(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether tuples of the old fields can be read by the new ones, position by position."""
    return len(old) == len(new) and all(
        one == other or (one not in new and other not in old)
        for one, other in zip(old, new, strict=True)
    )


def _make_tuples_anew(update: ClassUpdate, old: Sequence[str]) -> None:
    """Give the holders of tuples that have the old fields new tuples, field by field."""
    tuples = _tuples(update.cls)
    if any(_missing(one, old) for one in tuples):
        tuples = []
        gc.collect()
        tuples = _tuples(update.cls)
    for one in tuples:
        lacks = _missing(one, old)
        if lacks:
            raise Refusal(
                "layout",
                update.new.qualname,
                f"{len(tuples)} live tuple{'s' * (len(tuples) > 1)} of {update.new.qualname}"
                f" have no value for {lacks[0]}, and the field has no default",
                update.module.new.path,
                update.new.start,
            )
    for one in tuples:
        update.batch.replaced.append((one, _anew(one, old)))


def _tuples(cls: type) -> list[Any]:
    """Return the live tuples of a class, and of those below it that take their fields from it."""
    classes = [one for one in subclasses(cls) if _owner(one) is cls]
    return [one for found in instances_of(classes).values() for one in found]


def _owner(cls: type) -> type | None:
    return next((base for base in mro_of(cls) if "_fields" in class_dict(base)), None)


def _missing(one: Any, old: Sequence[str]) -> list[str]:
    return [n for n in one._fields if n not in old and n not in one._field_defaults]


def _anew(one: Any, old: Sequence[str]) -> Any:
    values = dict(zip(old, tuple.__iter__(one), strict=True))
    made = tuple.__new__(
        type(one),
        [values[n] if n in values else one._field_defaults[n] for n in one._fields],
    )
    namespace = instance_dict(one)
    if namespace is not None:
        made.__dict__.update(namespace)
    return made


__all__ = ["NamedTuples", "is_renaming"]
