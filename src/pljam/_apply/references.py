"""Giving every reference to an object that can be found to the object that replaces it.

The search goes up from the old objects: first to everything that refers to them, then, where that
cannot be changed (a tuple, a bound method, a weak reference), to what refers to it in turn. Only
then is anything made or stored: immutable holders anew from the inside out, mutable holders in
place, through the journal. What still refers to an old object afterwards is listed.

Each level of immutable holders costs one pass over the heap (see ``heap``), most programs two or
three of them; what is found costs a microsecond or two a holder.
"""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import (
    ClassMethodDescriptorType,
    FrameType,
    FunctionType,
    GetSetDescriptorType,
    MemberDescriptorType,
    MethodDescriptorType,
    ModuleType,
    WrapperDescriptorType,
)
from typing import Any

from pljam._apply import elsewhere, heap, holders, raw
from pljam._apply.describe import Unreached, Whereabouts, describe
from pljam._apply.functions import forwards
from pljam._apply.holders import Handler
from pljam._apply.inside import inside, own_parts
from pljam._apply.journal import Journal
from pljam._apply.rebuild import (
    LRU_WRAPPER,
    Swap,
    rebuild_weak_reference,
    rebuilder,
)

__all__ = ["Replaced", "Unreached", "replace_references"]


@dataclass
class Replaced:
    """How many references were replaced, which were not, and the module names that were rebound."""

    count: int = 0
    unreached: list[Unreached] = field(default_factory=list)
    rebound: list[tuple[str, str]] = field(default_factory=list)


_DEEPEST = 12
_MOST_UNREACHED = 200

# What a class is made of refers to it and goes with it; a frame that the collector sees is over.
_NO_HOLDERS = (
    GetSetDescriptorType,
    MemberDescriptorType,
    WrapperDescriptorType,
    MethodDescriptorType,
    ClassMethodDescriptorType,
    FrameType,
)


def replace_references(
    pairs: Sequence[tuple[Any, Any]], journal: Journal, leave: Sequence[object] = ()
) -> Replaced:
    """Give the references to the first of each pair to the second.

    Inside the second itself (a decorator's closure cell, say), the first stays; it stays too in
    ``leave``, the caller's own records. Instances of a class that is replaced take the new class.
    """
    search = _Search(pairs, journal, leave)
    if search.new_of:
        search.collect()
        search.make_anew()
        search.store()
        search.verify()
    return Replaced(search.count, search.unreached, search.rebound)


class _Search:
    """One replacement of some objects.

    State:
        new_of      identity of an old object -> what takes its place; grows with what is made anew
        old         the objects of the pairs, by identity (kept alive, so identities stay theirs)
        stays       identity of a holder -> identities of the old objects that stay in it
        serving     identities of what may stay anywhere: old functions that call their successors,
                    and immutable holders of nothing but these
        immutable   holders to make anew, by identity, innermost first
        weak        weak references, by identity: the reference and its target
        mutable     holders to store into, by identity
        instances   direct instances of replaced classes, by identity
        failed      identity of a holder -> why a store into it was refused
    """

    def __init__(
        self, pairs: Sequence[tuple[Any, Any]], journal: Journal, leave: Sequence[object]
    ) -> None:
        """Look at what is asked for, without searching yet."""
        self.journal = journal
        self.old: dict[int, Any] = {id(old): old for old, new in pairs if old is not new}
        direct = {id(old): new for old, new in pairs if old is not new}
        self.new_of: dict[int, Any] = {key: _last(direct, key) for key in direct}
        self.stays: dict[int, set[int]] = {}
        self.serving = {
            key for key, old in self.old.items() if type(old) is FunctionType and forwards(old)
        }
        self.immutable: dict[int, Any] = {}
        self.weak: dict[int, tuple[Any, Any]] = {}
        self.mutable: dict[int, Any] = {}
        self.instances: dict[int, Any] = {}
        self.failed: dict[int, str] = {}
        self.count = 0
        self.more = 0
        self._in_contexts = False
        self.unreached: list[Unreached] = []
        self.rebound: list[tuple[str, str]] = []
        self._handlers: dict[int, list[Handler]] = {}
        self._types: list[type] = []  # keeps the keys of _handlers alive
        self._name_namespaces()
        self._ignored = {id(pairs), id(leave), *map(id, pairs), id(direct)}
        self._ignored.update(id(value) for value in self.__dict__.values())
        self._ignored.add(id(self.__dict__))
        self._ignored.update(map(id, journal.own_objects()))
        for key, new in self.new_of.items():
            if id(type(self.old[key])) in self.old:
                continue  # an instance made anew for its new class wraps nothing
            self.module_names[key] = ""  # nothing inside the old object is inside the new one
            for holder in inside([new], self.module_names.__contains__):
                self.stays.setdefault(holder, set()).add(key)
            del self.module_names[key]
        self._ignored.update(own_parts(leave, _is_of_the_engine))

    def _name_namespaces(self) -> None:
        """Learn whose dictionaries the dictionaries of modules and classes are."""
        self.module_names: dict[int, str] = {}
        for name, module in list(sys.modules.items()):
            if raw.is_kind(module, ModuleType):
                self.module_names.setdefault(id(raw.namespace_of(module)), name)
        self.class_dicts: dict[int, type] = {}
        # A class refers to its bases through these tuples; they change with __bases__ only.
        self._class_tuples: set[int] = set()
        for cls in heap.all_classes():
            self.class_dicts[id(raw.real_class_dict(cls))] = cls
            self._class_tuples.add(id(raw.mro_of(cls)))
            self._class_tuples.add(id(type.__dict__["__bases__"].__get__(cls)))

    def is_ignored(self, holder: Any) -> bool:
        """Say whether a holder is the interpreter's or our own, and no reference of the program."""
        kind = type(holder)
        if id(holder) in self._ignored or id(holder) in self._class_tuples:
            return True
        return kind in _NO_HOLDERS or _is_of_the_engine(holder)

    def swap_in(self, holder: object) -> Swap:
        """Return what replaces values in one holder."""
        new_of = self.new_of
        stays = self.stays.get(id(holder))
        if stays is None:
            return lambda value: new_of.get(id(value), value)
        return lambda value: value if id(value) in stays else new_of.get(id(value), value)

    def left_in(self, holder: object) -> Swap:
        """Return what tells the values that are not to be left in one holder."""
        swap = self.swap_in(holder)
        return lambda value: value if id(value) in self.serving else swap(value)

    # Going up.

    def collect(self) -> None:
        """Find what holds the old objects, and what holds that if it cannot be changed."""
        for holder in heap.unseen_holders():
            self.mutable[id(holder)] = holder
        classes = [old for old in self.old.values() if raw.is_kind(old, type)]
        for instance in heap.untracked_instances(classes):
            self.instances[id(instance)] = instance
        frontier: list[Any] = list(self.old.values())
        lists: list[Any] = [frontier]  # kept, so that no holder can take the identity of one
        self._ignored.add(id(lists))
        self._ignored.add(id(frontier))
        for _ in range(_DEEPEST):
            found: list[Any] = []
            lists.append(found)
            self._ignored.add(id(found))
            for target in frontier:
                found.extend(self._weak_references(target))
            referrers = heap.referrers(frontier)
            lists.append(referrers)
            self._ignored.add(id(referrers))
            for holder in referrers:
                if self._sort_in(holder):
                    found.append(holder)
            if not found:
                return
            frontier = found
        for holder in frontier:
            self.failed[id(holder)] = "nested too deeply"

    def _weak_references(self, target: Any) -> list[Any]:
        found = []
        for reference in weakref.getweakrefs(target):
            if id(reference) not in self.immutable:
                self.immutable[id(reference)] = reference
                self.weak[id(reference)] = (reference, target)
                found.append(reference)
        return found

    def _sort_in(self, holder: Any) -> bool:
        """Take a holder down; True if what refers to it must be searched for too."""
        number = id(holder)
        kind = type(holder)
        if id(kind) in self.old and number not in self._ignored:
            self.instances[number] = holder
            held = list(map(id, gc.get_referents(holder)))
            if (
                held.count(id(kind)) == 1
                and len(self.new_of.keys() & held) == 1
                and self.immutable.keys().isdisjoint(held)
            ):
                # Nothing but its class: by far the most frequent holder of a class.
                return False
        if number in self.mutable or number in self.immutable or self.is_ignored(holder):
            return False
        if number in self.old and raw.is_kind(holder, type):
            return False  # a replaced class keeps its bases
        if rebuilder(kind) is not None:
            if number in self.stays and self.stays[number] >= set(self.old):
                return False
            self.immutable[number] = holder
            return number not in self.old
        if raw.type_name(kind).startswith("hamt_"):
            self._in_contexts = True
        else:
            self.mutable[number] = holder
        return False

    # Making anew.

    def make_anew(self) -> None:
        """Make every immutable holder anew that comes out different, from the inside out."""
        busy: set[int] = set()
        for number, holder in list(self.immutable.items()):
            if number not in self.old:
                self._made(number, holder, busy)

    def _made(self, number: int, holder: Any, busy: set[int]) -> Any:
        if number in self.new_of:
            return self.new_of[number]
        if number in busy or number in self.failed:
            return holder
        busy.add(number)
        plain = self.swap_in(holder)
        swapped: set[int] = set()

        def swap(part: Any) -> Any:
            inner = id(part)
            if inner in self.immutable and inner not in self.new_of:
                self._made(inner, part, busy)
            new = plain(part)
            if new is not part:
                swapped.add(inner)
            return new

        try:
            if number in self.weak:
                made = rebuild_weak_reference(holder, self.weak[number][1], swap)
            else:
                rebuild = rebuilder(type(holder))
                assert rebuild is not None
                made = rebuild(holder, swap)
        # why: making one anew can hash or combine the user's objects; what raises is reported
        except Exception as error:
            self.failed[number] = _reason(error)
            return holder
        if made is not holder:
            self.new_of[number] = made
            if swapped and swapped <= self.serving:
                self.serving.add(number)
        return made

    # Storing.

    def store(self) -> None:
        """Store the new references: subclasses and instances first, then all other holders."""
        self._store_bases()
        self._store_classes_of_instances()
        cached = [
            holder
            for number, holder in self.immutable.items()
            if type(holder) is LRU_WRAPPER
            and number not in self.new_of
            and self._still_held(holder, self.swap_in(holder)) is not None
        ]
        for number, holder in list(self.mutable.items()):
            if number in self.class_dicts:
                self._attempt(number, self._in_class_dict, holder)
            elif _is_bounded_cache(holder):
                cached.append(holder)
                del self.mutable[number]
            elif number in self.module_names:
                self._attempt(number, self._in_module, holder)
            else:
                self._attempt(number, self._in_holder, holder)
        if cached:
            self.count += elsewhere.clear_caches(cached)
        if self._in_contexts:
            self.count += elsewhere.store_in_contexts(self.new_of, self.journal, self._note)
        self.count += elsewhere.store_signal_handlers(self.new_of, self.journal, self._note)
        self.count += elsewhere.store_in_frames(
            self.swap_in, self.left_in, self.journal, _is_frame_of_the_engine, self._note
        )

    def _attempt(self, number: int, store: Any, holder: Any) -> None:
        try:
            self.count += store(holder)
        # why: hashing a key may run the user's code; whatever refuses a store is reported
        except Exception as error:
            self.failed[number] = _reason(error)

    def _store_bases(self) -> None:
        for number, old in list(self.old.items()):
            if not raw.is_kind(old, type):
                continue
            for subclass in type.__subclasses__(old):
                if id(subclass) not in self.old and subclass is not self.new_of[number]:
                    self.mutable.pop(id(subclass), None)
                    self._attempt(id(subclass), self._in_holder, subclass)
                    if id(subclass) in self.failed:
                        self._report(old, f"bases of {describe(subclass)}", id(subclass))

    def _store_classes_of_instances(self) -> None:
        stays = self.stays
        for obj in self.instances.values():
            key = id(type(obj))
            if id(obj) in self.old or key in stays.get(id(obj), ()):
                continue
            try:
                self.journal.set_attr(obj, "__class__", self.new_of[key])
                self.count += 1
            except TypeError as error:
                self.failed.setdefault(id(obj), _reason(error))
                self._report(self.old[key], f"class of {describe(obj)}", id(obj))

    def _in_class_dict(self, namespace: Any) -> int:
        cls = self.class_dicts[id(namespace)]
        return holders.in_class_dict(cls, self.swap_in(namespace), self.journal)

    def _in_module(self, namespace: Any) -> int:
        swap = self.swap_in(namespace)
        name = self.module_names[id(namespace)]
        changed = [
            (name, key)
            for key, value in list(dict.items(namespace))
            if type(key) is str and swap(value) is not value
        ]
        self.rebound.extend(changed)
        return holders.in_dict(namespace, swap, self.journal)

    def _in_holder(self, holder: Any) -> int:
        if raw.is_kind(holder, dict):
            self._leave_subclasses(holder)
        swap = self.swap_in(holder)
        kind = type(holder)
        if id(kind) not in self._handlers:
            self._handlers[id(kind)] = holders.handlers(kind)
            self._types.append(kind)
        return sum(handle(holder, swap, self.journal) for handle in self._handlers[id(kind)])

    def _leave_subclasses(self, mapping: Any) -> None:
        """Leave the interpreter's own list of subclasses alone: address -> weak reference."""
        for reference, target in self.weak.values():
            if dict.get(mapping, id(target)) is reference:
                self.stays.setdefault(id(mapping), set()).add(id(reference))

    # What stays.

    def verify(self) -> None:
        """List the holders that still refer to an old object."""
        remaining = list(self.mutable.values())
        remaining += [
            holder
            for number, holder in self.immutable.items()
            if number not in self.new_of or number in self.failed
        ]
        self._ignored.add(id(remaining))
        whereabouts = Whereabouts(self.module_names, self.class_dicts, self.is_ignored)
        for holder in remaining:
            held = self._still_held(holder, self.left_in(holder))
            if held is None:
                continue
            if len(self.unreached) >= _MOST_UNREACHED:
                self.more += 1
            elif raw.is_kind(holder, *holders.SUSPENDABLE):
                self._report_suspended(holder, held)
            else:
                self._report(held, whereabouts.of(holder), id(holder))
        if self.more:
            self.unreached.append(Unreached("others", f"{self.more} more places"))

    def _still_held(self, holder: Any, swap: Swap) -> Any:
        """Return an old object that a holder refers to and that does not belong there."""
        kind = type(holder)
        if id(holder) in self.weak:
            target = self.weak[id(holder)][1]
            return target if swap(target) is not target else None
        for part in gc.get_referents(holder):
            if part is not kind and id(part) in self.new_of and swap(part) is not part:
                return part
        return None

    def _report_suspended(self, suspended: Any, held: Any) -> None:
        """Name the locals of a suspended frame; the function that it runs is a live frame's."""
        frame = holders.frame_of(suspended)
        swap = self.left_in(suspended)
        if frame is not None and elsewhere.report_locals(frame, swap, self._note):
            return
        if type(held) is not FunctionType or held.__qualname__ != suspended.__qualname__:
            self._report(held, describe(suspended), id(suspended))

    def _report(self, what: Any, where: str, number: int) -> None:
        self._note(Unreached(describe(what), where, self.failed.get(number, "")))

    def _note(self, unreached: Unreached) -> None:
        if len(self.unreached) >= _MOST_UNREACHED:
            self.more += 1
        elif unreached not in self.unreached:
            self.unreached.append(unreached)


def _is_of_the_engine(obj: object) -> bool:
    return _is_engine_name(raw.read_entry(type(obj), "__module__"))


def _is_frame_of_the_engine(frame: FrameType) -> bool:
    return _is_engine_name(dict.get(frame.f_globals, "__name__"))


def _is_engine_name(module: object) -> bool:
    return type(module) is str and (module == "pljam" or module.startswith("pljam."))


def _last(direct: dict[int, Any], key: int) -> Any:
    """Follow a chain of replacements to its end: what becomes b, and b c, becomes c."""
    new = direct[key]
    seen = {key}
    while id(new) in direct and id(new) not in seen:
        seen.add(id(new))
        new = direct[id(new)]
    return new


def _is_bounded_cache(holder: Any) -> bool:
    """Say whether a holder is the dictionary of an ``lru_cache`` with a limit."""
    if type(holder) is not dict:
        return False
    return raw.type_name(type(next(iter(holder.values()), None))) == "_lru_list_elem"


def _reason(error: BaseException) -> str:
    """Say why a store was refused; the interpreter's own messages are plain strings."""
    arguments: Any = BaseException.__dict__["args"].__get__(error)
    text = arguments[0] if arguments and type(arguments[0]) is str else ""
    return text or raw.type_name(type(error))
