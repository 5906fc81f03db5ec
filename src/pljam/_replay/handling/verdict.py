"""The answer to who would handle an exception, and what follows from it."""

from __future__ import annotations

import weakref
from dataclasses import dataclass, field
from types import FrameType
from typing import Literal

from pljam._apply.raw import class_dict, mro_of, type_name

Answer = Literal["caught", "uncaught", "unknown"]

# These pass: they end a program, a task or an iteration on purpose.  A RecursionError passes up to
# a frame that has room.
PASSING: tuple[type[BaseException], ...] = (
    KeyboardInterrupt,
    SystemExit,
    GeneratorExit,
    StopIteration,
    StopAsyncIteration,
    RecursionError,
)

# The same of modules that need not be loaded: module and name of the class.
_PASSING_ELSEWHERE = {
    ("asyncio.exceptions", "CancelledError"),
    ("unittest.case", "SkipTest"),
    ("_pytest.outcomes", "Skipped"),
    ("_pytest.outcomes", "XFailed"),
    ("_pytest.outcomes", "Exit"),
    ("bdb", "BdbQuit"),
    ("trio._core._exceptions", "Cancelled"),
    ("greenlet", "GreenletExit"),
}
_PASSING_NAMES = frozenset(name for _, name in _PASSING_ELSEWHERE)

# What programs raise in the course of ordinary work, for a caller who asks whether something is
# there.
CONTROL_FLOW: tuple[type[BaseException], ...] = (AttributeError, KeyError, IndexError)

_MOST_KNOWN = 4096


@dataclass(frozen=True)
class Verdict:
    """Whether somebody would handle an exception, who or why not, and where.

    ``frame`` is the frame that would handle it, or that is in doubt; ``path`` and ``line`` are the
    place of the handler, as far as there is one.
    """

    answer: Answer
    reason: str
    frame: FrameType | None = field(default=None, repr=False, compare=False)
    path: str = ""
    line: int = 0


def takes_part(exception: BaseException) -> bool:
    """Whether a failure with this exception is one to ask about at all."""
    return kind_takes_part(type(exception))


# By identity, since a metaclass may have its own ``__eq__``; no class is held.
_known: dict[int, tuple[weakref.ref[type], bool]] = {}


def kind_takes_part(kind: type) -> bool:
    """Whether exceptions of this class are failures, and not a way to end something."""
    known = _known.get(id(kind))
    if known is not None and known[0]() is kind:
        return known[1]
    if len(_known) > _MOST_KNOWN:
        _known.clear()
    answer = _takes_part(kind)
    _known[id(kind)] = weakref.ref(kind), answer
    return answer


def _takes_part(kind: type) -> bool:
    if issubclass(kind, PASSING):
        return False
    for base in mro_of(kind):
        name = type_name(base)
        if name in _PASSING_NAMES and (class_dict(base).get("__module__"), name) in (
            _PASSING_ELSEWHERE
        ):
            return False
    return True


def policy(verdict: Verdict, exception: BaseException) -> bool:
    """Whether to pause: nobody handles it, or that is unknown and it is not of a common kind."""
    if verdict.answer == "unknown":
        return not issubclass(type(exception), CONTROL_FLOW)
    return verdict.answer == "uncaught"
