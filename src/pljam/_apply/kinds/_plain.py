"""Plain classes and abstract ones: what the body bound is stored on the class."""

from __future__ import annotations

import _abc  # type: ignore[import-not-found]
import abc
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from types import GetSetDescriptorType, MemberDescriptorType
from typing import TYPE_CHECKING, Any

from pljam._apply.heap import subclasses
from pljam._apply.kinds import _generated, _hooks
from pljam._apply.namespaces import ClassBody
from pljam._apply.raw import MISSING, class_dict, is_kind, write_entry
from pljam._source.statements import Statement

if TYPE_CHECKING:
    from pljam._apply.class_state import UpdateState
    from pljam._apply.classes import ClassUpdate

# What a class statement leaves on a class beside what its body bound, from its header.
_OF_THE_HEADER = ("__orig_bases__", "__type_params__")


class Kind:
    """The handler of plain classes, and the base of all others."""

    whole_body = False
    """Whether ``update`` wants the whole body when more than methods changed."""

    makes_twin = False
    """Whether the decorators run on another class, made for them."""

    reads_declarations = False
    """Whether what foreign calls and decorators in the body return is used up to make the class."""

    made_again: frozenset[str] = frozenset()
    """Entries that cannot be taken from a twin and are made for the live class itself."""

    computed_by: frozenset[str] = frozenset()
    """Methods that run while a class is made: when one changed, the class is computed anew."""

    def matches(self, cls: type) -> bool:
        """Whether a class is of this kind."""
        return False

    def body_value(self, update: UpdateState, name: str, statement: Statement) -> Any:
        """Return what the unchanged ``statement``, which binds ``name``, had evaluated to."""
        value = class_dict(update.cls).get(name, MISSING)
        slot = type(value) in (MemberDescriptorType, GetSetDescriptorType)
        # A slot of the class has taken the place of what its statement evaluated to.
        return MISSING if slot and value.__objclass__ is update.cls else value

    def before_renaming(self, update: ClassUpdate) -> None:
        """Note what can be told by the old name of the class alone."""

    def prepare(self, update: ClassUpdate, name: str) -> Any:
        """Return the namespace in which the whole body is executed."""
        return ClassBody(update.live_body())

    def update(
        self, update: ClassUpdate, body: dict[str, Any], whole: bool, annotated: bool
    ) -> Any:
        """Bring the class up to date and return it, or the class that replaces it."""
        metaclass = type(update.cls)
        update.rebase(body)
        self.pour(update, body, annotated)
        if type(update.cls) is not metaclass:
            update.kind_now().exchange(update, body, metaclass)
        refresh_abstract(update)
        _hooks.subclassed(update)
        if "__post_init__" in update.changed | update.removed:
            _generated.heirs(update, update.cls)
        return update.cls

    def exchange(self, update: ClassUpdate, body: Any, before: type) -> None:
        """Do what a class of this kind needs when it has got another metaclass."""

    def pour(self, update: ClassUpdate, body: Mapping[str, Any], annotated: bool) -> None:
        """Store what the executed part of the body bound, and what follows from the header."""
        undecorate(update)
        update.pour(body, annotated)
        if update.bases is not None:
            set_header(update, body)
        in_source_order(update)

    def decorate(
        self, update: ClassUpdate, made: Any, decorators: Sequence[Callable[[Any], Any]]
    ) -> Any:
        """Apply the class's decorators, innermost first."""
        before = dict(class_dict(update.cls))
        if made is update.cls:
            update.journal.watch_class(made)
        with _generated.processed(update, made) as dataclasses:
            for decorator in decorators:
                functions = _hooks.functions_in(decorator)
                made = _hooks.registering(update, functions, partial(decorator, made))
        if made is update.cls:
            if not dataclasses and "__dataclass_params__" in class_dict(made):
                _generated.undress(update)
            store(update, update.kept.items())
            if not dataclasses:  # what these generate is there all the time
                now = class_dict(made).items()
                names = {name for name, value in now if before.get(name, MISSING) is not value}
                _hooks.note_computed(update, names - update.bound())
        return made


def undecorate(update: ClassUpdate) -> None:
    """Take out what the former run of the decorators set on the class, if they run again or go."""
    if update.redecorate and update.old.decorators:
        known = _hooks.decorators_of(update)
        update.kept = _hooks.state(update.cls, known)
        _hooks.forget(update, known)
        _hooks.forget_filled_in(update)
        _hooks.forget_computed(update)


def set_header(update: ClassUpdate, body: Mapping[str, Any]) -> None:
    """Store what the class statement's header leaves on the class."""
    cls = update.cls
    for name in _OF_THE_HEADER:
        value = body.get(name, MISSING)
        if value is MISSING:
            if name in class_dict(cls):
                update.journal.del_entry(cls, name)
        elif name == "__type_params__":
            update.journal.set_attr(cls, name, value)
        else:
            update.journal.set_entry(cls, name, value)


def in_source_order(update: ClassUpdate) -> None:
    """Bring the entries of the class into the order in which its body binds them."""
    bound = [
        name
        for statement in update.new.body
        for name in sorted(update.names(statement))
        if name in class_dict(update.cls)
    ]
    current = list(class_dict(update.cls))
    ours = dict.fromkeys(bound)
    if [name for name in current if name in ours] == list(ours):
        return
    first = next(number for number, name in enumerate(current) if name in ours)
    rest = [name for name in current[first:] if name not in ours]
    update.journal.reorder(update.cls, [*current[:first], *ours, *rest])


def refresh_abstract(update: ClassUpdate) -> None:
    """Compute anew which methods are abstract, in the class and in its subclasses."""
    for cls in subclasses(update.cls):
        if is_kind(cls, abc.ABCMeta):
            if "_abc_impl" not in class_dict(cls):
                # Its metaclass has become one of abstract classes after the class was made.
                update.journal.watch_class(cls)
                _abc._abc_init(cls)
                continue
            old = class_dict(cls).get("__abstractmethods__", MISSING)
            if old is not MISSING:
                update.journal.on_undo(write_entry, cls, "__abstractmethods__", old)
                abc.update_abstractmethods(cls)


def store(update: ClassUpdate, entries: Iterable[tuple[str, Any]], cls: type | None = None) -> None:
    """Store computed entries on a class, the ones that are there already left alone."""
    target = cls if cls is not None else update.cls
    for name, value in entries:
        old = class_dict(target).get(name, MISSING)
        if old is not value:
            if name == "__doc__":
                update.journal.set_attr(target, name, value)
            else:
                update.journal.set_entry(target, name, value)
                if target is update.cls:
                    update.hand_over(name, old, value)


__all__ = ["Kind", "in_source_order", "refresh_abstract", "set_header", "store", "undecorate"]
