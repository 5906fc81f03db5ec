"""Typed dictionaries: keys come from a twin, and from there to the ones that derive from them."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from types import ModuleType
from typing import TYPE_CHECKING, Any

from pljam._apply.heap import instances_of
from pljam._apply.kinds._plain import Kind, set_header, undecorate
from pljam._apply.kinds._twin import LEFT_ALONE, Twin, prepare
from pljam._apply.raw import MISSING, class_dict
from pljam._apply.standard_kinds import is_typed_dict
from pljam._apply.values import same_value
from pljam._source.names import dotted
from pljam._versions import LAZY_ANNOTATIONS, annotations_of

if TYPE_CHECKING:
    from pljam._apply.classes import ClassUpdate

_KEYS = (
    ("__required_keys__", "__optional_keys__"),
    ("__readonly_keys__", "__mutable_keys__"),
)


class TypedDicts(Kind):
    """The handler of classes that derive from ``TypedDict``."""

    whole_body = True

    def matches(self, cls: type) -> bool:
        """Whether a class is a typed dictionary."""
        return is_typed_dict(cls)

    def prepare(self, update: ClassUpdate, name: str) -> Any:
        """Return the namespace for the body."""
        return prepare(update, name)

    def update(self, update: ClassUpdate, body: Any, whole: bool, annotated: bool) -> Any:
        """Bring the class up to date, and those that derive from it."""
        if not whole:
            return super().update(update, body, whole, annotated)
        cls, journal = update.cls, update.journal
        undecorate(update)
        given = dict(body)
        before = annotations_of(cls)
        twin = Twin(update, body)
        if twin.cls.__bases__ != cls.__bases__:
            journal.set_attr(cls, "__bases__", twin.cls.__bases__)
        entries = {n: v for n, v in twin.entries() if n not in LEFT_ALONE | {"__doc__"}}
        for name, value in entries.items():
            if not same_value(class_dict(cls).get(name, MISSING), value):
                journal.set_entry(cls, name, value)
        journal.set_attr(cls, "__doc__", given.get("__doc__"))
        _annotate(update, cls, twin)
        set_header(update, given)
        update.places()
        twin.discard()
        if annotations_of(cls) != before:
            update.has_computed()
        _derive(update, cls, before, set())
        return cls


def _annotate(update: ClassUpdate, cls: Any, twin: Twin) -> None:
    if LAZY_ANNOTATIONS:
        annotate = twin.cls.__annotate__
        twin.retarget(annotate)
        update.journal.set_attr(cls, "__annotate__", annotate)
    else:
        update.journal.set_entry(cls, "__annotations__", annotations_of(twin.cls))


def _derive(update: ClassUpdate, base: Any, before: Mapping[str, Any], seen: set[int]) -> None:
    """Take new keys to the typed dictionaries that were made from ``base``.

    They do not stand among its subclasses: each derives from ``dict`` alone.
    """
    seen.add(id(base))
    for heir in instances_of([type(base)])[id(type(base))]:
        bases = _bases(update, heir)
        if id(heir) in seen or not any(b is base for b in bases):
            continue
        was = annotations_of(heir) if not LAZY_ANNOTATIONS else dict(before)
        own = _own_keys(heir, before)
        _store_keys(update, heir, bases, own)
        _store_annotations(update, heir, bases, own)
        update.has_computed(heir)
        _derive(update, heir, was, seen)


def _bases(update: ClassUpdate, heir: Any) -> list[Any]:
    """Return what a typed dictionary was made from."""
    names = class_dict(heir)
    if "__orig_bases__" in names:
        return [getattr(base, "__origin__", base) for base in names["__orig_bases__"]]
    # 3.11 does not keep them, so its class statement is asked.
    module = update.batch.modules.get(str(names.get("__module__")))
    source = update.batch.plan.sources.get(str(names.get("__module__")))
    if module is None or source is None:
        return []
    for statement in source.walk():
        if isinstance(statement.node, ast.ClassDef) and statement.qualname == heir.__qualname__:
            found = [_value(module, dotted(base) or "") for base in statement.node.bases]
            return [getattr(base, "__origin__", base) for base in found]
    return []


def _value(module: ModuleType, name: str) -> Any:
    value: Any = module
    for part in name.split("."):
        value = getattr(value, part, None)
    return value


def _own_keys(heir: Any, before: Mapping[str, Any]) -> set[str]:
    keys = set(heir.__required_keys__ | heir.__optional_keys__)
    return {key for key in keys if key not in before}


def _store_keys(update: ClassUpdate, heir: Any, bases: list[Any], own: set[str]) -> None:
    for names in _KEYS:
        if not all(name in class_dict(heir) for name in names):
            continue  # 3.13 has made the second pair
        found: tuple[set[str], set[str]] = (set(), set())
        for base in bases:
            for mine, other, name in ((0, 1, names[0]), (1, 0, names[1])):
                inherited = class_dict(base).get(name, frozenset())
                found[mine].update(inherited)
                found[other].difference_update(inherited)
        for number, name in enumerate(names):
            found[number].update(own & class_dict(heir)[name])
            found[1 - number].difference_update(own & class_dict(heir)[name])
        for number, name in enumerate(names):
            update.journal.set_entry(heir, name, frozenset(found[number]))


def _store_annotations(update: ClassUpdate, heir: Any, bases: list[Any], own: set[str]) -> None:
    if LAZY_ANNOTATIONS:
        # They are computed from the bases; storing the function forgets what it had computed.
        update.journal.set_attr(heir, "__annotate__", heir.__annotate__)
        return
    merged: dict[str, Any] = {}
    for base in bases:
        merged.update(class_dict(base).get("__annotations__", {}))
    old = annotations_of(heir)
    merged.update({key: value for key, value in old.items() if key in own})
    update.journal.set_entry(heir, "__annotations__", merged)
