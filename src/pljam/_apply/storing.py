"""New code on its way into live functions: stored in one stretch, or forwarded to."""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from types import CellType, CodeType, FunctionType
from typing import Any

from pljam._apply.batch import BatchState
from pljam._apply.codes import nested, same_work
from pljam._apply.functions import (
    describe_as,
    docstring,
    follow_targets,
    forward,
    inner_defaults,
    merged_defaults,
    sibling,
)
from pljam._apply.heap import all_classes
from pljam._apply.identity import is_wrapper, makes
from pljam._apply.inner_imports import gained_by_import, gained_imports
from pljam._apply.monitoring import carry_events
from pljam._apply.namespaces import LIVE
from pljam._apply.private_names import Respelling
from pljam._apply.raw import MISSING, class_dict, is_kind
from pljam._apply.search import Patch
from pljam._plan.plan import Action
from pljam._source.statements import Statement
from pljam._versions import LAZY_ANNOTATIONS
from pljam.report import Note


class Storing(BatchState):
    """The part of a batch that changes functions."""

    def adopt(self, action: Action, new: FunctionType, later: bool = False) -> Any:
        """Pour a function that was just defined into the live one, and return what lives on.

        With ``later`` its code is stored in the one stretch with the others.
        """
        self.defined.add(action)
        old, statement = action.old, action.statement
        live = self.search.live.get(old) if old is not None else None
        if live is None and old is not None and statement.decorators:
            # A lambda that becomes a definition is what the decorators are to get.
            for value in self.search.values_of(action.module, old):
                if not old.name and makes(old, statement.name, value):
                    live = value
        guarded = statement.enclosures or (old is not None and old.enclosures)
        if live is None and guarded and not self._is_repeated(action):
            # Another branch had defined the function of that name.
            found = list(self.search.values_of(action.module, statement))
            if (
                found
                and is_kind(found[0], FunctionType)
                and (
                    found[0].__qualname__ == new.__qualname__
                    and found[0].__code__.co_filename == new.__code__.co_filename
                )
            ):
                live = found[0]
        if live is None or live is new:
            return new
        self.journal.watch_container(live.__dict__)  # for what decorators set there
        code = self.search.lifted.get(action.statement) or new.__code__
        defaults, keyword = merged_defaults(live, new, LIVE)
        if live.__code__.co_freevars == code.co_freevars:
            patch = Patch(live, live.__code__, code, action.statement)
            patch.new_function, patch.defaults, patch.keyword = new, defaults, keyword
            self.search.note_place(live)
            self.search.patches[id(live)] = patch
            if not later:
                self.flush()
            return live
        new.__defaults__, new.__kwdefaults__ = defaults, keyword
        new.__dict__.update(live.__dict__)
        self._succeed(live.__code__, code)
        if later and not statement.scope:
            self.replaced.append((live, new))
            return live
        owner = self.search.live_class(action.module, statement.scope) if statement.scope else None
        if owner is not None:
            self._exchange_in(owner, live, new)
        forward(live, new, self.journal)
        for attributes in self.aside:
            if attributes.function is live:
                attributes.function = new
        self.outcome.references += 1
        return new

    def _is_repeated(self, action: Action) -> bool:
        """Whether the same branch defines the name of a function a second time."""
        statement = action.statement
        return any(
            other.name == statement.name and other.enclosures == statement.enclosures
            for other in self.plan.sources[action.module].statements
            if other is not statement
        )

    def flush(self, last: bool = False) -> None:
        """Store all patches that are left: code and defaults only, nothing of the user's runs.

        Closures that gain what the functions around them import have it at the end of the batch,
        with ``last``: before that it may still come out different.
        """
        patches, self.search.patches = self.search.patches, {}
        plain: list[tuple[Patch, tuple[Any, ...] | None, dict[str, Any] | None]] = []
        awkward: list[Patch] = []
        for patch in patches.values():
            function = patch.function
            if patch.old.co_freevars != patch.new.co_freevars:
                awkward.append(patch)
            elif patch.new_function is not None:
                plain.append((patch, patch.defaults, patch.keyword))
            elif patch.node is not None:
                found = inner_defaults(function, patch.node, patch.new)
                if isinstance(found, str):
                    self._stale(patch, f"has no value for the default of {found}")
                else:
                    plain.append((patch, *found))
            else:
                plain.append((patch, function.__defaults__, function.__kwdefaults__))
        for patch, _, _ in plain:
            self.copies.add_code(patch.function, patch.new)
        renamed, self.respelling = self.respelling, []
        respelling = Respelling(self, renamed)
        # Together: no thread is to call a new function that calls an old one of the same batch.
        stores = [(p.function, p.new, d, k) for p, d, k in plain]
        self.journal.set_functions(stores, respelling.namespaces)
        respelling.finish()
        for patch in awkward:
            if gained_imports(patch.old, patch.new, patch.statement) and not last:
                self.search.patches[id(patch.function)] = patch
            else:
                self._forward(patch)
        follow_targets(self.journal)
        for patch, _, _ in plain:
            self._succeed(patch.old, patch.new)
            self._docstring(patch.function, patch.old, patch.new, patch.statement)
            if docstring(patch.old) != docstring(patch.new):
                self.copies.add_docstring(patch.old, patch.new)
            if patch.new_function is not None:
                self._describe(patch.function, patch.new_function, patch.statement)
        self.outcome.references += len(plain)

    def _describe(
        self, function: FunctionType, new: FunctionType, statement: Statement | None = None
    ) -> None:
        """Give a function what describes its successor, and the wrappers that copied it."""
        names = ("__annotate__",) if LAZY_ANNOTATIONS else ("__annotations__",)
        before = {name: getattr(function, name) for name in names}
        describe_as(function, new, self.journal)
        if statement is not None:
            for value in self._wrappers(function, statement):
                for name in names:
                    if getattr(value, name, MISSING) is before[name]:
                        self.journal.set_attr(value, name, getattr(function, name))
        if function.__name__ != new.__name__:
            self.journal.set_attr(function, "__name__", new.__name__)
            self.journal.set_attr(function, "__qualname__", new.__qualname__)

    def dress(self, function: FunctionType, new: FunctionType) -> None:
        """Give a closure what the function that made its successor has set on that."""
        for name in ("__name__", "__qualname__", "__module__", "__doc__"):
            if getattr(function, name) != getattr(new, name):
                self.journal.set_attr(function, name, getattr(new, name))
        describe_as(function, new, self.journal)
        for name, value in new.__dict__.items():
            if function.__dict__.get(name, MISSING) is not value:
                self.journal.set_attr(function, name, value)
        if "__wrapped__" in function.__dict__ and "__wrapped__" not in new.__dict__:
            self.journal.del_attr(function, "__wrapped__")

    def _wrappers(self, function: FunctionType, statement: Statement) -> Iterator[FunctionType]:
        for module in self.plan.modules:
            if module.new.path == function.__code__.co_filename:
                for value in self.search.way(module.module, statement):
                    if is_kind(value, FunctionType) and "__wrapped__" in value.__dict__:
                        yield value

    def _forward(self, patch: Patch) -> None:
        """Give a function other free variables: a new one takes over, the old one calls it."""
        function = patch.function
        names = function.__globals__
        cells = gained_by_import(patch.old, patch.new, patch.statement, names)
        owner = self._owner_of(patch)
        if owner is not None and "__class__" in patch.new.co_freevars:
            cells["__class__"] = CellType(owner)
        known = {
            **dict(zip(patch.old.co_freevars, function.__closure__ or (), strict=True)),
            **self.lineage.cells.get(function, {}),
        }
        made = sibling(function, patch.new, {**known, **cells})
        if isinstance(made, str):
            self._stale(patch, f"has no value for {made}")
            return
        if patch.node is not None:
            found = inner_defaults(function, patch.node, patch.new)
            if isinstance(found, str):
                self._stale(patch, f"has no value for the default of {found}")
                return
            made.__defaults__, made.__kwdefaults__ = found
        self._docstring(made, patch.old, patch.new, None)
        self._succeed(patch.old, patch.new)
        self.lineage.cells[made] = known
        if owner is not None:
            self._exchange_in(owner, function, made)
        forward(function, made, self.journal)
        self.outcome.references += 1

    def _exchange_in(self, owner: type, function: FunctionType, made: FunctionType) -> None:
        """Let the entries of a class hold a method's successor, in the wrappers that they had.

        All other references follow at the end, in one search.
        """
        for name, entry in list(class_dict(owner).items()):
            rewrapped = _rewrapped(entry, function, made)
            if rewrapped is not entry:
                self.journal.set_entry(owner, name, rewrapped)
        self.merged.append((function, made))

    def _stale(self, patch: Patch, why: str) -> None:
        place = self.lineage.place(patch.old)
        reason = f"a closure made before {why}: it goes on with its old code"
        note = Note(place.qualname, "closure-gained", place.path, place.line, reason)
        self.search.left.append((weakref.ref(patch.function), note))

    def _owner_of(self, patch: Patch) -> type | None:
        statement = patch.statement
        free = (*patch.old.co_freevars, *patch.new.co_freevars)
        if statement is None or "__class__" not in free:
            return None
        if "<locals>" in patch.new.co_qualname:
            name = patch.function.__name__
            owners = (c for c in all_classes() if class_dict(c).get(name) is patch.function)
            return next(owners, None)
        for module in self.plan.modules:
            if module.new.path == patch.new.co_filename:
                return self.search.live_class(module.module, statement.scope)
        return None

    def _docstring(
        self, function: FunctionType, old: CodeType, new: CodeType, statement: Statement | None
    ) -> None:
        """Let a changed docstring reach the function and the wrappers that copied it."""
        before, after = docstring(old), docstring(new)
        if before == after:
            return
        if function.__doc__ == before:
            self.journal.set_attr(function, "__doc__", after)
        if statement is None or not statement.is_function:
            return
        for module in self.plan.modules:
            if module.new.path != new.co_filename:
                continue
            for value in self.search.way(module.module, statement):
                if value is function or not is_wrapper(value):
                    continue
                held = getattr(value, "__doc__", None)
                if isinstance(held, str | None) and held == before:
                    self.journal.set_attr(value, "__doc__", after)

    def _succeed(self, before: CodeType, code: CodeType) -> None:
        carry_events(before, code)
        if not same_work(before, code):
            self.old_codes.extend([before, *nested(before)])
        if any(isinstance(constant, CodeType) for constant in before.co_consts):
            self.successors.append((before, code))


def _rewrapped(entry: Any, function: FunctionType, made: FunctionType) -> Any:
    """Return an entry of a class with ``made`` in the place of ``function``."""
    if entry is function:
        return made
    if type(entry) in (staticmethod, classmethod) and entry.__func__ is function:
        return type(entry)(made)
    if type(entry) is property:
        parts: list[Any] = [entry.fget, entry.fset, entry.fdel]
        if any(part is function for part in parts):
            get, put, delete = (made if part is function else part for part in parts)
            return property(get, put, delete, entry.__doc__)
    return entry
