"""What happens to an exception where it crosses a layer, or all layers of a frame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pljam._replay.handling.travelling import Travelling

Outcome = Literal["caught", "reported", "passes", "unsure"]


@dataclass(frozen=True, eq=False)
class Crossing:
    """How an exception fares: it is caught, reported by a sink, goes on, or nobody can say.

    ``travels`` is what goes on, also where that is unsure. ``doubt`` is a crossing further in of
    which nobody can say whether it catches what is reported here.
    """

    outcome: Outcome
    travels: Travelling
    reason: str = ""
    path: str = ""
    line: int = 0
    fleeting: bool = False
    doubt: Crossing | None = None


def passes(travels: Travelling) -> Crossing:
    """Return the crossing of what nobody stops."""
    return Crossing("passes", travels)
