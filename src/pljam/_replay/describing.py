"""From the frame of a failing call to a ``Failure``: what it is told with."""

from __future__ import annotations

import dis
import inspect
import linecache
import os
import sys
import threading
from collections.abc import Mapping, Sequence
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
    above: Sequence[FrameType],
) -> Failure:
    """Return the failure of a call; ``above`` are the frames that ``frames_above`` returns."""
    frame, code = call.frame, call.frame.f_code
    entry = call.exception.__traceback__
    copied = copies_for(call.caller)
    unavailable = {}
    if has_yielded(code, entry):
        unavailable["Retry"] = "it is a generator that may have yielded already"
    elif arguments.lost:
        names = ", ".join(arguments.lost)
        unavailable["Retry"] = f"the original value of {names} is lost"
    levels = tuple(_level(calls, each) for calls, each in enumerate(above, 1))
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


def frames_above(frame: FrameType | None, boundary: FrameType | None) -> list[FrameType]:
    """Return the calls above a failing one, innermost first: from its caller to the boundary.

    To be asked in the thread of the call, while it runs: a coroutine that waits has no caller.
    """
    found = []
    while frame is not None:
        if not frame.f_code.co_filename.startswith(_OURS):
            found.append(frame)
        if frame is boundary:
            break
        # A call that was retried counts once.
        frame = caller_of(frame)
    return found


def _level(calls: int, frame: FrameType) -> Level:
    code = frame.f_code
    reason = ""
    if not is_guarded(code):
        reason = "it has no guard"
    elif code.co_flags & inspect.CO_GENERATOR:
        reason = "it is a generator that may have yielded already"
    path, line = code.co_filename, frame.f_lineno
    return Level(calls, code.co_qualname, path, line, code.co_firstlineno, reason)


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
