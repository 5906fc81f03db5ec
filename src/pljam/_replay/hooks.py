"""What guarded code calls: the question whether to go on, the retry, and the cut of tracebacks.

State: ``_waiting``, what a frame is to go on with once its question is answered. Whoever decides
is ``decider``; without one every exception passes.

A call that fails again while it is being retried ends, and the frame that retries makes the next
attempt: the stack does not grow with the attempts. The guard of a retried call reads the number of
the ``attempt`` from that frame. No frame holds itself: what a call held is let go when it ends.
"""

from __future__ import annotations

import sys
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from types import FrameType, FunctionType, TracebackType
from typing import Any, NamedTuple, Protocol

from pljam._replay.arguments import LOST, Bound
from pljam._replay.finding import Candidate
from pljam._replay.guard_tree import EVERYTHING, HOOKS, PASSING, TAKING_PART
from pljam._replay.guard_tree import LOST as LOST_PLACEHOLDER


@dataclass(frozen=True)
class Value:
    """Return a value."""

    value: object


@dataclass(frozen=True)
class Error:
    """Raise another exception."""

    error: BaseException


@dataclass(frozen=True)
class Outer:
    """Unwind to an outer call, and make that again; ``candidates`` are functions it may run."""

    frame: FrameType
    candidates: Sequence[Candidate]


Todo = Value | Error | Bound | Outer


class Call(NamedTuple):
    """A call that is failing: what its guard knows of it.

    ``cells`` is a function whose closure has the cells of the call's free variables, ``saved`` has
    the numbers and values of the parameters that were bound anew.
    """

    frame: FrameType
    exception: BaseException
    cells: FunctionType | None
    saved: Sequence[Any]

    @property
    def attempt(self) -> int:
        """The number of times that the call was made."""
        return HOOK.attempt(self.frame)

    @property
    def caller(self) -> FrameType | None:
        """The frame that made the call first."""
        return caller_of(self.frame)


class Decider(Protocol):
    """Who decides what becomes of a failing call."""

    def decide(self, call: Call) -> Todo | None:
        """Return what to go on with, or None to let the exception pass. May wait for a person."""

    async def decide_coroutine(self, call: Call) -> Todo | None:
        """As ``decide``, for the call of a coroutine function: other tasks go on meanwhile."""


class Unwinding(BaseException):
    """Carries the retry of an outer call to the guard of that call."""

    def __init__(self, outer: Outer, original: BaseException) -> None:
        super().__init__("retrying an outer call")
        self.outer = outer
        self.original = original


class _Again(BaseException):
    """Ends a retried call that is to be made once more."""

    def __init__(self, frame: FrameType, todo: Todo, attempt: int) -> None:
        super().__init__("retrying")
        self.frame = frame
        self.todo = todo
        self.attempt = attempt


class Hooks:
    """The functions that guarded code calls."""

    def __init__(self) -> None:
        self.decider: Decider | None = None
        self._waiting: dict[FrameType, tuple[Todo, int]] = {}

    def __repr__(self) -> str:
        return HOOKS

    # Questions.

    def ask(self, cells: FunctionType | None, saved: Sequence[Any]) -> bool:
        """Return whether the call goes on with a retry; else its exception is raised."""
        decider, exception = self.decider, sys.exc_info()[1]
        if decider is None or exception is None or type(exception) is _Again:
            return False
        try:
            call = Call(sys._getframe(1), exception, cells, saved)
            todo = decider.decide(call)
        except RecursionError:
            # why: there is no room to ask; the program is to get its own exception
            return False
        return todo is not None and self._prepare(call, todo)

    async def ask_coroutine(self, cells: FunctionType | None, saved: Sequence[Any]) -> bool:
        """As ``ask``, in a coroutine."""
        decider, exception = self.decider, sys.exc_info()[1]
        if decider is None or exception is None or type(exception) is _Again:
            return False
        try:
            call = Call(sys._getframe(1), exception, cells, saved)
            todo = await decider.decide_coroutine(call)
        except RecursionError:
            # why: there is no room to ask; the program is to get its own exception
            return False
        return todo is not None and self._prepare(call, todo)

    def attempt(self, frame: FrameType) -> int:
        """Return the number of times that the call of a frame was made, with those it retries."""
        maker = frame.f_back
        if maker is None or maker.f_code not in _RETRYING:
            return 1
        return 1 + int(maker.f_locals["attempt"])

    def _prepare(self, call: Call, todo: Todo) -> bool:
        if isinstance(todo, Outer):
            raise Unwinding(todo, call.exception)
        maker = call.frame.f_back
        if maker is not None and maker.f_code in _RETRYING and isinstance(todo, Bound):
            raise _Again(maker, todo, call.attempt)
        self._waiting[call.frame] = (todo, call.attempt)
        return True

    # What comes after the question.

    def retry(self) -> Any:
        """Go on as was decided, in a plain function."""
        todo, attempt = self._waiting.pop(sys._getframe(1))
        while isinstance(todo, Bound):
            try:
                return todo.function(*todo.given, **todo.named)
            except _Again as again:
                if again.frame is not sys._getframe():
                    raise
                todo, attempt = again.todo, again.attempt  # noqa: F841 - the guard reads it
        return _finished(todo)

    async def retry_coroutine(self) -> Any:
        """Go on as was decided, in a coroutine."""
        todo, attempt = self._waiting.pop(sys._getframe(1))
        while isinstance(todo, Bound):
            try:
                return await todo.function(*todo.given, **todo.named)
            except _Again as again:
                if again.frame is not sys._getframe():
                    raise
                todo, attempt = again.todo, again.attempt  # noqa: F841 - the guard reads it
        return _finished(todo)

    def retry_generator(self) -> Generator[Any, Any, Any]:
        """Go on as was decided, in a generator."""
        todo, attempt = self._waiting.pop(sys._getframe(1))
        while isinstance(todo, Bound):
            try:
                return (yield from todo.function(*todo.given, **todo.named))
            except _Again as again:
                if again.frame is not sys._getframe():
                    raise
                todo, attempt = again.todo, again.attempt  # noqa: F841 - the guard reads it
        return _finished(todo)

    def cut(self) -> None:
        """Take the guard's frame and ours off the traceback of a retry that has failed."""
        exception = sys.exc_info()[1]
        assert exception is not None
        own = exception.__traceback__
        assert own is not None
        entry = own.tb_next
        while entry is not None and entry.tb_frame.f_code.co_filename == __file__:
            entry = entry.tb_next
        if entry is None:
            # Another exception was raised here: its place is that of the one that it replaces.
            original = exception.__context__
            at = own if original is None else original.__traceback__ or own
            at = at if at.tb_frame is own.tb_frame else own
            entry = TracebackType(None, own.tb_frame, at.tb_lasti, at.tb_lineno)
        exception.__traceback__ = entry


def _finished(todo: Todo) -> object:
    if isinstance(todo, Error):
        raise todo.error
    assert isinstance(todo, Value)
    return todo.value


_RETRYING = frozenset(
    {Hooks.retry.__code__, Hooks.retry_coroutine.__code__, Hooks.retry_generator.__code__}
)


def caller_of(frame: FrameType) -> FrameType | None:
    """Return the frame that made a call first: that of a retry stands for the call it retries."""
    maker = frame.f_back
    while maker is not None and maker.f_code in _RETRYING:
        retried = maker.f_back
        maker = retried.f_back if retried is not None else None
    return maker


HOOK = Hooks()
"""What all guarded code of this process calls."""

CONSTANTS = {
    HOOKS: HOOK,
    # Interrupts, exits and cancellations are no ``Exception``: they pass too.
    PASSING: (StopIteration, StopAsyncIteration, RecursionError),
    TAKING_PART: (Exception, Unwinding),
    EVERYTHING: BaseException,
    LOST_PLACEHOLDER: LOST,
}
"""What takes the places of the placeholders in guarded code."""
