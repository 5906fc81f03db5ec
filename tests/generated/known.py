"""Edits that the generator steps around for now: each is a defect that is known and not mended.

An entry says what the defect is, since when it is stepped around, and which edits show it. An entry
goes as soon as its defect is mended; ``docs/limits.md`` names what is left.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generated.program import Program


@dataclass(frozen=True)
class Known:
    """A defect: its name, the day since when it is stepped around, and which edits show it."""

    name: str
    since: str
    shows: Callable[[Program, Program], bool]


KNOWN: tuple[Known, ...] = ()


def stepped_around(before: Program, after: Program) -> bool:
    """Whether an edit shows a defect that is known."""
    return any(known.shows(before, after) for known in KNOWN)
