"""Classes that are renamed: their private names, such as ``__x``, get another prefix.

In the code of their functions the compiler sees to that. What these have stored goes by the new
names together with the new code: entries of the class and of those below it, slots among them, and
attributes of the instances. Calls under way look for the old names, which lead to the new ones as
long as the code of such a call is there.
"""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, NamedTuple

from pljam._apply.codes import nested
from pljam._apply.heap import (
    all_suspended_frames,
    instances_of,
    subclasses,
    thread_frames,
)
from pljam._apply.journal import Journal, Renaming
from pljam._apply.locate import on_the_way
from pljam._apply.raw import (
    MISSING,
    class_dict,
    instance_dict,
    is_kind,
    lookup,
    mro_of,
    type_name,
)
from pljam._apply.refusal import Refusal
from pljam._apply.search import walk
from pljam._plan.plan import Verb
from pljam._source.bindings import respelled
from pljam.report import Note

if TYPE_CHECKING:
    from pljam._apply.execute import Batch
    from pljam._apply.storing import Storing


class Renamed(NamedTuple):
    """A class that is renamed: its private names, as they were -> as they are to be."""

    cls: type
    keys: Mapping[str, str]
    path: str
    line: int


class Spelling(NamedTuple):
    """What is renamed in the objects of one class, and the names that another class needs there."""

    keys: dict[str, str]
    shared: frozenset[str]
    renamed: Renamed | None


def renamed_classes(batch: Batch) -> Iterator[Renamed]:
    """Yield the classes whose private names are others after the batch."""
    for module in batch.plan.modules:
        for action in walk(module.actions):
            old, new = action.old, action.new
            if action.verb is not Verb.CLASS or old is None or new is None or not old.is_class:
                continue
            keys = {} if old.name == new.name else respelled(old.text, old.name, new.name)
            if not keys:
                continue
            cls = batch.search.live_class(module.module, old.qualname)
            if cls is None or batch.is_covered(module, old):
                cls = batch.covered_class(module, action)
            if cls is not None:
                yield Renamed(cls, keys, module.new.path, new.start)


class Alias:
    """Leads from an old private name to the new one, for calls under way that know the old one.

    ``codes`` are what these run; they are there until the calls end.
    """

    def __init__(self, old: str, new: str, codes: Sequence[weakref.ref[CodeType]]) -> None:
        self.old = old
        self.new = new
        self.codes = codes

    def __get__(self, obj: Any, owner: Any = None) -> Any:
        """Return the attribute by its new name; that of the instance, while it is not renamed."""
        names = None if obj is None else instance_dict(obj)
        if names is not None and self.old in names:
            return names[self.old]
        return getattr(owner if obj is None else obj, self.new)

    def __set__(self, obj: Any, value: Any) -> None:
        """Store the attribute under its new name."""
        setattr(obj, self.new, value)

    def __delete__(self, obj: Any) -> None:
        """Delete the attribute under its new name."""
        delattr(obj, self.new)


_ALIASED: weakref.WeakSet[type] = weakref.WeakSet()
"""Classes with an alias, or that had one in a batch that was taken back."""


def drop_aliases(journal: Journal) -> None:
    """Remove the aliases that no call under way needs any more."""
    for cls in list(_ALIASED):
        left = {name: entry for name, entry in class_dict(cls).items() if type(entry) is Alias}
        if not left:
            _ALIASED.discard(cls)
        for name, entry in left.items():
            if all(code() is None for code in entry.codes):
                journal.del_entry(cls, name)


class Respelling:
    """Gives what the functions of renamed classes have stored its new names.

    ``namespaces`` are those of the instances: they change in one stretch with the code.
    """

    def __init__(self, batch: Storing, renamed: Iterable[Renamed]) -> None:
        self.batch = batch
        self.journal = batch.journal
        self.renamed = {id(each.cls): each for each in renamed}
        self.namespaces: list[Renaming] = []
        self._spellings: dict[int, Spelling] = {}
        self._former: list[tuple[type, dict[str, str], list[str], tuple[str, ...]]] = []
        self._noted: set[tuple[int, str]] = set()
        self._aliases: frozenset[str] = frozenset()
        self._running: Sequence[CodeType] = ()
        if self.renamed:
            self._prepare()

    def _prepare(self) -> None:
        below = {id(c): c for each in self.renamed.values() for c in subclasses(each.cls)}
        for cls in below.values():
            self._entries(cls, self._spelling(cls))
            self._redirect(cls, self._spelling(cls).keys)
            # What ``copyreg`` remembers of the names of slots.
            if "__slotnames__" in class_dict(cls):
                self.journal.del_entry(cls, "__slotnames__")
        self._instances(below)
        self._keep_for_calls()

    def finish(self) -> None:
        """Remove the entries that go by the old names, once the code is stored."""
        for cls, keys, gone, order in self._former:
            for name in gone:
                if name in self._aliases:
                    self._lead(cls, name, keys[name])
                elif name in class_dict(cls):
                    self.journal.del_entry(cls, name)
            self.journal.reorder(cls, [keys.get(name, name) for name in order])

    def _spelling(self, cls: type) -> Spelling:
        """What is renamed in a class and its instances: the classes above it count too."""
        found = self._spellings.get(id(cls))
        if found is None:
            above = [self.renamed[id(c)] for c in mro_of(cls) if id(c) in self.renamed]
            keys: dict[str, str] = {}
            for each in above:
                for was, now in each.keys.items():
                    if keys.setdefault(was, now) != now:
                        raise _refusal(cls, each, f"{was} of two renamed classes is one attribute")
            prefixes = {_prefix(each.cls) for each in above}
            others = [c for c in mro_of(cls) if id(c) not in self.renamed]
            others = [c for c in others if _prefix(c) in prefixes]
            shared = frozenset(key for key in keys if any(_spells(c, key) for c in others))
            found = Spelling(keys, shared, above[0] if above else None)
            self._spellings[id(cls)] = found
        return found

    def _entries(self, cls: type, spelling: Spelling) -> None:
        """Give the entries of a class their new names beside the old ones."""
        entries = class_dict(cls)
        order = tuple(entries)
        own = {name for name, entry in entries.items() if type(entry) is not Alias}
        found = {was: entries[was] for was in spelling.keys if was in own}
        if not found:
            return
        for was, value in found.items():
            now = spelling.keys[was]
            there = entries.get(now, MISSING)
            if there is not MISSING and now not in found and type(there) is not Alias:
                self._check(cls, spelling, now, there, value)
            self.journal.set_entry(cls, now, value)
            self._tell(value, was, now)
        gone = found.keys() - spelling.shared - {spelling.keys[was] for was in found}
        self._former.append((cls, spelling.keys, sorted(gone), order))

    def _redirect(self, cls: type, keys: Mapping[str, str]) -> None:
        """Let aliases of earlier batches lead to what goes by other names now."""
        for name, entry in list(class_dict(cls).items()):
            if type(entry) is Alias and name in keys.values():
                self.journal.del_entry(cls, name)
            elif type(entry) is Alias and entry.new in keys:
                self.journal.set_entry(cls, name, Alias(name, keys[entry.new], entry.codes))

    def _tell(self, value: Any, was: str, now: str) -> None:
        """Let a descriptor know its new name, where it has noted the old one."""
        names = instance_dict(value) if lookup(type(value), "__set_name__") is not MISSING else None
        for attribute, noted in list((names or {}).items()):
            if type(noted) is str and noted == was:
                self.journal.set_attr(value, attribute, now)

    def _instances(self, classes: Mapping[int, type]) -> None:
        found = instances_of(list(classes.values()))
        try:
            self._rename_in(found, classes)
        except Refusal:
            # Those that nobody holds any more are there until they are collected.
            self.namespaces.clear()
            found.clear()
            gc.collect()
            self._rename_in(instances_of(list(classes.values())), classes)

    def _rename_in(self, found: Mapping[int, list[Any]], classes: Mapping[int, type]) -> None:
        for number, instances in found.items():
            cls = classes[number]
            for instance in instances:
                spelling = self._spelling(cls)
                if is_kind(instance, type):
                    self._entries(instance, spelling)
                    continue
                names = instance_dict(instance)
                keys = {k: n for k, n in spelling.keys.items() if names and k in names}
                if names and keys:
                    self._attributes(cls, spelling, names, keys)

    def _attributes(
        self, cls: type, spelling: Spelling, names: dict[str, Any], keys: dict[str, str]
    ) -> None:
        """Note what of an instance's attributes is renamed."""
        for was, now in list(keys.items()):
            if now in names and now not in keys:
                self._check(cls, spelling, now, names[now], names[was])
                self.journal.del_item(names, now)
            if was in spelling.shared:
                self.journal.set_item(names, now, names[was])
                self._note_shared(cls, spelling, was)
                del keys[was]
        if keys:
            self.namespaces.append((names, keys))

    def _check(self, cls: type, spelling: Spelling, now: str, there: Any, value: Any) -> None:
        """Refuse what would make one attribute of two."""
        renamed = spelling.renamed
        if there is value or renamed is None:
            return
        reason = f"it has {now} already, as a private name of the renamed class would be"
        raise _refusal(cls, renamed, reason)

    def _note_shared(self, cls: type, spelling: Spelling, was: str) -> None:
        renamed = spelling.renamed
        if (id(cls), was) in self._noted or renamed is None:
            return
        self._noted.add((id(cls), was))
        now = spelling.keys[was]
        reason = f"instances have it as {now} too: two classes of one name had shared the attribute"
        name = f"{cls.__module__}.{cls.__qualname__}.{was}"
        note = Note(name, "private-name", renamed.path, renamed.line, reason)
        self.batch.outcome.kept.append(note)

    def _keep_for_calls(self) -> None:
        """Let calls under way find by the old names what goes by the new ones."""
        keys = frozenset(was for each in self.renamed.values() for was in each.keys)
        keys -= {key for spelling in self._spellings.values() for key in spelling.shared}
        self._running = _running(keys)
        self._aliases = keys & {name for code in self._running for name in code.co_names}
        for each in self.renamed.values():
            for was in self._aliases & each.keys.keys() - class_dict(each.cls).keys():
                self._lead(each.cls, was, each.keys[was])

    def _lead(self, cls: type, was: str, now: str) -> None:
        """Let an old name lead to the new one, for the calls under way."""
        codes = [weakref.ref(code) for code in self._running]
        self.journal.set_entry(cls, was, Alias(was, now, codes))
        _ALIASED.add(cls)


def _refusal(cls: type, renamed: Renamed, reason: str) -> Refusal:
    name = f"{cls.__module__}.{cls.__qualname__}"
    return Refusal("private-name", name, reason, renamed.path, renamed.line)


def _names_in(code: CodeType) -> frozenset[str]:
    """The names that code and the code in it read and store."""
    return frozenset(code.co_names).union(*(inner.co_names for inner in nested(code)))


def _running(keys: AbstractSet[str]) -> list[CodeType]:
    """Return the code, with that in it, of the calls under way that know some names."""
    # No list of frames: it would be in the frame of this very call, and hold all of them.
    codes = {id(frame.f_code): frame.f_code for _, frame in thread_frames()}
    codes.update((id(frame.f_code), frame.f_code) for frame in all_suspended_frames())
    found = [code for code in codes.values() if not keys.isdisjoint(_names_in(code))]
    return [inner for code in found for inner in (code, *nested(code))]


def _prefix(cls: type) -> str:
    """What the private names of a class begin with."""
    return type_name(cls).lstrip("_")


def _spells(cls: type, key: str) -> bool:
    """Whether a class of the same prefix has a private name, in its body or its functions."""
    if key in class_dict(cls):
        return True
    own = f"{cls.__qualname__}."
    return any(
        key in _names_in(value.__code__)
        for value in on_the_way(list(class_dict(cls).values()), "")
        if is_kind(value, FunctionType) and value.__qualname__.startswith(own)
    )
