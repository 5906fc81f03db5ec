"""From the frame of a failing call to a ``Failure``: what it is told with."""

from __future__ import annotations

import dis
import inspect
import linecache
import os
import sys
import threading
from collections.abc import Iterator, Mapping
from types import CodeType, FrameType, FunctionType, ModuleType, TracebackType
from typing import Any

from pljam._apply.raw import mro_of
from pljam._replay.arguments import Arguments
from pljam._replay.failure import Failure, Level
from pljam._replay.guard_tree import HIDDEN
from pljam._replay.guarding import is_guarded
from pljam._replay.handling import Verdict
from pljam._replay.hooks import Call, caller_of
from pljam._replay.snapshot import copies_for

# What runs a program stands on its stack, and what retries its calls.
_OURS = os.path.dirname(os.path.dirname(__file__)) + os.sep
_IMMUTABLE = frozenset(
    {int, float, complex, str, bytes, bool, type(None), type(Ellipsis), range, slice}
    | {type, FunctionType, ModuleType}
)


def describe(
    call: Call,
    function: FunctionType,
    arguments: Arguments,
    verdict: Verdict,
    boundary: FrameType | None,
) -> Failure:
    """Return the failure of a call."""
    frame, code = call.frame, call.frame.f_code
    entry = call.exception.__traceback__
    copied = copies_for(call.caller)
    unavailable = {}
    if has_yielded(code, entry):
        unavailable["Retry"] = "it is a generator that may have yielded already"
    elif arguments.lost:
        names = ", ".join(arguments.lost)
        unavailable["Retry"] = f"the original value of {names} is lost"
    levels = tuple(_levels(call.caller, boundary))
    if not any(level.can_restart for level in levels):
        unavailable["RetryOuter"] = "no call above it can be run again"
    return Failure(
        exception=call.exception,
        function=function,
        name=code.co_qualname,
        module=str(frame.f_globals.get("__name__", "")),
        path=code.co_filename,
        line=entry.tb_lineno if entry is not None and entry.tb_lineno else code.co_firstlineno,
        first_line=code.co_firstlineno,
        source=_source(code, frame.f_globals),
        arguments=arguments.values(),
        mutable=tuple(
            name
            for name, value in arguments.values().items()
            if name not in copied and not _is_immutable(value)
        ),
        locals=_locals(frame),
        levels=levels,
        attempt=call.attempt,
        verdict=verdict,
        thread=threading.current_thread().name,
        process=os.getpid(),
        task=_task(),
        unavailable=unavailable,
        is_outdated=function.__code__ is not code,
        frame=frame,
    )


def has_yielded(code: CodeType, entry: TracebackType | None) -> bool:
    """Whether a call of a generator function may have yielded before it failed at ``entry``."""
    if not code.co_flags & inspect.CO_GENERATOR or entry is None:
        return False
    failed = entry.tb_lasti
    yields = [i.offset for i in dis.get_instructions(code) if i.opname == "YIELD_VALUE"]
    if any(offset < failed for offset in yields):
        return True
    backward = (i for i in dis.get_instructions(code) if "JUMP_BACKWARD" in i.opname)
    return any(
        isinstance(jump.argval, int)
        and jump.argval <= failed < jump.offset
        and any(failed < offset < jump.offset for offset in yields)
        for jump in backward
    )


def _levels(frame: FrameType | None, boundary: FrameType | None) -> Iterator[Level]:
    calls = 0
    while frame is not None:
        code = frame.f_code
        if not code.co_filename.startswith(_OURS):
            calls += 1
            reason = ""
            if not is_guarded(code):
                reason = "it has no guard"
            elif code.co_flags & inspect.CO_GENERATOR:
                reason = "it is a generator that may have yielded already"
            yield Level(
                calls,
                code.co_qualname,
                code.co_filename,
                frame.f_lineno,
                code.co_firstlineno,
                reason,
            )
        if frame is boundary:
            return
        # A call that was retried counts once.
        frame = caller_of(frame)


def guarded_codes(frame: FrameType | None, boundary: FrameType | None) -> Iterator[CodeType]:
    """Yield the guarded code of the calls above a failing one."""
    while frame is not None:
        if is_guarded(frame.f_code):
            yield frame.f_code
        if frame is boundary:
            return
        frame = frame.f_back


def level_frame(call: Call, calls: int) -> FrameType | None:
    """Return the frame that stands so many calls above a failing one."""
    frame = call.caller
    while frame is not None:
        if not frame.f_code.co_filename.startswith(_OURS):
            calls -= 1
            if not calls:
                return frame
        frame = caller_of(frame)
    return None


def _source(code: CodeType, names: dict[str, Any]) -> str:
    lines = linecache.getlines(code.co_filename, names)
    try:
        return "".join(inspect.getblock(lines[code.co_firstlineno - 1 :]))
    except (IndexError, SyntaxError):
        return ""


def _locals(frame: FrameType) -> Mapping[str, Any]:
    return {name: value for name, value in frame.f_locals.items() if not name.startswith(HIDDEN)}


def _is_immutable(value: object) -> bool:
    if type(value) in (tuple, frozenset):
        return all(map(_is_immutable, value))  # type: ignore[call-overload]
    # Not isinstance(): that would ask the object for its ``__class__``.
    return not _IMMUTABLE.isdisjoint(mro_of(type(value)))


def _task() -> str | None:
    """Return the name of the asyncio task that runs in this thread."""
    asyncio = sys.modules.get("asyncio")
    if asyncio is None:
        return None
    try:
        task = asyncio.current_task()
    except RuntimeError:
        return None
    return None if task is None else str(task.get_name())
