"""Enumerations: members keep their identity, and take the values of a twin.

A member is found again by its name. One whose value changed stays the same object where that
object does not itself hold the value, as a plain ``Enum`` member; a number or a text is replaced.
A removed member leaves the maps, stays what it was, and is the member again if it comes back.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, cast

from pljam._apply.heap import instances_of
from pljam._apply.kinds import _hooks
from pljam._apply.kinds._plain import (
    Kind,
    in_source_order,
    refresh_abstract,
    set_header,
    store,
    undecorate,
)
from pljam._apply.kinds._twin import LEFT_ALONE, Twin, prepare
from pljam._apply.raw import (
    MISSING,
    class_dict,
    in_one_stretch,
    instance_dict,
    is_kind,
    lookup,
    mro_of,
    write_attribute,
)
from pljam._apply.refusal import NotInPlace
from pljam._apply.values import same_value
from pljam._source.statements import Statement

if TYPE_CHECKING:
    from pljam._apply.batch import BatchState
    from pljam._apply.class_state import UpdateState
    from pljam._apply.classes import ClassUpdate
    from pljam._apply.journal import Journal

_MAPS = ("_member_map_", "_value2member_map_", "_member_names_")
# What an enumeration's machinery stores on each member; all else is the program's own.
_OF_A_MEMBER = frozenset({"_value_", "_name_", "__objclass__", "_sort_order_"})
_CREATING = ("__new__", "__init__")


class Enumerations(Kind):
    """The handler of ``Enum``, ``Flag`` and all that derive from them."""

    whole_body = True
    computed_by = frozenset({"__new__", "__init__", "_generate_next_value_", "__init_subclass__"})

    def matches(self, cls: type) -> bool:
        """Whether a class is an enumeration."""
        return is_kind(cls, enum.EnumType)

    def prepare(self, update: ClassUpdate, name: str) -> Any:
        """Return the namespace that gives ``auto()`` its values."""
        return prepare(update, name)

    def body_value(self, update: UpdateState, name: str, statement: Statement) -> Any:
        """Return what a statement had evaluated to: of a member, its value."""
        names = class_dict(update.cls)
        if name == "__new__":
            return names.get("__new_member__", MISSING)
        member = names["_member_map_"].get(name)
        if member is None:
            return names.get(name, MISSING)
        # A __new__ of the program's own may have made another value of it.
        return MISSING if "__new_member__" in names else member._value_

    def update(self, update: ClassUpdate, body: Any, whole: bool, annotated: bool) -> Any:
        """Bring the class and its members up to date."""
        if not whole:
            return super().update(update, body, whole, annotated)
        cls: Any = update.cls
        if update.bases != cls.__bases__:
            raise NotInPlace(update.new.qualname)
        undecorate(update)
        twin = Twin(update, body, _CREATING)
        _Pouring(update, twin, body).pour()
        refresh_abstract(update)
        update.set_annotations(body)
        set_header(update, body)
        in_source_order(update)
        update.places()
        twin.discard(lambda made: _by_name(made, cls))
        return cls


class _Pouring:
    """Takes what the twin computed over to the live class.

    State:
        members   identity of a member of the twin -> the twin's member and the live one
        pseudo    the live combinations of flags, and what their values become
    """

    def __init__(self, update: ClassUpdate, twin: Twin, body: Any) -> None:
        self.update = update
        self.twin = twin
        self.body = body
        self.cls = cls = cast(Any, update.cls)
        self.made = twin.cls
        self.old_map: dict[str, Any] = dict(cls._member_map_)
        self.old_values: dict[Any, Any] = dict(cls._value2member_map_)
        self.members: dict[int, tuple[Any, Any]] = {}
        named = {id(member) for member in self.old_map.values()}
        self.pseudo = [
            (member, self._moved(member._value_) if is_kind(member, enum.Flag) else value)
            for value, member in self.old_values.items()
            if id(member) not in named
        ]
        self._former: dict[str, Any] | None = None

    def pour(self) -> None:
        """Members first, then the maps, then all other entries."""
        for member in self.made._member_map_.values():
            if id(member) not in self.members:
                self.members[id(member)] = (member, self._member(member))
        self._maps()
        self._entries()
        for member, value in self.pseudo:
            self._combination(member, value)

    # Members.

    def _member(self, member: Any) -> Any:
        """Return the live member for one of the twin's."""
        live = self._live(member)
        if live is not None and _takes(live, member):
            self._refresh(live, member)
            return live
        made = _adopted(member, self.cls)
        if live is not None:
            self.update.batch.replaced.append((live, made))
        self._changed(member._name_)
        return made

    def _live(self, member: Any) -> Any:
        """Find the live object for one of the twin's members."""
        name = member._name_
        live = self.old_map.get(name)
        if live is not None and live._name_ == name:
            return live
        for combination, value in self.pseudo:
            if value == member._value_ and is_kind(combination, self.cls):
                return combination
        if self._former is None:
            self._former = {
                str(one._name_): one
                for one in instances_of([self.cls])[id(self.cls)]
                if hasattr(one, "_name_") and self.old_map.get(one._name_) is not one
            }
        return self._former.get(name)

    def _refresh(self, live: Any, member: Any) -> None:
        """Give a live member the value and attributes of the twin's."""
        journal, update = self.update.journal, self.update
        shifted = _shifted(live._value_, member._value_)
        again = shifted or member._name_ in update.changed or update.recompute
        if shifted:
            self._changed(member._name_)
        new = instance_dict(member) or {}
        old = instance_dict(live) or {}
        for name, value in list(new.items()):
            if name == "__objclass__" or (name == "_value_" and not again):
                continue
            wanted = again or name not in old or name in _OF_A_MEMBER
            if wanted and old.get(name, MISSING) is not value:
                journal.set_attr(live, name, value)
        gone = {"_inverted_"}
        if again:
            for statement in update.old.body:
                if statement.name in _CREATING:
                    gone |= _hooks.stores(statement.node).keys()
        for name in gone & old.keys() - new.keys():
            journal.del_attr(live, name)

    def _changed(self, name: str | None) -> None:
        self.update.has_computed()
        self.update.has_changed(str(name))

    # Combinations of flags, which have no name of their own.

    def _moved(self, value: int) -> int:
        """What a combination of flags becomes when its flags get other values."""
        new = self.made._member_map_
        moved = value
        for name, member in self.old_map.items():
            if name in new and member._value_ & value and _is_single_bit(member._value_):
                moved &= ~member._value_
        for name, member in self.old_map.items():
            if name in new and member._value_ & value and _is_single_bit(member._value_):
                moved |= new[name]._value_
        return moved

    def _combination(self, member: Any, value: Any) -> None:
        """Keep an object that stands in the map of values alone."""
        cls, journal = self.cls, self.update.journal
        values = cls._value2member_map_
        if any(live is member for _, live in self.members.values()):
            return
        if not is_kind(member, enum.Flag):
            if value not in values:
                journal.set_item(values, value, member)
            return
        if value not in values:
            try:
                enum.Flag.__dict__["_missing_"].__func__(cls, value)
            except ValueError:
                return
        made = values.get(value)
        if made is None or made is member:
            return
        if any(live is made for _, live in self.members.values()) or not _takes(member, made):
            self.update.batch.replaced.append((member, made))
            return
        for name, new in list((instance_dict(made) or {}).items()):
            journal.set_attr(member, name, new)
        if "_inverted_" in (instance_dict(member) or {}):
            journal.del_attr(member, "_inverted_")
        journal.set_item(values, value, member)

    # The class itself.

    def _live_of(self, value: Any) -> Any:
        return self.members.get(id(value), (None, value))[1]

    def _maps(self) -> None:
        cls, made, journal = self.cls, self.made, self.update.journal
        by_name = {name: self._live_of(m) for name, m in made._member_map_.items()}
        by_value: dict[Any, Any] = {}
        for value, member in made._value2member_map_.items():
            live = self._live_of(member)
            by_value[live._value_ if value is member._value_ else value] = live
        moved = any(self.old_map.get(name) is not live for name, live in by_name.items())
        if moved or list(self.old_map) != list(by_name):
            self.update.has_computed()
        _fill_maps(journal, cls, by_name, by_value, made._member_names_)

    def _entries(self) -> None:
        update, cls = self.update, self.cls
        old, bound = class_dict(cls), update.bound()
        metas = [*mro_of(type(cls)), *mro_of(cls)[1:]]
        names = ("__prepare__", *_CREATING, "__init_subclass__")
        kept = _hooks.state(cls, _hooks.definitions_of(update.batch, metas, names))
        new: dict[str, Any] = {}
        for name, value in self.twin.entries():
            if name in _MAPS or name in kept or name in LEFT_ALONE:
                continue
            if name in self.made._member_map_:
                value = self._attribute(name, value)
            elif value is self.body.get(name) and name in old and name in bound - update.changed:
                continue  # its statement did not change, so what the class has is state
            self.twin.retarget(value)
            new[name] = value
        store(update, ((n, v) for n, v in new.items() if not same_value(old.get(n, MISSING), v)))
        for name in [n for n in old if n not in class_dict(self.made)]:
            if self._goes(name, old[name]):
                update.journal.del_entry(cls, name)
                self._changed(name)

    def _attribute(self, name: str, value: Any) -> Any:
        """The class attribute of a member: itself, or a property that leads to it."""
        live = self._live_of(value)
        if live is not value or is_kind(value, self.cls):
            return live
        if is_kind(value, enum.property) and hasattr(value, "member"):
            value.member = self._live_of(value.member)
        return value

    def _goes(self, name: str, value: Any) -> bool:
        """Whether an entry that the twin has not is to leave the class."""
        if name in self.old_map or name in self.update.removed or name == "__new_member__":
            return True
        return any(class_dict(base).get(name) is value for base in mro_of(self.cls)[1:])


def merge_members(batch: BatchState, old: Any, new: Any) -> dict[str, Any]:
    """Let an enumeration have the members of one made in another module.

    Returns the entries of the class that lead to them; members of one name are the live ones.
    """
    journal = batch.journal
    live_of: dict[int, Any] = {}
    for member in new._member_map_.values():
        if id(member) in live_of:
            continue
        live = old._member_map_.get(member._name_)
        if live is not None and live._name_ == member._name_ and _takes(live, member):
            for name, value in list((instance_dict(member) or {}).items()):
                if name != "__objclass__" and not same_value(live.__dict__.get(name), value):
                    journal.set_attr(live, name, value)
            made = live
        else:
            made = _adopted(member, old)
            if live is not None:
                batch.replaced.append((live, made))
        live_of[id(member)] = made
        if made is not member:
            batch.merged.append((member, made))
    by_name = {name: live_of[id(member)] for name, member in new._member_map_.items()}
    by_value = {v: live_of.get(id(m), m) for v, m in new._value2member_map_.items()}
    _fill_maps(journal, old, by_name, by_value, new._member_names_)
    found = {}
    for name in by_name:
        value = class_dict(new)[name]
        if id(value) in live_of:
            value = live_of[id(value)]
        elif is_kind(value, enum.property) and hasattr(value, "member"):
            value.member = live_of[id(value.member)]
        found[name] = value
    return found


def _fill_maps(
    journal: Journal, cls: Any, by_name: Any, by_value: Any, names: Sequence[str]
) -> None:
    """Fill the maps that others may hold: in one stretch, since threads iterate over them."""
    for name in _MAPS:
        journal.watch_container(class_dict(cls)[name])
    in_one_stretch(
        (dict.clear, cls._member_map_),
        (dict.update, cls._member_map_, by_name),
        (dict.clear, cls._value2member_map_),
        (dict.update, cls._value2member_map_, by_value),
        (list.__setitem__, cls._member_names_, slice(None), list(names)),
    )


def _adopted(member: Any, cls: type) -> Any:
    """Return a member of the twin as one of the live class: the same object if that is allowed."""
    try:
        write_attribute(member, "__class__", cls)
    except TypeError:
        # 3.11 refuses it where the size of an object varies, as with bytes.
        base = _built_in(type(member))
        attributes = dict(member.__dict__)
        member = base.__new__(cls, *lookup(base, "__getnewargs__")(member))
        member.__dict__.update(attributes)
    member.__dict__["__objclass__"] = cls
    return member


def _built_in(cls: type) -> Any:
    """The built-in class that instances of ``cls`` are made of."""
    return next(base for base in mro_of(cls) if not base.__flags__ & _HEAP_TYPE)


def _takes(live: Any, member: Any) -> bool:
    """Whether a live member can become what the twin's is: what it is made of does not differ."""
    base = _built_in(type(live))
    return base is object or lookup(base, "__eq__")(live, member) is True


_HEAP_TYPE = 1 << 9


def _shifted(old: Any, new: Any) -> bool:
    """Whether a value is another, though perhaps no statement that makes it has changed."""
    if type(old) is not type(new):
        return True
    if type(old) is tuple:
        return len(old) != len(new) or any(map(_shifted, old, new))
    return type(old) in (int, str, bytes, bool, float, complex) and not same_value(old, new)


def _is_single_bit(value: Any) -> bool:
    return is_kind(value, int) and value > 0 and value & (value - 1) == 0


def _by_name(made: Any, cls: Any) -> Iterator[tuple[Any, Any]]:
    """Pair the members of a twin with those of the class."""
    for name, member in made._member_map_.items():
        live = cls._member_map_.get(name)
        if live is not None and live is not member:
            yield member, live
