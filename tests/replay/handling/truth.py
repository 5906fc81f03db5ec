"""A small program is asked, and then run, to see whether the question was answered truly.

A case is the text of a program with one function ``program``, in which something calls ``fail``
with the exception to raise. ``fail`` asks about its caller right before it raises. What happens is
measured apart from that: does the exception, or one that it became, leave ``program``?
"""

from __future__ import annotations

import linecache
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pljam._replay.handling import DEFAULT, Sinks, Verdict, takes_part, who_handles


class replay:
    """What stands for the boundary: it lets everything through."""

    __pljam_boundary__ = True

    def __enter__(self) -> replay:
        return self

    def __exit__(self, *details: object) -> None:
        return None


@dataclass(frozen=True)
class Outcome:
    """What was answered, and what happened."""

    verdict: Verdict
    left: bool
    reported: bool


class Asked:
    """The function that fails, and what was answered when it did."""

    def __init__(self, sinks: Sinks, source_of: Callable[..., Any] | None) -> None:
        self.sinks = sinks
        self.source_of = source_of
        self.boundary: Any = None
        self.verdict: Verdict | None = None
        self.exception: BaseException | None = None

    def fail(self, exception: BaseException) -> Any:
        """Fail as told; only the first failure is asked about."""
        try:
            raise exception
        except BaseException as raised:
            if self.verdict is None:
                self.exception = raised
                self.ask(raised)
            raise

    def ask(self, raised: BaseException) -> None:
        """Ask about the caller of ``fail``."""
        caller = sys._getframe(2)
        boundary = self.boundary
        frame: Any = caller
        while frame is not None and frame is not boundary:
            frame = frame.f_back
        self.verdict = who_handles(
            raised,
            caller,
            boundary if frame is not None else None,
            sinks=self.sinks,
            source_of=self.source_of,
        )


def comes_from(exception: BaseException | None, original: BaseException | None) -> bool:
    """Whether an exception is another one, a part of it, or what that became on its way."""
    if isinstance(original, BaseExceptionGroup):
        if any(comes_from(exception, part) for part in original.exceptions):
            return True
    seen: set[int] = set()
    waiting = [exception]
    while waiting:
        each = waiting.pop()
        if each is None or id(each) in seen:
            continue
        if each is original:
            return True
        seen.add(id(each))
        waiting += [each.__cause__, each.__context__]
        if isinstance(each, BaseExceptionGroup):
            waiting += each.exceptions
    return False


def play(
    text: str,
    name: str,
    sinks: Sinks = DEFAULT,
    *,
    with_source: bool = True,
    transform: Callable[[Any], Any] | None = None,
) -> Outcome:
    """Run a case and return what was answered and what happened."""
    path = f"<{name}>" if with_source else "<no source>"
    if with_source:
        linecache.cache[path] = len(text), None, text.splitlines(keepends=True), path
    asked = Asked(sinks, None)
    names: dict[str, Any] = {
        "fail": asked.fail,
        "asked": asked,
        "replay": replay,
        "__name__": "case",
    }
    exec(compile(text, path, "exec", dont_inherit=True), names)
    left = run_inside(asked, names)
    assert asked.verdict is not None, "nothing failed"
    return Outcome(asked.verdict, left, bool(names.get("reported")))


def run_inside(asked: Asked, names: dict[str, Any]) -> bool:
    """Call the program from the boundary, and say whether its failure left it."""
    asked.boundary = sys._getframe()
    try:
        with replay():
            names["program"]()
    except BaseException as caught:
        # Ways to end something are answers, not failures.
        return comes_from(caught, asked.exception) and takes_part(caught)
    return False
