"""A twin: a second class that the real metaclass makes from the new body of a class.

What it computed is stored on the live class, and the twin goes. Hooks of the program may have met
the twin meanwhile and registered it; then the live class takes its place wherever it is held, with
one search for all the classes of a batch, before anything but definitions is executed.
Methods that say ``super()`` are copies in a twin, so that they mean the twin while it is made.
"""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from types import CellType, FunctionType
from typing import TYPE_CHECKING, Any

from pljam._apply.kinds import _hooks
from pljam._apply.locate import on_the_way
from pljam._apply.raw import class_dict, is_kind, lookup, mro_of
from pljam._apply.references import replace_references
from pljam._apply.refusal import Refusal
from pljam._apply.replace import metaclass_of
from pljam._apply.rewrite import METACLASS
from pljam._versions import copy_annotations

if TYPE_CHECKING:
    from pljam._apply.batch import BatchState
    from pljam._apply.classes import ClassUpdate

# What belongs to a class as such, or is brought up to date by other means than from a twin.
LEFT_ALONE = frozenset(
    {"__module__", "__qualname__", "__dict__", "__weakref__", "__firstlineno__"}
    | {"__annotations__", "__annotate__", "__annotate_func__", "__annotations_cache__"}
    | {"__orig_bases__", "__type_params__", "__static_attributes__", "__slots__"}
    | {"__abstractmethods__", "_abc_impl", "__slotnames__"}
)

Pairs = Callable[[type], Iterable[tuple[Any, Any]]]


def metaclass(update: ClassUpdate) -> Any:
    """Return the metaclass that the class statement asks for."""
    assert update.bases is not None
    return metaclass_of(update.keywords.get(METACLASS, type), update.bases)


def prepare(update: ClassUpdate, name: str) -> Any:
    """Return the namespace that the metaclass prepares for the body."""
    with update.batch.program_runs(final=update.whole):
        return metaclass(update).__prepare__(name, update.written_bases, **update.own_keywords())


class Twin:
    """The second class, as long as it is there.

    State:
        cls         the twin; ``discard`` lets go of it
        made        the class that decorators made of it, if that is another one
        originals   identity of a copied method -> the copy and the method itself
    """

    def __init__(self, update: ClassUpdate, names: Any, runs: Sequence[str] = ()) -> None:
        """Make the twin; ``runs`` names the methods that run for each member while it is made."""
        self.update = update
        self.made: Any = None
        self.originals: dict[int, tuple[Any, Any]] = {}
        self._cell = cell = CellType()
        names.pop("__classdictcell__", None)
        self._body_cell = names.pop("__classcell__", None)
        for name, value in list(names.items()):
            copied = _copy(value, cell)
            if copied is not value:
                self.originals[id(copied)] = (copied, value)
                _store(names, name, copied)
        if self.originals:
            _store(names, "__classcell__", cell)
        meta = metaclass(update)
        assert update.bases is not None
        functions = [*_hooks.makers(meta)]
        for base in update.bases:
            functions += _hooks.hooks(mro_of(base), ("__init_subclass__", *runs))
        functions += [names[name] for name in runs if is_kind(names.get(name), FunctionType)]
        for value in names.values():
            hook = lookup(type(value), "__set_name__")
            if is_kind(hook, FunctionType):
                functions.append(hook)
                _hooks.watch(update, value)
        bases = update.written_bases
        make = partial(meta, update.cls.__name__, bases, names, **update.own_keywords())
        try:
            self.cls: Any = _hooks.registering(update, functions, make, final=update.whole)
        # why: it is raised on, or is the reason of a refusal
        except Exception as error:
            sealed = _hooks.stored_over(meta)
            if not sealed:
                raise
            raise _sealed(update, sealed, error) from error
        finally:
            cell.cell_contents = update.cls

    def entries(self) -> list[tuple[str, Any]]:
        """Return what the dictionary of the twin holds, with the methods themselves."""
        return [
            (name, self.originals.get(id(value), (None, value))[1])
            for name, value in class_dict(self.made or self.cls).items()
        ]

    def point_cells(self, cls: Any) -> None:
        """Let ``super()`` in the methods of the twin mean ``cls``."""
        self._cell.cell_contents = cls
        if self._body_cell is not None:
            self._body_cell.cell_contents = cls

    def retarget(self, value: Any) -> None:
        """Let the closures of a computed function mean the live class."""
        for function in on_the_way([value], ""):
            if not is_kind(function, FunctionType):
                continue
            inner = getattr(function, "__annotate__", None)
            closures = [function.__closure__, getattr(inner, "__closure__", None)]
            for cell in [cell for closure in closures for cell in closure or ()]:
                try:
                    content = cell.cell_contents
                except ValueError:
                    continue
                if content is self.cls or (self.made is not None and content is self.made):
                    self.update.journal.set_cell(cell, self.update.cls)

    def discard(
        self, pairs: Pairs = lambda cls: (), again: Callable[[], object] | None = None
    ) -> None:
        """Let go of the twin; where it is held still, the live class is to take its place.

        ``pairs`` says what else takes a place then: the members of an enumeration; ``again`` makes
        anew, at once, what holds the twin out of reach.
        """
        self.originals.clear()
        made = None if self.made is self.cls else self.made
        references = [weakref.ref(one) for one in (self.cls, made) if one is not None]
        self.cls = self.made = made = None
        # It is young, so the youngest generations are enough to find it unreachable.
        gc.collect(1)
        batch = self.update.batch
        if any(reference() is not None for reference in references):
            batch.twins.append(Left(self.update, references, pairs))
            if again is not None:
                settle(batch)
        if again is not None:
            again()
            if any(reference() is not None for reference in references):
                gc.collect(1)
                batch.twins.append(Left(self.update, references, pairs))


@dataclass(frozen=True)
class Left:
    """A twin that the program's hooks have kept; weak references to it, and what goes with it."""

    update: ClassUpdate
    references: list[weakref.ref[Any]]
    pairs: Pairs

    def replaced(self) -> Iterator[tuple[Any, Any]]:
        """Yield what is there still, with what takes its place."""
        first = None
        for cls in (reference() for reference in self.references):
            if cls is not None:
                first = first or cls
                yield cls, self.update.cls
        if first is not None:
            yield from self.pairs(first)


def settle(batch: BatchState, last: bool = False) -> None:
    """Let the live classes take the places of the twins that are held: one search for all of them.

    The ``last`` search of a batch refuses it for what is out of reach.
    """
    twins, batch.twins = batch.twins, []
    replaced = [pair for twin in twins for pair in twin.replaced()]
    if not replaced:
        return
    ours = [batch, twins, *(twin.references for twin in twins)]
    found = replace_references(replaced, batch.journal, ours)
    batch.outcome.references += found.count
    replaced.clear()
    gc.collect(1)
    held = [twin for twin in twins if any(ref() is not None for ref in twin.references)]
    if not found.unreached or not held:
        return
    if not last:
        batch.twins += held
        return
    update = held[0].update
    raise Refusal(
        "metaclass",
        update.new.qualname,
        f"a second class, made to see what it computes now, is held by {found.unreached[0].where}",
        update.module.new.path,
        update.new.start,
    )


def _sealed(update: ClassUpdate, method: str, error: BaseException) -> Refusal:
    """What is said of a metaclass that the program lets make no more classes."""
    reason = f"the program has stored another {method}, and that makes no class: {error}"
    path = update.module.new.path
    return Refusal("metaclass", update.new.qualname, reason, path, update.new.start)


def _store(names: Any, name: str, value: Any) -> None:
    """Store into a prepared namespace without the checks that it makes of a body."""
    if is_kind(names, dict):
        dict.__setitem__(names, name, value)
    else:
        names[name] = value


def _copy(value: Any, cell: CellType) -> Any:
    """Return a copy of a method with another ``__class__``, or the value itself."""
    if type(value) is FunctionType:
        if "__class__" not in value.__code__.co_freevars:
            return value
        names = value.__code__.co_freevars
        own = dict(zip(names, value.__closure__ or (), strict=True))
        own["__class__"] = cell
        made = FunctionType(
            value.__code__,
            value.__globals__,
            value.__name__,
            value.__defaults__,
            tuple(own[name] for name in names),
        )
        made.__kwdefaults__ = value.__kwdefaults__
        made.__qualname__ = value.__qualname__
        made.__module__ = value.__module__
        made.__doc__ = value.__doc__
        made.__dict__.update(value.__dict__)
        copy_annotations(value, made)
        return made
    if type(value) in (staticmethod, classmethod):
        inner = _copy(value.__func__, cell)
        return value if inner is value.__func__ else type(value)(inner)
    if type(value) is property:
        get, put, delete = (_copy(f, cell) for f in (value.fget, value.fset, value.fdel))
        if get is value.fget and put is value.fset and delete is value.fdel:
            return value
        return property(get, put, delete, value.__doc__)
    return value
