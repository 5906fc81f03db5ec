"""Who gets the exception of a task of asyncio: those that wait for it, not what drives it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from types import (
    AsyncGeneratorType,
    BuiltinMethodType,
    CodeType,
    CoroutineType,
    FrameType,
    FunctionType,
    GeneratorType,
    MethodType,
)
from typing import Any

from pljam._apply.raw import MISSING, instance_dict, is_kind, type_name
from pljam._replay.handling.answering import Answering, find_place
from pljam._replay.handling.crossing import Crossing, passes
from pljam._replay.handling.layers import Manager
from pljam._replay.handling.managers import group_of, manager_of
from pljam._replay.handling.names import free_values
from pljam._replay.handling.travelling import SOME_EXCEPTION, Travelling
from pljam._replay.handling.values import UNKNOWN, kind_of, live

_DRIVER = "BaseEventLoop.run_until_complete"
# Frames of these modules only carry the exception from a task to who waits for it.
_CARRIERS = {"asyncio.tasks", "asyncio.taskgroups", "asyncio.futures"}
WORKER = "_WorkItem.run"
_MOST_TASKS = 50

Waiting = tuple[Crossing, FrameType | None, FrameType | None]
"""How the exception fares, the frame that takes it, and the frame to go on with outside the loop"""


def is_root(frame: FrameType) -> bool:
    """Whether a frame is that of the coroutine which a task runs right now."""
    task = _current_task()
    return task is not None and _root_of(task) is frame


def _current_task() -> Any:
    tasks = sys.modules.get("asyncio.tasks")
    events = sys.modules.get("asyncio.events")
    if tasks is None or events is None:
        return None
    loop = events._get_running_loop()
    return None if loop is None else tasks.current_task(loop)


def _root_of(task: Any) -> FrameType | None:
    coroutine = _coroutine_of(task)
    frame = None
    if is_kind(coroutine, CoroutineType):
        frame = coroutine.cr_frame
    elif is_kind(coroutine, GeneratorType):
        frame = coroutine.gi_frame
    return frame if isinstance(frame, FrameType) else None


def _coroutine_of(task: Any) -> Any:
    """The coroutine of a task, if it is of asyncio's own class, so that asking it runs nothing."""
    asking = sys.modules["asyncio.tasks"].Task.get_coro
    if is_kind(task, sys.modules["asyncio.tasks"].Task):
        return asking(task)
    return getattr(task, "_coro", None) if _is_python_task(task) else None


def _is_python_task(task: Any) -> bool:
    return is_kind(task, sys.modules["asyncio.tasks"]._PyTask)


def _callbacks_of(future: Any) -> list[Any]:
    found = getattr(future, "_callbacks", None) if _is_future(future) else None
    if type(found) is not list:
        return []
    return [each[0] if type(each) is tuple and each else each for each in found]


def cross_tasks(
    frame: FrameType, travels: Travelling, answering: Answering, boundary: FrameType | None
) -> Waiting:
    """Follow an exception from a task's outermost frame to who waits for the task."""
    walk = _Walk(answering, boundary)
    return walk.of_future(_current_task(), frame, travels)


def cross_worker(frame: FrameType, travels: Travelling, answering: Answering) -> Crossing:
    """Follow an exception from a worker of an executor to the task that waits for its result.

    Who calls ``result()`` of a future in another thread cannot be told.
    """
    item = frame.f_locals.get("self")
    future = (instance_dict(item) or {}).get("future", MISSING)
    callbacks = (instance_dict(future) or {}).get("_done_callbacks", MISSING)
    if type(callbacks) is not list or "asyncio.futures" not in sys.modules:
        return passes(travels)
    for callback in callbacks:
        if is_kind(callback, FunctionType) and callback.__module__ == "asyncio.futures":
            waited_for = live(free_values(callback).get("destination", UNKNOWN))
            if _is_future(waited_for):
                crossing, _, outer = _Walk(answering, None).of_future(waited_for, None, travels)
                if outer is None:
                    return crossing
    return passes(travels)


class _Walk:
    """The way from one future to the next."""

    def __init__(self, answering: Answering, boundary: FrameType | None) -> None:
        self.answering = answering
        self.boundary = boundary
        self.seen: set[int] = set()

    def of_future(self, future: Any, frame: FrameType | None, travels: Travelling) -> Waiting:
        """Tell how the exception fares with all that wait for a future."""
        if id(future) in self.seen or len(self.seen) > _MOST_TASKS:
            return passes(travels), None, None
        self.seen.add(id(future))
        doubt: Crossing | None = None
        outside: Waiting | None = None
        for callback in _callbacks_of(future):
            crossing, waiting, outer = self._of_callback(callback, frame, travels)
            if crossing.outcome in ("caught", "reported"):
                return crossing, waiting, None
            if crossing.outcome == "unsure":
                doubt = doubt or crossing
            if outer is not None:
                outside = crossing, waiting, outer
        if outside is not None and doubt is None:
            return outside
        return doubt or passes(travels), None, None

    def _of_callback(self, callback: Any, frame: FrameType | None, travels: Travelling) -> Waiting:
        if is_kind(callback, BuiltinMethodType, MethodType):
            owner = callback.__self__
            if type_name(type(owner)) == "TaskGroup":
                return self._of_group(owner, travels)
            if _is_task(owner):
                return self._of_task(owner, travels)
        if is_kind(callback, partial):
            for given in callback.args:
                if _is_future(given):
                    return self.of_future(given, frame, travels)
        if is_kind(callback, FunctionType):
            return self._of_function(callback, frame, travels)
        return passes(travels), None, None

    def _of_function(
        self, callback: FunctionType, frame: FrameType | None, travels: Travelling
    ) -> Waiting:
        name = callback.__qualname__
        if name == "_run_until_complete_cb":
            return passes(travels), None, self._outside(frame)
        if callback.__module__ not in _CARRIERS:
            return passes(travels), None, None
        free = {each: live(value) for each, value in free_values(callback).items()}
        if name.startswith("gather.") and free.get("return_exceptions"):
            reason = "gather(return_exceptions=True)"
            return Crossing("caught", travels, reason), None, None
        if name.startswith(("gather.", "shield.")) and _is_future(free.get("outer")):
            return self.of_future(free["outer"], frame, travels)
        if name.startswith("_wait."):
            reason = "asyncio.wait hands the task over, not its exception"
            return Crossing("unsure", travels, reason), None, None
        return passes(travels), None, None

    def _outside(self, frame: FrameType | None) -> FrameType | None:
        """The frame that called the event loop: the loop's result is raised there."""
        while frame is not None and frame is not self.boundary:
            if frame.f_code.co_qualname == _DRIVER:
                return frame.f_back
            frame = frame.f_back
        return None

    def _of_group(self, group: Any, travels: Travelling) -> Waiting:
        parent = (instance_dict(group) or {}).get("_parent_task", MISSING)
        if not _is_task(parent):
            return Crossing("unsure", SOME_EXCEPTION, "a TaskGroup of nobody"), None, None
        return self._of_task(parent, group_of(travels), group)

    def _of_task(self, task: Any, travels: Travelling, group: Any = None) -> Waiting:
        """Tell how the exception fares in the frames of a task that waits for it."""
        outermost: FrameType | None = None
        inside = group is not None
        leaves = False
        for frame in reversed(list(_stack_of(task))):
            outermost = frame
            if frame.f_globals.get("__name__") in _CARRIERS:
                # The frame around this one waits at the end of its `async with`.
                leaves = leaves or frame.f_locals.get("self") is group
                continue
            if inside:
                crossing = self._out_of_group(frame, group, travels, leaves)
                leaves = False
                if crossing is None:
                    continue
                inside = False
            else:
                is_last = frame is self.boundary
                crossing = self.answering.cross_frame(frame, travels, is_last=is_last)
            if crossing.outcome != "passes":
                return crossing, frame, None
            travels = crossing.travels
            if frame is self.boundary:
                return passes(travels), None, None
        if inside:
            return Crossing("unsure", SOME_EXCEPTION, "a TaskGroup elsewhere"), outermost, None
        running = sys._getframe()
        return self.of_future(task, running, travels)

    def _out_of_group(
        self, frame: FrameType, group: Any, travels: Travelling, leaves: bool
    ) -> Crossing | None:
        """Go out from the ``async with`` of a task group; None where the frame has it not."""
        code: CodeType = frame.f_code
        thinking = self.answering.thinking
        place = find_place(code, frame.f_lasti, frame.f_globals, thinking.source_of)
        if place is None:
            return None
        scope = thinking.scope_of_frame(frame)
        for number, layer in enumerate(place.layers):
            if isinstance(layer, Manager):
                manager = manager_of(layer.item, scope)
                if live(manager) is group or kind_of(manager) is type(group):
                    outer = place.layers[number + 1 :]
                    return self.answering.cross_outer(frame, outer, travels)
        if leaves:
            return self.answering.cross_outer(frame, place.layers, travels)
        return None


def _is_future(obj: Any) -> bool:
    futures = sys.modules.get("asyncio.futures")
    return futures is not None and (is_kind(obj, futures.Future, futures._PyFuture))


def _is_task(obj: Any) -> bool:
    tasks = sys.modules.get("asyncio.tasks")
    return tasks is not None and is_kind(obj, tasks.Task, tasks._PyTask)


def _stack_of(task: Any) -> Iterator[FrameType]:
    """Yield the frames of a task that waits, outermost first."""
    waiting: Any = _coroutine_of(task)
    while waiting is not None:
        frame: Any = None
        if is_kind(waiting, CoroutineType):
            frame, waiting = waiting.cr_frame, waiting.cr_await
        elif is_kind(waiting, GeneratorType):
            frame, waiting = waiting.gi_frame, waiting.gi_yieldfrom
        elif is_kind(waiting, AsyncGeneratorType):
            frame, waiting = waiting.ag_frame, waiting.ag_await
        else:
            return
        if isinstance(frame, FrameType):
            yield frame
