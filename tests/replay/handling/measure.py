"""What a question costs once its places are known, beside a ``try`` that catches, in one run.

PYTHONPATH=src python tests/replay/handling/measure.py
"""

from __future__ import annotations

import sys
import timeit
from collections.abc import Callable
from types import FrameType
from typing import Any

from pljam._replay.handling import who_handles

ERROR = KeyError("x")
ROUNDS, CALLS = 15, 2000


def best(call: Callable[[], object]) -> float:
    """The microseconds of one call, in the best of several rounds."""
    return min(timeit.repeat(call, number=CALLS, repeat=ROUNDS)) / CALLS * 1e6


def plain() -> None:
    """Raise an exception and catch it."""
    try:
        raise ERROR
    except KeyError:
        pass


def ask(boundary: FrameType) -> float:
    """Ask about the caller."""
    frame = sys._getframe(1)
    return best(lambda: who_handles(ERROR, frame, boundary))


def handled(boundary: FrameType) -> float:
    """The caller handles it, by classes of its module."""
    try:
        return ask(boundary)
    except LookupError:
        return 0.0


def handled_by_local(boundary: FrameType, kinds: Any = (KeyError,)) -> float:
    """The caller handles it, by classes in a local variable."""
    try:
        return ask(boundary)
    except kinds:
        return 0.0


def nobody(boundary: FrameType, depth: int = 0) -> float:
    """Nobody handles it, so many calls deep."""
    return nobody(boundary, depth - 1) if depth else ask(boundary)


def main() -> None:
    """Print a line for each kind of question."""
    here = sys._getframe()
    base = best(plain)
    rows = {
        "raised and caught, no question": base,
        "caught by the caller": handled(here),
        "caught by the caller, by a local variable": handled_by_local(here),
        "caught by nobody, one call deep": nobody(here),
        "caught by nobody, twenty calls deep": nobody(here, 19),
    }
    for name, microseconds in rows.items():
        print(f"{name:45}{microseconds:8.2f} µs{microseconds / base:8.1f}×")


if __name__ == "__main__":
    main()
