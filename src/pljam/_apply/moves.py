"""Definitions that move to another file: a class stays the same class, a function is replaced."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from enum import EnumType
from types import CellType, FunctionType, GetSetDescriptorType, MemberDescriptorType, ModuleType
from typing import TYPE_CHECKING, Any

from pljam._apply.class_pouring import ADMINISTRATIVE
from pljam._apply.codes import inner_pairs, parameters
from pljam._apply.destinations import Loaded, destinations
from pljam._apply.functions import forward, sibling
from pljam._apply.identity import functions_of
from pljam._apply.inner_imports import gained_by_import
from pljam._apply.kinds._generated import generated
from pljam._apply.kinds.enumerations import merge_members
from pljam._apply.locate import on_the_way
from pljam._apply.raw import MISSING, class_dict, is_kind
from pljam._apply.replace import take_over
from pljam._apply.standard_kinds import is_named_tuple
from pljam._plan.diff import Kind, diff
from pljam._source.statements import Statement
from pljam.report import Note

if TYPE_CHECKING:
    from pljam._apply.batch import BatchState

# What the interpreter notes of the class statement itself.
_OF_THE_STATEMENT = frozenset(
    {"__module__", "__firstlineno__", "__static_attributes__", "__type_params__", "__orig_bases__"}
    | {"__annotations__", "__annotate_func__", "__annotations_cache__"}
)


def follow_moves(batch: BatchState, loaded: Loaded) -> None:
    """Find where the definitions went that were deleted from their files.

    ``loaded`` holds the modules that were imported while the batch was applied.
    """
    functions = []
    for departure, arrival in destinations(batch, loaded):
        old_home, old, before = departure.home, departure.statement, departure.value
        new_module, new = arrival.module, arrival.statement
        value = new_module.__dict__.get(old.name, MISSING)
        if value is MISSING or value is before:
            continue
        if old.is_class and is_kind(before, type) and is_kind(value, type):
            _move_class(batch, before, value, old, new)
        elif old.is_class:
            batch.replaced.append((before, value))
        elif is_kind(before, FunctionType) or _wraps(before, old_home):
            batch.replaced.append((before, value))
            functions.append(((before, old_home), (value, new_module), new))
    # A wrapper that a decorator has made is what its name holds, before it is what that makes.
    for function in functions:
        _move_closures(batch, *function)
    for (before, old_home), (value, new_module), statement in functions:
        names = old_home, new_module.__name__, statement.name
        _merge_methods(batch, _wrapped_functions(before, value, *names))


def _move_closures(
    batch: BatchState, before: tuple[Any, str], after: tuple[Any, ModuleType], statement: Statement
) -> None:
    """Let what a function has made be what the function in the new file makes, cells and all."""
    (value, home), (new_value, new_module), name = before, after, statement.name
    successors = {
        id(code): (code, new)
        for old_one in _of_statement(value, home, name)
        for new_one in _of_statement(new_value, new_module.__name__, name)
        for code, new in inner_pairs(old_one.__code__, new_one.__code__)
    }
    if not successors:
        return
    known = {id(one) for one, _ in (*batch.replaced, *batch.merged)}
    for made in gc.get_referrers(*(code for code, _ in successors.values())):
        if type(made) is not FunctionType or id(made) in known:
            continue
        if id(made.__code__) not in successors:
            continue
        code, new = successors[id(made.__code__)]
        moved: FunctionType | str = "its parameters"
        if parameters(code) == parameters(new):
            cells = gained_by_import(code, new, statement, new_module.__dict__)
            moved = sibling(made, new, cells, new_module.__dict__)
        if isinstance(moved, str):
            reason = f"a closure made before has no value for {moved}: it goes on with its old code"
            note = Note(
                made.__qualname__, "closure-gained", code.co_filename, code.co_firstlineno, reason
            )
            batch.search.left.append((weakref.ref(made), note))
            continue
        forward(made, moved, batch.journal)
        batch.merged.append((made, moved))


def _of_statement(value: Any, home: str, name: str) -> Iterator[FunctionType]:
    """Yield the function that a statement defined, which its decorators may have wrapped."""
    for inner in on_the_way([value], home):
        if is_kind(inner, FunctionType) and inner.__module__ == home:
            if inner.__code__.co_qualname == name:
                yield inner


def _wraps(value: Any, home: str, qualname: str = "") -> bool:
    """Whether a decorator has made a value around a function that its module defines."""
    if is_kind(value, type, ModuleType) or not callable(value):
        return False
    return any(
        is_kind(inner, FunctionType)
        and inner.__module__ == home
        and (not qualname or inner.__code__.co_qualname == qualname)
        for inner in on_the_way([value], home)
    )


def _move_class(batch: BatchState, old: Any, new: Any, before: Statement, after: Statement) -> None:
    """Bring a class that was made in another module into the one that everybody knows."""
    bound = set().union(*(s.binds for s in after.body))
    same = {
        name
        for change in diff(before.body, after.body)
        if change.kind in (Kind.SAME, Kind.MOVED) and change.new and not change.new.name
        for name in change.new.binds
    }
    gone = {name for statement in before.body for name in statement.binds - bound}
    gone |= generated(old)
    if is_named_tuple(new):
        same -= frozenset(new._fields)
    nested = {child.name: child for child in before.body if child.is_class}
    for child in after.body:
        inner, made = class_dict(old).get(child.name), class_dict(new).get(child.name)
        if child.is_class and child.name in nested and inner is not made:
            if is_kind(inner, type) and is_kind(made, type):
                _move_class(batch, inner, made, nested[child.name], child)
    merge_class(batch, old, new, same, gone)


def merge_class(
    batch: BatchState, old: Any, new: Any, same: AbstractSet[str], gone: AbstractSet[str]
) -> None:
    """Pour ``new`` into ``old``, which takes its references; ``same`` stays, ``gone`` goes.

    Where an instance of the one could not be one of the other, ``new`` takes the references of
    ``old`` instead.
    """
    both_enumerations = is_kind(old, EnumType) and is_kind(new, EnumType)
    if not (_have_one_layout(old, new) and _rebased(batch, old, new)):
        _merge_methods(batch, _same_methods(old, new))
        take_over(batch, old, new)
        if both_enumerations:
            for name in old._member_map_.keys() & new._member_map_.keys():
                batch.replace(old._member_map_[name], new._member_map_[name])
        return
    journal = batch.journal
    methods = list(_same_methods(old, new))
    members = merge_members(batch, old, new) if both_enumerations else {}
    for cell in list(_class_cells(new)):
        journal.set_cell(cell, old)
    for name, value in list(class_dict(new).items()):
        if name in ADMINISTRATIVE and name not in _OF_THE_STATEMENT:
            continue
        if type(value) in (MemberDescriptorType, GetSetDescriptorType):
            continue  # what reaches into an instance serves the one class that it was made with
        if name in ("_member_map_", "_value2member_map_", "_member_names_") and both_enumerations:
            continue
        if name in members:
            value = members[name]
        elif name in same and name in class_dict(old):
            continue
        journal.set_entry(old, name, value)
    _merge_methods(batch, methods)
    for name in gone | _OF_THE_STATEMENT:
        if name in class_dict(old) and name not in class_dict(new):
            journal.del_entry(old, name)
    batch.merged.append((new, old))


def _class_cells(cls: Any) -> Iterator[CellType]:
    """Yield the cells through which ``super()`` in the methods of a class finds it."""
    for value in on_the_way(list(class_dict(cls).values()), cls.__module__):
        if not is_kind(value, FunctionType):
            continue
        for name, cell in zip(value.__code__.co_freevars, value.__closure__ or (), strict=True):
            # Those of the classes in it are others.
            if name == "__class__" and any(content is cls for content in gc.get_referents(cell)):
                yield cell


def _merge_methods(batch: BatchState, methods: Iterable[tuple[Any, Any]]) -> None:
    """Give what holds methods those of the new module."""
    for held, value in methods:
        # What still has the old one, as a call under way, goes on with the new one.
        if is_kind(held, FunctionType):
            forward(held, value, batch.journal)
        batch.merged.append((held, value))


def _same_methods(old: Any, new: Any) -> Iterator[tuple[Any, Any]]:
    """Yield the methods of a class itself, each with that of the same name in another.

    With them come the wrappers that decorators have made around them. A function that the class has
    from elsewhere, as an Enum its ``__new__``, is not its own.
    """
    home, new_home = (str(class_dict(cls).get("__module__")) for cls in (old, new))
    for name, held in class_dict(old).items():
        value = class_dict(new).get(name, MISSING)
        if value is MISSING or held is value or type(held) is not type(value):
            continue
        qualname = f"{old.__qualname__}.{name}"
        for was, now in zip(functions_of(held), functions_of(value), strict=True):
            if type(was) is FunctionType and _is_method(was, home, qualname):
                if type(now) is FunctionType:
                    yield was, now
            elif _wraps(was, home, qualname) and _wraps(now, new_home, qualname):
                yield was, now
                yield from _wrapped_functions(was, now, home, new_home, qualname)


def _wrapped_functions(
    old: Any, new: Any, home: str, new_home: str, qualname: str
) -> Iterator[tuple[FunctionType, FunctionType]]:
    """Yield what is inside of two wrappers, if each is around one function of that name."""
    was, now = (
        list(_of_statement(old, home, qualname)),
        list(_of_statement(new, new_home, qualname)),
    )
    if len(was) == len(now) == 1 and was[0] is not old and now[0] is not new:
        yield was[0], now[0]


def _is_method(function: FunctionType, home: str, qualname: str) -> bool:
    return function.__module__ == home and function.__qualname__ == qualname


def _rebased(batch: BatchState, old: Any, new: Any) -> bool:
    """Let a class have the bases of its successor, if CPython lets it."""
    try:
        if old.__bases__ != new.__bases__:
            batch.journal.set_attr(old, "__bases__", new.__bases__)
    except TypeError:
        return False
    return True


def _have_one_layout(old: type, new: type) -> bool:
    """Whether instances of two classes that were made apart keep the same in the same places."""
    return (
        _sizes(old) == _sizes(new)
        and _slots(old) == _slots(new)
        and type(old) is type(new)
        and _fields_of_tuple(old) == _fields_of_tuple(new)
    )


def _fields_of_tuple(cls: Any) -> tuple[str, ...] | None:
    return cls._fields if is_named_tuple(cls) else None


def _sizes(cls: type) -> tuple[int, int, int, int]:
    return cls.__basicsize__, cls.__itemsize__, cls.__dictoffset__, cls.__weakrefoffset__


def _slots(cls: type) -> list[list[str]]:
    """The names of the slots of a class and its bases, in order."""
    found = [
        [name for name, value in class_dict(base).items() if type(value) is MemberDescriptorType]
        for base in cls.__mro__
    ]
    return [names for names in found if names]
