"""The end of a batch: names that go, objects that are replaced, caches, frames on old code."""

from __future__ import annotations

import ast
import functools
import operator
import sys
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from types import FunctionType
from typing import Any

from pljam._apply.functions import (
    FORWARDING,
    forward,
    takes_arguments,
)
from pljam._apply.heap import (
    importing_frames,
    instances_of,
    is_frozen,
    live_frames,
    subclasses,
)
from pljam._apply.locate import on_the_way
from pljam._apply.memoized import caches_in, caches_reaching
from pljam._apply.migrating import count_left_behind, migrate_instances
from pljam._apply.naming import Naming
from pljam._apply.raw import MISSING, class_dict, instance_dict, is_kind, stored_in
from pljam._apply.references import replace_references
from pljam._apply.values import is_fixed, same_value
from pljam._plan.plan import Memo, Verb
from pljam._source.names import mangle
from pljam.report import Note

# In the journal a bound method of the cache would be a reference that cannot follow.
_CLEAR = operator.methodcaller("cache_clear")


class Finishing(Naming):
    """The part of a batch that comes after its statements."""

    def _unload(self) -> None:
        """Take the modules whose files are gone out of the process."""
        self.outcome.kept.extend(self.plan.kept)
        for each in self.plan.abandoned:
            held, value = stored_in(self.modules[each.module].__dict__, each.place), each.value
            changed = isinstance(value, ast.Constant) and not same_value(held, value.value)
            if each.note is not None and held is not MISSING and not changed:
                self.outcome.kept.append(each.note)
        for name in self.plan.gone:
            module = sys.modules.get(name)
            if module is None:
                continue
            self.journal.del_item(sys.modules, name)
            parent, _, child = name.rpartition(".")
            holder = sys.modules.get(parent)
            if holder is not None and holder.__dict__.get(child) is module:
                self.journal.del_item(holder.__dict__, child)
            self.outcome.add_changed(name, getattr(module, "__file__", "") or "", 1, "unloaded")

    def _exchange(self) -> None:
        """Give the references to what was replaced to what takes its place."""
        migrate_instances(self)
        distinct = {id(old): (old, new) for old, new in self.replaced if old is not new}
        pairs = list(distinct.values())
        if pairs or self.merged:
            own = [self, FORWARDING]
            found = replace_references([*pairs, *self.merged], self.journal, own)
            self.outcome.references += found.count
            classes = {id(old) for old, _ in self.replaced_classes}
            for old, new in pairs:
                if id(type(old)) not in classes:  # instances go with their classes
                    self._note_replaced(old, new)
            for rest in found.unreached:
                self.outcome.stale.append(
                    Note(rest.what, "unreached", None, None, f"held by {rest.where} {rest.why}")
                )
            if is_frozen():
                self.outcome.stale.append(
                    Note("gc", "gc-frozen", None, None, "gc.freeze hides objects from the search")
                )
        for forget in self.forget:
            forget()
        self._note_foreign()

    def _note_foreign(self) -> None:
        """Report what libraries still serve of definitions that are gone or were made again."""
        for what, holder, container, value, old in self.foreign:
            values = container.values() if is_kind(container, dict) else container
            if any(value is each for each in values):
                name = getattr(old.node, "name", what)
                reason = f"{name} · an object of the class {holder} still holds what it registered"
                self.outcome.kept.append(Note(what, "registered", None, None, reason))
        self.foreign.clear()

    def _note_replaced(self, old: Any, new: Any) -> None:
        """Report a replacement, and let an old function that is left call the new object."""
        name = getattr(old, "__qualname__", type(old).__qualname__)
        module = getattr(old, "__module__", "") or ""
        path, line = self._place_of(new)
        self.outcome.replaced.append(
            Note(f"{module}.{name}", "replaced", path, line, "cannot be changed in place")
        )
        if is_kind(old, FunctionType) and callable(new):
            inner = on_the_way([new], module)
            if not any(value is old for value in inner):
                forward(old, new, self.journal)

    def note_left_behind(self) -> None:
        """Report the instances of replaced classes that stay what they were."""
        for reference in self.left_behind:
            cls = reference()
            number = count_left_behind(cls) if cls is not None else 0
            if cls is not None and number > 0:
                path, line = self.place_of_class(cls)
                reason = f"{number} made before the edit: what the class is now is of another kind"
                self.outcome.stale.append(
                    Note(f"{cls.__module__}.{cls.__qualname__}", "left-behind", path, line, reason)
                )

    def _place_of(self, value: Any) -> tuple[str | None, int | None]:
        """Where the definition of a new object stands, as far as it shows."""
        if is_kind(value, type):
            path, line = self.place_of_class(value)
            return (path, line) if path else (None, None)
        for inner in on_the_way([value], getattr(value, "__module__", "") or ""):
            if is_kind(inner, FunctionType) and self._is_project(inner.__code__.co_filename):
                return inner.__code__.co_filename, inner.__code__.co_firstlineno
        path, line = self.place_of_class(type(value))
        return (path, line) if path else (None, None)

    def place_of_class(self, cls: type) -> tuple[str, int]:
        """Where the statement of a class stands."""
        source = self.plan.sources.get(cls.__module__)
        if source is None:
            return "", 1
        for statement in source.walk():
            if statement.is_class and statement.qualname == cls.__qualname__:
                return source.path, statement.start
        return source.path, 1

    def _note_importing(self) -> None:
        """Report the changed modules of which a thread has not executed all yet."""
        for module in self.plan.modules:
            for _, frame in importing_frames(self.modules[module.module]):
                line = frame.f_lineno
                below = any(
                    action.old is not None and action.old.start > line
                    for action in module.actions
                    if action.verb not in (Verb.MOVE, Verb.NONE)
                )
                if below and frame.f_code.co_filename == module.old.path:
                    reason = f"a thread is importing it: what stands below line {line} is still old"
                    note = Note(module.module, "importing", module.new.path, line, reason)
                    self.outcome.stale.append(note)

    def _name_frames(self) -> None:
        """Name the frames that still run old code."""
        for frame in live_frames(self.old_codes):
            where = f"in thread {frame.thread}" if frame.thread else "suspended"
            self.outcome.live_frames.append(
                Note(frame.qualname, "live-frame", frame.path, frame.line, where)
            )

    def _empty_caches(self) -> None:
        """Empty the caches found so far."""
        emptied, self.emptied = self.emptied, []
        for cache in emptied:
            # What it remembers from now on came from the new code.
            self.journal.on_undo(_CLEAR, cache, label="a cache")
            cache.cache_clear()

    def _clear_caches_again(self) -> None:
        """Empty the caches whose results may be others since this was last done in the batch.

        Only those count that were there at first: a new one has no old results.
        """
        changed = self._changed_names()
        if changed <= self.cleared:
            return
        if self.caches is None:
            self.caches = list(caches_in(m.__dict__ for m in self.modules.values()))
        self._clear_caches(self.caches, changed - self.cleared)
        for memo in self.plan.memos:
            self._forget(memo)
        self.cleared = changed
        self._empty_caches()

    def _clear_all_caches(self) -> None:
        """Find the caches of functions whose results may be others now, and empty others."""
        memos = (memo for memo in self.plan.memos if not self._forget(memo))
        self.outcome.kept.extend(memo.note for memo in memos)
        self._clear_caches(
            caches_in(module.__dict__ for module in self.modules.values()), self._changed_names()
        )

    def _forget(self, memo: Memo) -> bool:
        """Empty the dictionaries in which a function remembers what an edited one gave."""
        found = self._remembering(memo) if memo.is_made_again else []
        for each in found:
            if type(each) is not dict or not all(map(is_fixed, each.values())):
                return False
        for each in found:
            self.journal.watch_container(each)
            each.clear()
        return bool(found)

    def _remembering(self, memo: Memo) -> list[Any]:
        """Return what is in the place of a memo: of each instance, where it is an attribute."""
        if not memo.owner:
            return [self.modules[memo.module].__dict__.get(memo.name)]
        cls = self.search.live_class(memo.module, memo.owner)
        if cls is None or len(subclasses(cls)) > 1:
            return []  # another class may compute otherwise
        name = mangle(memo.name, cls.__name__)
        holders = [instance_dict(each) for each in instances_of([cls])[id(cls)]]
        spaces = [class_dict(cls), *filter(None, holders)]
        return [space[name] for space in spaces if name in space]

    def _clear_caches(self, caches: Iterable[Any], changed: AbstractSet[tuple[str, str]]) -> None:
        for module, statement, inputs, own in self.plan.caches:
            if inputs.isdisjoint(self.dirty):
                continue
            for value in self.search.way(module, statement):
                if isinstance(value, functools._lru_cache_wrapper):
                    takes = getattr(value.__wrapped__, "__code__", None)
                    if own & self.dirty or takes is None or takes_arguments(takes):
                        self.emptied.append(value)
        if changed:
            self.emptied.extend(caches_reaching(caches, changed, self._is_project))

    def _changed_names(self) -> set[tuple[str, str]]:
        """The names whose values are others now or do something else, and the classes of these."""
        changed = {(key.module, key.name) for key in self.dirty}
        for action in self._actions():
            if action.verb is Verb.CLASS and any(
                child.verb is not Verb.MOVE for child in action.children
            ):
                changed.add((action.module, action.statement.qualname))
        changed |= {(module, name.rpartition(".")[0]) for module, name in changed if "." in name}
        return changed
