"""A mended call tried on copies of its arguments: what would come of it if it were retried."""

from __future__ import annotations

import asyncio
import contextvars
import copy
import inspect
import threading
from dataclasses import dataclass
from typing import Any

from pljam._replay.arguments import Bound


@dataclass(frozen=True)
class Tried:
    """What came of a trial: a value, an exception, or the ``reason`` why there was none."""

    value: object = None
    exception: BaseException | None = None
    reason: str = ""

    @property
    def returned(self) -> bool:
        """Whether the call returned."""
        return self.exception is None and not self.reason


def tried(call: Bound) -> Tried:
    """Make a call with deep copies of its arguments.

    Objects that are copied are so once, wherever they stand. What the call reaches in other ways is
    the real thing: globals, variables of enclosing functions, files, connections.
    """
    code = call.function.__code__
    if code.co_flags & (inspect.CO_GENERATOR | inspect.CO_ASYNC_GENERATOR):
        return Tried(reason="a generator does nothing until its values are asked for")
    try:
        given, named = copy.deepcopy((call.given, call.named))
    # why: the copying runs methods of the program, which may raise anything
    except Exception as error:
        return Tried(reason=f"its arguments cannot be copied: {type(error).__name__}: {error}")
    # What it sets in the context stays there.
    context = contextvars.copy_context()
    return context.run(_made, call._replace(given=given, named=named))


def _made(call: Bound) -> Tried:
    try:
        value = call.function(*call.given, **call.named)
        if inspect.iscoroutine(value):
            value = _awaited(value)
    # why: what the program raises is the outcome; an interrupt of the trial ends only that
    except BaseException as error:
        return Tried(exception=error)
    return Tried(value)


def _awaited(coroutine: Any) -> object:
    """Run a coroutine in an event loop and thread of its own: this thread's loop is busy."""
    found: list[Any] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            found.append(asyncio.run(coroutine))
        # why: it is raised again where it is waited for
        except BaseException as error:
            errors.append(error)

    context = contextvars.copy_context()
    thread = threading.Thread(target=context.run, args=(run,), name="pljam trial", daemon=True)
    thread.start()
    thread.join()
    if errors:
        raise errors[0]
    return found[0]
