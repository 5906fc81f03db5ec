"""Classes that CPython does not let change in place: a new class takes over all references.

The new class is made from the old one's dictionary and the changed part of the body, with its real
metaclass, bases and keywords. Subclasses whose bases cannot be assigned are replaced with it.
"""

from __future__ import annotations

import _abc  # type: ignore[import-not-found]
from abc import ABCMeta
from collections.abc import Iterator, Mapping
from types import CellType, FunctionType, GetSetDescriptorType, MemberDescriptorType
from typing import TYPE_CHECKING, Any

from pljam._apply.locate import on_the_way
from pljam._apply.raw import MISSING, class_dict, is_kind, lookup
from pljam.report import Note

if TYPE_CHECKING:
    from pljam._apply.batch import BatchState

_NOT_COPIED = frozenset(
    {"__slotnames__", "__dict__", "__weakref__", "__classcell__", "__classdictcell__"}
)


def replace_class(
    batch: BatchState,
    cls: type,
    bases: tuple[type, ...],
    body: Mapping[str, Any],
    removed: frozenset[str] = frozenset(),
    metaclass: Any = None,
    keywords: Mapping[str, Any] | None = None,
) -> type:
    """Return a new class in the place of ``cls``; its subclasses follow, or are replaced too."""
    namespace = dict(_copied(cls))
    for name in removed:
        namespace.pop(name, None)
    namespace.update((k, v) for k, v in body.items() if k != "__classcell__")
    slots = namespace.get("__slots__", MISSING)
    if slots is not MISSING:
        for name in (slots,) if isinstance(slots, str) else tuple(slots):
            if type(namespace.get(name)) is MemberDescriptorType:
                del namespace[name]
    meta = metaclass_of(metaclass or type(cls), bases)
    given = dict(keywords or {})
    with batch.program_runs():
        prepared: Any = meta.__prepare__(cls.__name__, bases, **given)
        for name, value in namespace.items():
            prepared[name] = value
        made: type = meta(cls.__name__, bases, prepared, **given)
    cell = body.get("__classcell__")
    if isinstance(cell, CellType):
        cell.cell_contents = made
    take_over(batch, cls, made)
    return made


def take_over(batch: BatchState, cls: type, made: type) -> None:
    """Let ``made`` take the place of ``cls``; its subclasses follow, or are replaced too."""
    _point_cells(batch, made, cls)
    _register_again(made, cls)
    batch.replaced_classes.append((cls, made))
    batch.replace(cls, made)
    batch.search.became[id(cls)] = made
    subclasses: list[type] = type.__subclasses__(cls)
    for subclass in subclasses:
        if subclass is made:
            continue
        new_bases = tuple(made if base is cls else base for base in subclass.__bases__)
        if not fits_together(type(subclass), new_bases):
            # Its own metaclass may follow later in the batch; it is looked at again then.
            batch.waiting.append((subclass, cls, made))
            continue
        _rebase(batch, subclass, new_bases)


def _rebase(batch: BatchState, cls: type, bases: tuple[type, ...]) -> None:
    """Give a class other bases, or let a new one with these bases take its place."""
    try:
        fits = fits_together(type(cls), bases) and type(cls) is metaclass_of(type(cls), bases)
        if fits and not loses_new(cls, bases, "__new__" in class_dict(cls)):
            batch.journal.set_attr(cls, "__bases__", bases)
            return
    except TypeError:
        pass  # another layout: the class cannot change in place
    try:
        replace_class(batch, cls, bases, {})
    except TypeError as error:
        if _is_stated(batch, cls):
            raise
        # No statement of the program would fail: it was made elsewhere, and stays what it was.
        reason = f"derives from its base as that was before the edit ({error})"
        name = f"{cls.__module__}.{cls.__qualname__}"
        batch.outcome.stale.append(Note(name, "left-behind", None, None, reason))


def _is_stated(batch: BatchState, cls: type) -> bool:
    """Whether a statement of the project makes a class."""
    source = batch.plan.sources.get(str(class_dict(cls).get("__module__")))
    found = source.walk() if source is not None else ()
    return any(each.is_class and each.qualname == cls.__qualname__ for each in found)


def rebase_waiting(batch: BatchState) -> None:
    """Give the classes their new bases whose metaclasses did not fit these before."""
    while batch.waiting:
        cls, old, made = batch.waiting.pop(0)
        if id(cls) in batch.search.became:
            continue  # its own statement has replaced it meanwhile, with the new bases
        if old in cls.__bases__:
            _rebase(batch, cls, tuple(made if base is old else base for base in cls.__bases__))


def fits_together(metaclass: type, bases: tuple[type, ...]) -> bool:
    """Whether a class of this metaclass can have these bases."""
    chosen = metaclass_of(metaclass, bases)
    return all(issubclass(chosen, type(base)) for base in bases)


def loses_new(cls: type, bases: tuple[type, ...], own: bool) -> bool:
    """Whether a class that had a ``__new__`` comes to that of ``object``; ``own`` if it binds one.

    In place, CPython would go on refusing arguments that an ``__init__`` takes.
    """
    plain = lookup(object, "__new__")
    if own or lookup(cls, "__new__") is plain:
        return False
    return all(lookup(base, "__new__") is plain for base in bases)


def _copied(cls: type) -> Iterator[tuple[str, Any]]:
    """Yield the entries of a class that a class statement could have made."""
    for name, value in class_dict(cls).items():
        if name in _NOT_COPIED or type(value) in (MemberDescriptorType, GetSetDescriptorType):
            continue
        yield name, value


def metaclass_of(wanted: Any, bases: tuple[type, ...]) -> Any:
    """The most derived metaclass, as a class statement would choose it."""
    chosen = wanted
    for base in bases:
        if isinstance(chosen, type) and issubclass(type(base), chosen):
            chosen = type(base)
    return chosen


def _point_cells(batch: BatchState, made: type, cls: type) -> None:
    """Let ``super()`` in the methods mean the new class."""
    for value in on_the_way(list(class_dict(made).values()), ""):
        if not is_kind(value, FunctionType):
            continue
        for name, cell in zip(value.__code__.co_freevars, value.__closure__ or (), strict=True):
            if name == "__class__":
                try:
                    content = cell.cell_contents
                except ValueError:
                    continue
                if content is cls:
                    batch.journal.set_cell(cell, made)


def _register_again(made: Any, cls: type) -> None:
    """Let virtual subclasses of an abstract class be such of the new one."""
    if is_kind(made, ABCMeta) and "_abc_impl" in class_dict(cls):
        for reference in _abc._get_dump(cls)[0]:
            virtual = reference()
            if virtual is not None and virtual is not cls:
                ABCMeta.register(made, virtual)
