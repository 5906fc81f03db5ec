"""Classes whose metaclass computes something from the body: a twin shows what it computes now."""

from __future__ import annotations

import enum
from collections.abc import Callable
from types import GetSetDescriptorType, MemberDescriptorType
from typing import TYPE_CHECKING, Any

from pljam._apply.kinds import _hooks
from pljam._apply.kinds._generated import is_field
from pljam._apply.kinds._plain import (
    Kind,
    in_source_order,
    refresh_abstract,
    set_header,
    undecorate,
)
from pljam._apply.kinds._twin import LEFT_ALONE, Twin, prepare
from pljam._apply.raw import MISSING, class_dict, is_kind, mro_of
from pljam._apply.values import same_value
from pljam._source.names import reads

if TYPE_CHECKING:
    from pljam._apply.classes import ClassUpdate

_MAKING = ("__prepare__", "__new__", "__init__")
_HOOKS = (*_MAKING, "__init_subclass__")
_STANDARD = frozenset({"abc", "enum", "typing", "builtins"})


def computes(meta: type) -> bool:
    """Whether a metaclass of the program's own runs code while a class is made."""
    return any(
        base is not type
        and class_dict(base).get("__module__") not in _STANDARD
        and any(name in class_dict(base) for name in _MAKING)
        for base in mro_of(meta)[:-1]
    )


class Metaclasses(Kind):
    """The handler of classes with a metaclass of the program's own."""

    whole_body = True
    reads_declarations = True

    def matches(self, cls: type) -> bool:
        """Whether the metaclass of a class computes something while the class is made."""
        return computes(type(cls)) and not is_kind(cls, enum.EnumType)

    def prepare(self, update: ClassUpdate, name: str) -> Any:
        """Return the namespace that the metaclass prepares."""
        names = prepare(update, name)
        live = class_dict(update.cls)
        update.prepared = {
            key for key, value in dict(names).items() if not same_value(live.get(key), value)
        }
        return names

    def update(self, update: ClassUpdate, body: Any, whole: bool, annotated: bool) -> Any:
        """Bring the class up to date."""
        if not whole:
            return super().update(update, body, whole, annotated)
        undecorate(update)
        update.own_fields = dict(body)
        before = type(update.cls)
        update.rebase(body)
        compute(update, body, before, self.anew(update))
        return update.cls

    def anew(self, update: ClassUpdate) -> Callable[[], None] | None:
        """Return what makes anew what cannot be given to the live class, if there is any."""
        return None

    def exchange(self, update: ClassUpdate, body: Any, before: type) -> None:
        """Compute a class that had another metaclass, from what it has and what was executed."""
        names = self.prepare(update, update.cls.__name__)
        live = class_dict(update.cls)
        for name in [n for s in update.new.body for n in sorted(update.names(s))]:
            value = body.get(name, live.get(name, MISSING))
            if value is not MISSING:
                names[name] = value
        for name in ("__module__", "__qualname__", *(body.keys() & LEFT_ALONE)):
            names[name] = body[name]
        compute(update, names, before, self.anew(update))


def compute(update: ClassUpdate, body: Any, before: type, again: Callable[[], None] | None) -> None:
    """Compute the class anew from its whole body, and store what came out on the live class.

    ``before`` is the metaclass that it has had.
    """
    given = dict(body)
    kept = _hooks.state(update.cls, _known(update))
    former = former_hooks(update, before)
    twin = Twin(update, body)
    if update.shows_objects and not former:
        _hooks.compare(update, dict(twin.entries()))
        twin.discard(again=again)
        update.places()
        return
    pour_twin(update, twin, given, kept, former)
    finish(update, twin, given, again)


def _known(update: ClassUpdate) -> _hooks.Definitions:
    """The hooks that run while the class is made, before and after the batch."""
    owners = [*mro_of(type(update.cls)), *mro_of(update.cls)[1:]]
    return _hooks.definitions_of(update.batch, owners, _HOOKS)


def former_hooks(update: ClassUpdate, before: type) -> set[str]:
    """Return the names that hooks stored which were edited, or do not run any more."""
    known = [*_known(update), *_hooks.departed(update)]
    edited = [old.node for old, new in known if old is not new]
    if before is not type(update.cls):
        gone = _hooks.definitions_of(update.batch, mro_of(before), _HOOKS)
        edited += [old.node for old, _ in gone]
    return {name for node in edited for name in _hooks.stores(node)}


def finish(
    update: ClassUpdate, twin: Twin, given: dict[str, Any], again: Callable[[], None] | None = None
) -> None:
    """Bring the rest of the live class up to date, and let go of the twin."""
    refresh_abstract(update)
    update.set_annotations(given)
    set_header(update, given)
    in_source_order(update)
    update.places()
    twin.discard(again=again)


def pour_twin(
    update: ClassUpdate, twin: Twin, given: dict[str, Any], kept: dict[str, Any], former: set[str]
) -> None:
    """Store what the twin's hooks made on the live class; ``former`` hooks' entries go."""
    cls, journal, earlier = update.cls, update.journal, _hooks.computed(update)
    for name in update.kind.made_again & class_dict(twin.cls).keys():
        type.__delattr__(twin.cls, name)
    old, bound, changed = dict(class_dict(cls)), update.bound(), update.changed | derived(update)
    entries = {
        name: value
        for name, value in twin.entries()
        if name not in LEFT_ALONE
        and type(value) not in (MemberDescriptorType, GetSetDescriptorType)
    }
    for name, value in entries.items():
        was = old.get(name, MISSING)
        if name in kept or same_value(was, value) or is_field(value):
            continue
        untouched = name in bound and value is given.get(name, MISSING)
        if untouched and name not in changed and was is not MISSING:
            continue  # neither its statement nor the metaclass has made another value of it
        twin.retarget(value)
        if name == "__doc__":
            journal.set_attr(cls, name, value)
            continue
        if name not in bound and is_kind(was, type) and is_kind(value, type):
            update.batch.replaced.append((was, value))
        journal.set_entry(cls, name, value)
        update.hand_over(name, was, value)
        update.has_changed(name)
        if name not in bound:
            update.has_computed(for_heirs=True)
    former = former | earlier
    for name in ((former | update.removed | bound) & old.keys()) - entries.keys() - LEFT_ALONE:
        if type(old[name]) is not MemberDescriptorType:
            journal.del_entry(cls, name)
            update.has_changed(name)
            update.has_computed(for_heirs=True)
    _hooks.note_computed(update, class_dict(cls).keys() & entries.keys() - bound)


def derived(update: ClassUpdate) -> set[str]:
    """The names whose statements read what the metaclass now prepares otherwise."""
    found: set[str] = set()
    for statement in update.new.body:
        names = reads(statement.node, future_annotations=True, lazy_annotations=True)
        heads = {name.partition(".")[0] for name in names}
        if heads & (update.prepared | found) and not statement.name:
            found |= update.names(statement)
    return found
