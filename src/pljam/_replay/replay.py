"""``pljam.replay``: a context manager and decorator: failing calls wait for their fix."""

from __future__ import annotations

import contextlib
import functools
import inspect
import sys
from collections.abc import AsyncGenerator, Callable, Generator, Mapping, Sequence
from dataclasses import replace
from types import FrameType, TracebackType
from typing import Any, Protocol, TypeVar

from pljam._replay.deciding import Decision, Settings
from pljam._replay.guard_code import Unguarded

_Function = TypeVar("_Function", bound=Callable[..., Any])


class Entrance(Protocol):
    """What puts replays in force."""

    def enter(self, settings: Settings) -> None:
        """Put one in force."""

    def leave(self, settings: Settings) -> None:
        """End one."""

    def unguarded(self) -> Mapping[str, tuple[Unguarded, ...]]:
        """Return the functions without a guard, by file."""


class Replay:
    """Lets calls that fail below it wait for their fix, and go on.

    ``with replay:`` or ``@replay``. ``log`` has a decision for each failure.
    """

    def __init__(self, entrance: Callable[[], Entrance] | None, settings: Settings) -> None:
        self._entrance = entrance
        self._settings = settings
        self._entered: list[tuple[Entrance, Settings]] = []

    @property
    def log(self) -> Sequence[Decision]:
        """What was decided, in order: the last ten thousand of it."""
        return tuple(self._settings.log)

    @property
    def unguarded(self) -> Mapping[str, tuple[Unguarded, ...]]:
        """The functions that have no guard, by file, each with the reason.

        What fails in one of them is replayed from the guarded call around it.
        """
        return self._entered[-1][0].unguarded() if self._entered else {}

    def __enter__(self) -> Replay:
        self._enter(2)
        return self

    def _enter(self, depth: int) -> None:
        if self._entrance is None:
            return
        boundary = _who_enters(sys._getframe(depth))
        position = boundary.f_lasti if boundary is not None else None
        settings = replace(self._settings, boundary=boundary, entered=position)
        entrance = self._entrance()
        entrance.enter(settings)
        self._entered.append((entrance, settings))

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._entered:
            # Another thread may have entered it since.
            frame = _who_enters(sys._getframe(1))
            own = [n for n, (_, s) in enumerate(self._entered) if s.boundary is frame]
            entrance, settings = self._entered.pop(own[-1] if own else -1)
            entrance.leave(settings)

    def __call__(self, function: _Function) -> _Function:
        """Return ``function`` so that each call of it is replayed."""
        return _decorated(self, function)


def _who_enters(frame: FrameType | None) -> FrameType | None:
    """Return the frame that enters a replay: not that of an ``ExitStack`` or a ``contextmanager``.

    These have ended, or wait, while what they were entered for runs.
    """
    while frame is not None:
        outer = frame.f_back
        is_driven = outer is not None and outer.f_code.co_filename == contextlib.__file__
        if frame.f_code.co_filename == contextlib.__file__ or is_driven:
            frame = outer
        else:
            break
    return frame


def _decorated(replay: Replay, function: _Function) -> _Function:
    wrapper: Callable[..., Any]
    if inspect.iscoroutinefunction(function):

        async def wrapper(*args: Any, **kwargs: Any) -> Any:
            with replay:
                return await function(*args, **kwargs)

    elif inspect.isgeneratorfunction(function):

        def wrapper(*args: Any, **kwargs: Any) -> Generator[Any, Any, Any]:
            with replay:
                return (yield from function(*args, **kwargs))

    elif inspect.isasyncgenfunction(function):

        async def wrapper(*args: Any, **kwargs: Any) -> AsyncGenerator[Any, Any]:
            with replay:
                async for value in function(*args, **kwargs):
                    yield value

    else:

        def wrapper(*args: Any, **kwargs: Any) -> Any:
            with replay:
                return function(*args, **kwargs)

    return functools.wraps(function)(wrapper)  # type: ignore[return-value]
