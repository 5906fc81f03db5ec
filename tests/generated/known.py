"""Edits that the generator steps around for now: each is a defect that is known and not mended.

An entry says what the defect is, since when it is stepped around, and which edits show it. An entry
goes as soon as its defect is mended; ``docs/limits.md`` names what is left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generated.classes import is_private
from generated.program import Class, Item, Module, Program

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


def has_own_names(item: Item) -> bool:
    """Whether the instances of a class have attributes with its name in theirs."""
    return isinstance(item, Class) and (is_private(item) or item.form == "slots")


def private_renamed(before: Program, after: Program) -> bool:
    """Whether a class is renamed whose instances have private attributes: they keep the old ones."""
    return any(
        old.name != new.name and (has_own_names(old) or has_own_names(new))
        for _, old, _, new in pairs(before, after)
    )


KNOWN = (
    Known("a class with private attributes or slots is renamed", "2026-11-23", private_renamed),
)


def stepped_around(before: Program, after: Program) -> bool:
    """Whether an edit shows a defect that is known."""
    return any(known.shows(before, after) for known in KNOWN)
