"""Edits that the generator steps around for now: each is a defect that is known and not mended.

An entry says what the defect is, since when it is stepped around, and which edits show it. An entry
goes as soon as its defect is mended; ``docs/limits.md`` names what is left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generated.program import Class, Func, Item, Module, Program

Pair = tuple[Module, Item, Module, Item]


@dataclass(frozen=True)
class Known:
    """A defect: its name, the day since when it is stepped around, and which edits show it."""

    name: str
    since: str
    shows: Callable[[Program, Program], bool]


def pairs(before: Program, after: Program) -> Iterator[Pair]:
    """Yield every statement that is there before and after an edit, with its module."""
    known = {item.uid: (module, item) for module, _, item in before.items()}
    for module, _, item in after.items():
        if item.uid in known:
            yield *known[item.uid], module, item


def form_of(item: Item) -> str:
    """What kind of definition a statement is."""
    return item.form if isinstance(item, Class) else type(item).__name__


def class_changes_kind(before: Program, after: Program) -> bool:
    """Whether a class becomes one of another kind."""
    return any(
        form_of(old) != form_of(new)
        for _, old, _, new in pairs(before, after)
        if isinstance(old, Class) and isinstance(new, Class)
    )


def dataclass_renamed(before: Program, after: Program) -> bool:
    """Whether a dataclass, whose docstring is made from its name, has another one."""
    return any(
        old.name != new.name
        for _, old, _, new in pairs(before, after)
        if isinstance(new, Class) and new.form in ("dataclass", "frozen") and not new.doc
    )


def enum_moves(before: Program, after: Program) -> bool:
    """Whether an Enum is in a file of another name."""
    return any(
        there.name != here.name and isinstance(old, Class) and old.form == "enum"
        for there, old, here, _ in pairs(before, after)
    )


def decorated_moves(before: Program, after: Program) -> bool:
    """Whether a function with decorators moves to another file."""
    return any(
        there.uid != here.uid and isinstance(old, Func) and bool(old.decorators)
        for there, old, here, _ in pairs(before, after)
    )


KNOWN: tuple[Known, ...] = ()


def stepped_around(before: Program, after: Program) -> bool:
    """Whether an edit shows a defect that is known."""
    return any(known.shows(before, after) for known in KNOWN)
