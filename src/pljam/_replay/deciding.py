"""What becomes of a failing call: the question, the handler, and the restart that it answers.

State: ``replays``, those in force, innermost last; ``_here``, for each thread the exceptions that
were decided about; ``_given_up``, those that are to go on, each with the frame where that was
decided; ``_turn``, held while a handler is asked. ``_busy`` says that a question or a handler is
running in a context: what fails there is not asked about.
"""

from __future__ import annotations

import asyncio
import contextvars
import inspect
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Coroutine, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import FrameType, FunctionType
from typing import Any, Protocol

from pljam._apply import heap
from pljam._apply.raw import is_kind
from pljam._replay.arguments import Arguments, Bound, bound, original_arguments
from pljam._replay.beside import run_beside
from pljam._replay.describing import describe, frames_above
from pljam._replay.failure import Failure, Program, shown_value, traceback_of
from pljam._replay.finding import Candidate, candidates, function_of
from pljam._replay.guarding import is_guarded
from pljam._replay.handling import Sinks, Verdict, policy, takes_part, who_handles
from pljam._replay.hooks import Call, Error, Outer, Todo, Unwinding, Value, caller_of
from pljam._replay.restarts import (
    RESTARTS,
    Incompatible,
    Raise,
    Restart,
    Retry,
    RetryOuter,
    Skip,
    UseValue,
)
from pljam._replay.snapshot import copies_for

_KIND = inspect.CO_COROUTINE | inspect.CO_GENERATOR | inspect.CO_ASYNC_GENERATOR
_REMEMBERED = 64
_MOST_REFUSED = 10
_LOGGED = 10_000

_busy = contextvars.ContextVar("pljam handler", default=False)

Handler = Callable[[Failure], Restart | Coroutine[Any, Any, Restart]]


class Host(Program, Protocol):
    """What is used of the session."""

    def problem(self, function: FunctionType) -> str:
        """Return why a function does not run what its source says, or nothing."""

    def decorators(self, function: FunctionType) -> Sequence[str]:
        """Return the decorators that the definition of a function has in its source."""


@dataclass(frozen=True)
class Decision:
    """What became of a failure: which it was, what was answered by whom, after how many seconds.

    All as text: nothing of the program is held.
    """

    failure: str
    restart: str
    by: str
    seconds: float


@dataclass(eq=False)
class Settings:
    """What one replay asks whom about, and where it ends.

    ``boundary`` is the frame that it was entered in, and ``entered`` where that stood then;
    ``attempts`` is how often a call is made at most, ``seconds`` how long one failure may wait,
    ``unknown`` what becomes of an exception of which it is not known whether somebody would handle
    it: ``"pause"``, ``"pass"`` or ``"by type"``.
    """

    handler: Handler
    boundary: FrameType | None = None
    entered: int | None = None
    attempts: int = 100
    seconds: float | None = None
    unknown: str = "by type"
    sinks: Sinks | None = None
    log: deque[Decision] = field(default_factory=lambda: deque(maxlen=_LOGGED))
    tell: Callable[[str], object] = lambda text: sys.stderr.write(f"pljam: {text}\n")


@dataclass(frozen=True)
class Original:
    """A call as it was made: the function, what it was given, the decorators it had, the stack."""

    call: Call
    function: FunctionType
    arguments: Arguments
    decorators: Sequence[str]
    caller: FrameType | None
    above: Sequence[FrameType]


@dataclass(eq=False)
class _Pause:
    """A failing call that waits for its restart."""

    original: Original
    settings: Settings
    failure: Failure
    found: Mapping[int, Sequence[Candidate]]
    generation: int


class _Here(threading.local):
    """What a thread is in the middle of."""

    def __init__(self) -> None:
        self.decided: deque[int] = deque(maxlen=_REMEMBERED)


class Deciding:
    """Decides about failing calls by the replays in force."""

    def __init__(self, host: Host) -> None:
        self.replays: list[Settings] = []
        self._host = host
        self._here = _Here()
        self._turn = threading.Lock()
        # Identities: whoever meets one again has asked at that very frame.
        self._given_up: deque[tuple[int, int]] = deque(maxlen=_REMEMBERED)

    def leave_to_child(self) -> None:
        """After a fork, in the child: the thread that asked a handler is not here."""
        self._turn = threading.Lock()

    # What the hooks ask.

    def decide(self, call: Call) -> Todo | None:
        """Return what a call goes on with, or None to let its exception pass."""
        opened = self._open(call)
        if not isinstance(opened, _Pause):
            return opened
        return self._noted(call, self._settle(opened))

    async def decide_coroutine(self, call: Call) -> Todo | None:
        """As ``decide``; the handler runs in another thread, so that other tasks go on."""
        opened = self._open(call)
        if not isinstance(opened, _Pause):
            return opened
        try:
            return self._noted(call, await _in_thread(lambda: self._settle(opened)))
        finally:
            opened.failure.ended.set()

    def _noted(self, call: Call, todo: Todo | None) -> Todo | None:
        """Remember, in the thread of the call, that its exception is to go on."""
        if todo is None:
            self._here.decided.append(id(call.exception))
            self._given_up.append((id(call.exception), id(call.frame)))
        return todo

    def _open(self, call: Call) -> _Pause | Todo | None:
        """Ask the question; return a pause if nobody would handle the exception."""
        error = call.exception
        if _busy.get():
            return None
        if type(error) is Unwinding:
            return self._arrived(call, error)
        if not takes_part(error) or self._was_decided(error):
            return None
        settings, boundary = self._replay_of(call.frame)
        if settings is None:
            return None
        before = _busy.set(True)
        try:
            verdict = who_handles(
                error, call.caller, boundary, entered=settings.entered, sinks=settings.sinks
            )
            if _pauses(verdict, error, settings):
                return self._pause(call, settings, verdict, boundary)
        # why: a question that cannot be asked must not put its own failure in the program's place
        except Exception as failed:
            # Its text is not looked at: what failed may be the program's own doing, and fail again.
            kind, name = type(failed).__name__, call.frame.f_code.co_qualname
            settings.tell(f"it is not asked about {name}: {kind}")
        finally:
            _busy.reset(before)
        self._here.decided.append(id(error))
        return None

    def _pause(
        self, call: Call, settings: Settings, verdict: Verdict, boundary: FrameType | None
    ) -> _Pause:
        generation = self._host.generation
        above = frames_above(call.caller, boundary)
        codes = [frame.f_code for frame in above if is_guarded(frame.f_code)]
        found = candidates([call.frame.f_code, *codes])
        function, arguments = _function_and_arguments(call, found[id(call.frame.f_code)])
        decorators = self._host.decorators(function)
        made = Original(call, function, arguments, decorators, call.caller, above)
        failure = replace(
            describe(call, function, arguments, verdict, above),
            program=self._host,
            again=lambda: self._again(made),
        )
        return _Pause(made, settings, failure, found, generation)

    def _replay_of(self, frame: FrameType) -> tuple[Settings | None, FrameType | None]:
        """Return the replay that a call belongs to, and its boundary if that is on the stack."""
        if len(self.replays) == 1:
            # What is not on the stack is never met on it.
            return self.replays[0], self.replays[0].boundary
        boundaries = {s.boundary: s for s in self.replays if s.boundary is not None}
        outer: FrameType | None = frame
        while outer is not None:
            if outer in boundaries:
                return boundaries[outer], outer
            outer = outer.f_back
        return (self.replays[-1] if self.replays else None), None

    def _was_decided(self, error: BaseException) -> bool:
        """Whether the guard of a call further in has asked about the exception on its way here.

        Where it was raised once more, as the result of a task is, that counts if it was given up.
        """
        here = id(error) in self._here.decided
        entry = error.__traceback__
        while entry is not None and entry.tb_next is not None:
            inner = entry.tb_next
            here = here and caller_of(inner.tb_frame) in (entry.tb_frame, None)
            if here and is_guarded(inner.tb_frame.f_code):
                return True
            if (id(error), id(inner.tb_frame)) in self._given_up:
                return True
            entry = inner
        return False

    def _arrived(self, call: Call, unwinding: Unwinding) -> Todo | None:
        """Begin the retry of an outer call, if it is this one."""
        if unwinding.outer.frame is not call.frame:
            return None
        try:
            return bound(*_function_and_arguments(call, unwinding.outer.candidates))
        except Incompatible as reason:
            settings, _ = self._replay_of(call.frame)
            if settings is not None:
                settings.tell(f"{call.frame.f_code.co_qualname} cannot be run again: {reason}")
            return Error(unwinding.original)

    # Asking a handler.

    def _settle(self, pause: _Pause) -> Todo | None:
        """Ask the handler, one thread at a time, until it answers what can be done."""
        started = time.perf_counter()
        refused = 0
        seconds = pause.settings.seconds
        frame = pause.original.call.frame
        has_turn = False
        try:
            heap.AWAITING_RETRY.add(frame)
            has_turn = self._turn.acquire(timeout=-1 if seconds is None else seconds)
            while True:
                restart, by = self._answer(pause, refused) if has_turn else _out_of_time(pause)
                try:
                    todo = self._todo(pause, restart)
                except Incompatible as reason:
                    refused += 1
                    text = f"{type(restart).__name__} is not possible: {reason}"
                    pause.failure = replace(pause.failure, refused=text)
                    pause.settings.tell(text)
                    continue
                break
        except KeyboardInterrupt:
            restart, by, todo = Raise(), "interrupt", None
        finally:
            heap.AWAITING_RETRY.discard(frame)
            if has_turn:
                self._turn.release()
            pause.failure.ended.set()
        taken = time.perf_counter() - started
        pause.settings.log.append(Decision(pause.failure.summary, _named(restart), by, taken))
        if isinstance(restart, Skip):
            pause.settings.tell(f"skipped: {pause.failure.name} returns None")
        return todo

    def _answer(self, pause: _Pause, refused: int) -> tuple[Restart, str]:
        failure, settings = pause.failure, pause.settings
        generation = self._host.generation
        if generation != pause.generation and "Retry" not in failure.unavailable:
            # Somebody has edited the program since the call failed.
            pause.generation = generation
            return Retry(), "edit"
        if failure.attempt >= settings.attempts:
            settings.tell(f"{failure.name} failed {failure.attempt} times: it is given up")
            return Raise(), "limit of attempts"
        if refused >= _MOST_REFUSED:
            settings.tell(f"{failure.name}: {refused} answers could not be done: it is given up")
            return Raise(), "limit of answers"
        if settings.seconds is None:
            answer = self._ask(settings, failure)
        else:
            asked = _Asked(lambda: self._ask(settings, failure))
            asked.start()
            asked.join(settings.seconds)
            if asked.is_alive():
                return _out_of_time(pause)
            answer = asked.answer
        pause.generation = self._host.generation
        return answer, "handler"

    def _ask(self, settings: Settings, failure: Failure) -> Restart:
        """Return what the handler answers; one that fails or answers something else gives up."""
        before = _busy.set(True)
        try:
            answer = settings.handler(failure)
            if inspect.iscoroutine(answer):
                answer = run_beside(answer, "pljam handler")
        # why: whatever a handler raises, the program must get the exception it would have got
        except Exception as error:
            settings.tell("the handler failed, and the exception goes on\n" + traceback_of(error))
            return Raise()
        finally:
            _busy.reset(before)
        if isinstance(answer, RESTARTS):
            return answer
        settings.tell(f"the handler answered {answer!r}, no restart: the exception goes on")
        return Raise()

    def _todo(self, pause: _Pause, restart: Restart) -> Todo | None:
        """Return what a restart means for a call. Raises ``Incompatible``."""
        call, failure = pause.original.call, pause.failure
        reason = failure.unavailable.get(type(restart).__name__)
        if reason is not None:
            raise Incompatible(reason)
        if isinstance(restart, Retry):
            return self._again(pause.original)
        if isinstance(restart, RetryOuter):
            found = next((each for each in failure.levels if each.calls == restart.calls), None)
            frames = dict(enumerate(pause.original.above, 1))
            frame = frames.get(restart.calls)
            if found is None or frame is None:
                raise Incompatible(f"there are not {restart.calls} calls above it")
            if not found.can_restart:
                raise Incompatible(f"{found.name} ({found.path}:{found.line}): {found.reason}")
            return Outer(frame, pause.found[id(frame.f_code)])
        if isinstance(restart, UseValue):
            if call.frame.f_code.co_name == "__init__" and restart.value is not None:
                raise Incompatible("__init__ returns nothing but None")
            return Value(restart.value)
        if isinstance(restart, Skip):
            return Value(None)
        if restart.exception is None or restart.exception is call.exception:
            return None
        if not is_kind(restart.exception, BaseException):
            raise Incompatible(f"{shown_value(restart.exception)} is no exception")
        if restart.exception.__context__ is None:
            restart.exception.__context__ = call.exception
        self._given_up.append((id(restart.exception), id(call.frame)))
        return Error(restart.exception)

    def _again(self, original: Original) -> Bound:
        """Return the call that a retry makes. Raises ``Incompatible``."""
        self._check(original)
        copies = copies_for(original.caller)
        return bound(original.function, original.arguments.with_copies(copies))

    def _check(self, original: Original) -> None:
        """Raise ``Incompatible`` if the function is gone, or became something else."""
        function, code = original.function, original.call.frame.f_code
        place = code.co_qualname
        problem = self._host.problem(function)
        if problem:
            raise Incompatible(f"{place} {problem}")
        if (function.__code__.co_flags ^ code.co_flags) & _KIND:
            raise Incompatible(f"{place} became a function of another kind")
        if self._host.decorators(function) != original.decorators:
            raise Incompatible(f"the decorators of {place} changed: it is called in another way")


class _Asked(threading.Thread):
    """A handler that is asked in a thread of its own."""

    def __init__(self, ask: Callable[[], Restart]) -> None:
        super().__init__(name="pljam handler", daemon=True)
        self._ask = ask
        self._asked_in = contextvars.copy_context()
        self.answer: Restart = Raise()

    def run(self) -> None:
        """Ask."""
        self.answer = self._asked_in.run(self._ask)


def _named(restart: Restart) -> str:
    """Return a restart as text."""
    value = shown_value(restart.value) if isinstance(restart, UseValue) else ""
    if isinstance(restart, RetryOuter):
        value = str(restart.calls)
    if isinstance(restart, Raise) and restart.exception is not None:
        value = type(restart.exception).__qualname__
    return f"{type(restart).__name__}({value})"


def _out_of_time(pause: _Pause) -> tuple[Restart, str]:
    """Give up a failure that has waited as long as it may."""
    pause.failure.ended.set()
    seconds = pause.settings.seconds
    pause.settings.tell(f"{pause.failure.name}: no answer in {seconds} s: it is given up")
    return Raise(), "limit of time"


def _pauses(verdict: Verdict, error: BaseException, settings: Settings) -> bool:
    if verdict.answer == "unknown" and settings.unknown != "by type":
        return settings.unknown == "pause"
    return policy(verdict, error)


def _function_and_arguments(
    call: Call, among: Iterable[Candidate]
) -> tuple[FunctionType, Arguments]:
    code, names = call.frame.f_code, call.frame.f_locals
    found = function_of(call.frame, call.cells, among)
    made = original_arguments(code, names, call.saved, found.defaults)
    return found.function, made.with_copies(copies_for(call.caller))


async def _in_thread(settle: Callable[[], Todo | None]) -> Todo | None:
    """Run ``settle`` in a thread of its own, while the event loop goes on."""
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        # No loop of asyncio drives this coroutine.
        return settle()
    future: asyncio.Future[Todo | None] = loop.create_future()

    def finish(todo: Todo | None, error: BaseException | None) -> None:
        if future.cancelled():
            return
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(todo)

    def run() -> None:
        todo, error = None, None
        try:
            todo = settle()
        # why: it is raised in the coroutine that waits
        except BaseException as raised:
            error = raised
        loop.call_soon_threadsafe(finish, todo, error)

    context = contextvars.copy_context()
    threading.Thread(target=context.run, args=(run,), name="pljam handler", daemon=True).start()
    return await future
