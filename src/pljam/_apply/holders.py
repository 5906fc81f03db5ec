"""Putting new references into a mutable holder: a dictionary, a cell, a partial, an instance.

Each function gets the holder, ``swap``, which returns what takes the place of a value (the value
itself if it stays), and the journal; it returns how many references it replaced. Dictionary keys
and members of sets are hashed; nothing else asks the objects concerned.
"""

from __future__ import annotations

import functools
import gc
import sys
from collections import OrderedDict, deque
from collections.abc import Callable
from inspect import CO_OPTIMIZED
from types import (
    AsyncGeneratorType,
    CellType,
    CoroutineType,
    FrameType,
    FunctionType,
    GeneratorType,
    MemberDescriptorType,
)
from typing import Any

from pljam._apply import raw
from pljam._apply.journal import Journal
from pljam._apply.raw import MISSING
from pljam._apply.rebuild import Swap
from pljam._versions import LAZY_ANNOTATIONS, WRITABLE_FRAMES

Handler = Callable[[Any, Swap, Journal], int]

SUSPENDABLE = (GeneratorType, CoroutineType, AsyncGeneratorType)


def handlers(cls: type) -> list[Handler]:
    """Return what replaces references in instances of this class: its built-in part, its own."""
    found = [_HANDLERS[id(base)] for base in raw.mro_of(cls) if id(base) in _HANDLERS][:1]
    if _future_base(cls) is not None:
        found.append(in_future)
    return [*found, instance_handler(cls)]


def in_dict(mapping: Any, swap: Swap, journal: Journal) -> int:
    """Replace values, then keys; a key that is there already keeps its own value."""
    count = 0
    keys = []
    for key, value in list(dict.items(mapping)):
        new = swap(value)
        if new is not value:
            journal.set_item(mapping, key, new)
            count += 1
        if swap(key) is not key:
            keys.append(key)
    if not keys:
        return count
    journal.watch_container(mapping)
    items: dict[Any, Any] = {}
    for key, value in list(dict.items(mapping)):
        new = swap(key)
        if new is key:
            items[key] = value
        else:
            items.setdefault(new, value)
    if raw.is_kind(mapping, OrderedDict):
        stores = [(OrderedDict.__setitem__, mapping, *item) for item in items.items()]
        raw.in_one_stretch((OrderedDict.clear, mapping), *stores)
    else:
        raw.in_one_stretch((dict.clear, mapping), (dict.update, mapping, items))
    return count + len(keys)


def in_class_dict(cls: type, swap: Swap, journal: Journal) -> int:
    """Replace entries of a class, so that the interpreter's lookups follow."""
    count = 0
    for name, value in list(raw.class_dict(cls).items()):
        new = swap(value)
        if new is not value:
            journal.set_entry(cls, name, new)
            count += 1
    return count


def in_list(items: Any, swap: Swap, journal: Journal) -> int:
    """Replace elements, each in its place."""
    count = 0
    for index, value in enumerate(list.copy(items)):
        new = swap(value)
        if new is not value and list.__getitem__(items, index) is value:
            journal.set_item(items, index, new)
            count += 1
    return count


def in_set(members: Any, swap: Swap, journal: Journal) -> int:
    """Replace members."""
    pairs = [(old, swap(old)) for old in list(set.__iter__(members))]
    changed = [(old, new) for old, new in pairs if new is not old]
    if changed:
        journal.watch_container(members)
        removals = [(set.discard, members, old) for old, _ in changed]
        additions = [(set.add, members, new) for _, new in changed]
        raw.in_one_stretch(*removals, *additions)
    return len(changed)


def in_deque(items: Any, swap: Swap, journal: Journal) -> int:
    """Replace elements, each in its place."""
    count = 0
    for index, value in enumerate(list(deque.__iter__(items))):
        new = swap(value)
        if new is not value:
            journal.watch_container(items)
            deque.__setitem__(items, index, new)
            count += 1
    return count


def in_cell(cell: CellType, swap: Swap, journal: Journal) -> int:
    """Replace the content of a closure cell."""
    try:
        value = cell.cell_contents
    except ValueError:
        return 0
    new = swap(value)
    if new is value:
        return 0
    journal.set_cell(cell, new)
    return 1


_FUNCTION_FIELDS = ("__defaults__", "__kwdefaults__", "__type_params__", "__annotate__")


def in_function(function: Any, swap: Swap, journal: Journal) -> int:
    """Replace what a function holds itself; its dictionaries are holders of their own."""
    count = 0
    for name in _FUNCTION_FIELDS:
        value = raw.read_attribute(function, name)
        if value is None or value is MISSING:
            continue
        new = swap(value)
        if new is not value:
            journal.set_attr(function, name, new)
            count += 1
    if not LAZY_ANNOTATIONS:
        # Until somebody asks, annotations are kept as a tuple that nothing gives out.
        tuples = [part for part in gc.get_referents(function) if type(part) is tuple]
        if any(swap(part) is not part for part in tuples):
            count += in_dict(function.__annotations__, swap, journal)
    return count


def in_partial(partial: Any, swap: Swap, journal: Journal) -> int:
    """Replace the function, the arguments and the dictionary of a partial."""
    state: Any = functools.partial.__reduce__(partial)[2]
    function, arguments, keywords, namespace = state
    new = (swap(function), swap(arguments), swap(keywords), namespace)
    if raw.same_objects(state, new):
        return 0
    journal.on_undo(functools.partial.__setstate__, partial, state, label=raw.label(partial))  # type: ignore[attr-defined]
    functools.partial.__setstate__(partial, new)  # type: ignore[attr-defined]
    return sum(before is not after for before, after in zip(state, new, strict=True))


def in_exception(error: Any, swap: Swap, journal: Journal) -> int:
    """Replace the arguments, the cause and the context of an exception."""
    count = 0
    for name in ("args", "__cause__", "__context__"):
        field: Any = BaseException.__dict__[name]
        value = field.__get__(error)
        new = swap(value)
        if new is not value:
            journal.on_undo(field.__set__, error, value, label=f"{raw.label(error)}.{name}")
            field.__set__(error, new)
            count += 1
    return count


def in_future(future: Any, swap: Swap, journal: Journal) -> int:
    """Replace the callbacks of a future or task, which the C module keeps for itself."""
    base: Any = _future_base(type(future))
    callbacks = raw.lookup(base, "_callbacks").__get__(future)
    new = [(swap(callback), context) for callback, context in callbacks or ()]
    old = [callback for callback, _ in callbacks or ()]
    count = sum(before is not after for before, (after, _) in zip(old, new, strict=True))
    if count:
        journal.on_undo(_set_callbacks, base, future, callbacks, label=raw.label(future))
        _set_callbacks(base, future, new)
    return count


def _future_base(cls: type) -> type | None:
    """Return the C class of a future or a task (before 3.12, no subclass of the other)."""
    if "_asyncio" not in sys.modules:
        return None
    module = raw.namespace_of(sys.modules["_asyncio"])
    known = (module.get("Future"), module.get("Task"))
    return next((base for base in raw.mro_of(cls) if any(base is one for one in known)), None)


def _set_callbacks(base: Any, future: Any, callbacks: Any) -> None:
    if raw.lookup(base, "_state").__get__(future) != "PENDING":
        return
    for callback, _ in raw.lookup(base, "_callbacks").__get__(future) or ():
        base.remove_done_callback(future, callback)
    for callback, context in callbacks:
        base.add_done_callback(future, callback, context=context)


def in_suspended(suspended: Any, swap: Swap, journal: Journal) -> int:
    """Replace the locals of a suspended generator or coroutine, where frames can be written."""
    frame = frame_of(suspended)
    return 0 if frame is None else in_frame(frame, swap, journal)


def frame_of(suspended: Any) -> FrameType | None:
    """Return the frame of a suspended generator or coroutine, if it is not over."""
    frame: FrameType | None
    if type(suspended) is GeneratorType:
        frame = suspended.gi_frame
    elif type(suspended) is CoroutineType:
        frame = suspended.cr_frame
    else:
        frame = suspended.ag_frame
    return frame


def in_frame(frame: FrameType, swap: Swap, journal: Journal) -> int:
    """Replace the locals of a function's frame; none before 3.13, where they cannot be written."""
    if not WRITABLE_FRAMES:
        return 0
    count = 0
    for name, value in local_values(frame):
        new = swap(value)
        if new is not value:
            journal.on_undo(_restore_local, frame, name, new, value, label=f"local {name}")
            frame.f_locals[name] = new
            count += 1
    return count


def local_values(frame: FrameType) -> list[tuple[str, Any]]:
    """Return the local variables of a function's frame; a module's or class's are elsewhere."""
    code = frame.f_code
    if not code.co_flags & CO_OPTIMIZED:
        return []
    values = frame.f_locals
    names = (*code.co_varnames, *code.co_cellvars, *code.co_freevars)
    return [(name, values[name]) for name in names if name in values]


def _restore_local(frame: FrameType, name: str, new: object, old: object) -> None:
    # The frame ran on meanwhile if the journal's owner took its time: what it stored is its own.
    values = frame.f_locals
    if name in values and values[name] is new:
        values[name] = old


def in_class(cls: Any, swap: Swap, journal: Journal) -> int:
    """Replace the bases of a class."""
    bases = type.__dict__["__bases__"].__get__(cls)
    new = tuple([swap(base) for base in bases])
    if raw.same_objects(bases, new):
        return 0
    journal.set_attr(cls, "__bases__", new)
    return sum(before is not after for before, after in zip(bases, new, strict=True))


def instance_handler(cls: type) -> Handler:
    """Return what replaces the slots and attributes of instances of one class."""
    slots = [
        slot
        for base in raw.mro_of(cls)
        for slot in raw.class_dict(base).values()
        if type(slot) is MemberDescriptorType
    ]

    def in_instance(obj: Any, swap: Swap, journal: Journal) -> int:
        count = 0
        for slot in slots:
            try:
                value = slot.__get__(obj)
                new = swap(value)
                if new is not value:
                    label = f"{raw.label(obj)}.{slot.__name__}"
                    journal.on_undo(_restore_slot, slot, obj, value, label=label)
                    slot.__set__(obj, new)
                    count += 1
            except (AttributeError, TypeError):
                continue  # an empty slot, or a field that only C code may write
        namespace = None if raw.is_kind(obj, type) else raw.instance_dict(obj)
        return count if namespace is None else count + in_dict(namespace, swap, journal)

    return in_instance


def _restore_slot(slot: Any, obj: object, old: object) -> None:
    if slot.__get__(obj) is not old:
        slot.__set__(obj, old)


_HANDLERS: dict[int, Handler] = {
    id(dict): in_dict,
    id(list): in_list,
    id(set): in_set,
    id(deque): in_deque,
    id(CellType): in_cell,
    id(FunctionType): in_function,
    id(functools.partial): in_partial,
    id(BaseException): in_exception,
    id(type): in_class,
    **{id(kind): in_suspended for kind in SUSPENDABLE},
}
