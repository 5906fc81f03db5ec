"""A mended call tried on copies of its arguments: what would come of it if it were retried."""

from __future__ import annotations

import contextvars
import copy
import inspect
from dataclasses import dataclass

from pljam._replay.arguments import Bound
from pljam._replay.beside import run_beside


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
            value = run_beside(value, "pljam trial")
    # why: what the program raises is the outcome; an interrupt of the trial ends only that
    except BaseException as error:
        return Tried(exception=error)
    return Tried(value)
