"""Copies of arguments that a call may change: a retry gets them as they were."""

from __future__ import annotations

import copy
import functools
import inspect
from collections.abc import Callable, Generator, Mapping
from types import FrameType, FunctionType
from typing import Any, TypeVar

from pljam._replay.hooks import HOOK

_Function = TypeVar("_Function", bound=Callable[..., Any])


def snapshot(*names: str) -> Callable[[_Function], _Function]:
    """Let retries of the decorated function get deep copies of some arguments, made at its call.

    Without it, a retry gets the same objects, with what the failed call has changed in them.
    Nothing is copied while no replay is in force. Raises ``TypeError`` for names that are no
    parameters.
    """

    def decorate(function: _Function) -> _Function:
        known = inspect.signature(function).parameters
        unknown = [name for name in names if name not in known]
        if unknown or not names:
            what = f"no parameter {unknown[0]!r}" if unknown else "no parameter named"
            raise TypeError(f"snapshot: {what} of {function.__qualname__}")
        return functools.wraps(function)(_wrapper(function, names))  # type: ignore[return-value]

    return decorate


def _wrapper(function: Callable[..., Any], names: tuple[str, ...]) -> Callable[..., Any]:
    def plain(*args: Any, **kwargs: Any) -> Any:
        copies = _copies(function, names, args, kwargs)  # noqa: F841 - for the guard
        return function(*args, **kwargs)

    async def coroutine(*args: Any, **kwargs: Any) -> Any:
        copies = _copies(function, names, args, kwargs)  # noqa: F841
        return await function(*args, **kwargs)

    def generator(*args: Any, **kwargs: Any) -> Generator[Any, Any, Any]:
        copies = _copies(function, names, args, kwargs)  # noqa: F841
        return (yield from function(*args, **kwargs))

    _CODES.update((plain.__code__, coroutine.__code__, generator.__code__))
    if inspect.iscoroutinefunction(function):
        return coroutine
    return generator if inspect.isgeneratorfunction(function) else plain


_CODES: set[Any] = set()


def _copies(
    function: Callable[..., Any],
    names: tuple[str, ...],
    args: tuple[Any, ...],
    kwargs: Mapping[str, Any],
) -> dict[str, Any]:
    """Return copies of the arguments of these names, as far as they were given."""
    if HOOK.decider is None:
        return {}
    inner = inspect.unwrap(function)
    if not isinstance(inner, FunctionType):
        return {}
    code = inner.__code__
    named = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    given = {**dict(zip(named[: code.co_argcount], args, strict=False)), **kwargs}
    number = len(named)
    if code.co_flags & inspect.CO_VARARGS:
        given[code.co_varnames[number]] = args[code.co_argcount :]
        number += 1
    if code.co_flags & inspect.CO_VARKEYWORDS:
        rest = {name: value for name, value in kwargs.items() if name not in named}
        given[code.co_varnames[number]] = rest
    return {name: copy.deepcopy(given[name]) for name in names if name in given}


def copies_for(caller: FrameType | None) -> dict[str, Any]:
    """Return fresh copies of the arguments that ``caller`` has copied for the call it made."""
    if caller is None or caller.f_code not in _CODES:
        return {}
    copies: dict[str, Any] = caller.f_locals["copies"]
    return copy.deepcopy(copies)
