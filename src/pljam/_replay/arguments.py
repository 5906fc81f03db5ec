"""The original arguments of a failing call, and binding them to the signature as it is now."""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import CodeType, FunctionType
from typing import Any, NamedTuple

from pljam._apply.functions import defaults_by_name
from pljam._replay.restarts import Incompatible


class _Lost:
    """Stands for a value that the program has lost."""

    def __repr__(self) -> str:
        return "<lost>"


LOST = _Lost()


@dataclass(frozen=True)
class Arguments:
    """What a call was made with, by parameter in the order of the signature.

    ``defaults`` are those of the function when the call was made, ``positional_only`` the number of
    its parameters that could be given by position alone.
    """

    positional: Mapping[str, Any]
    more: tuple[Any, ...]
    by_name: Mapping[str, Any]
    keywords: Mapping[str, Any]
    defaults: Mapping[str, Any]
    positional_only: int = 0
    star: str | None = None
    double_star: str | None = None

    def is_default(self, name: str, value: object) -> bool:
        """Whether a parameter has its default, so that it counts as not given."""
        return name in self.defaults and self.defaults[name] is value

    def with_copies(self, copies: Mapping[str, Any]) -> Arguments:
        """Return the arguments with copies in the places of some."""
        return dataclasses.replace(
            self,
            positional=_exchanged(self.positional, copies),
            more=copies.get(self.star or "", self.more),
            by_name=_exchanged(self.by_name, copies),
            keywords=copies.get(self.double_star or "", self.keywords),
        )

    def values(self) -> dict[str, Any]:
        """Return every parameter with its value."""
        found = {**self.positional}
        if self.star is not None:
            found[self.star] = self.more
        found.update(self.by_name)
        if self.double_star is not None:
            found[self.double_star] = dict(self.keywords)
        return found

    @property
    def lost(self) -> tuple[str, ...]:
        """Return the parameters whose values are not known any more."""
        return tuple(name for name, value in self.values().items() if value is LOST)


def _exchanged(values: Mapping[str, Any], copies: Mapping[str, Any]) -> dict[str, Any]:
    return {name: copies.get(name, value) for name, value in values.items()}


def original_arguments(
    code: CodeType,
    names: Mapping[str, Any],
    saved: Sequence[Any],
    defaults: Mapping[str, Any],
) -> Arguments:
    """Return the arguments of the call that runs ``code``.

    ``names`` are its local variables; ``saved`` the numbers and values of the parameters whose
    names it has bound anew.
    """
    kept = dict(zip(saved[::2], saved[1::2], strict=True))

    def value(number: int) -> Any:
        return kept[number] if number in kept else names.get(code.co_varnames[number], LOST)

    count, by_name = code.co_argcount, code.co_kwonlyargcount
    number = count + by_name
    star = double_star = None
    more: Any = ()
    keywords: Any = {}
    if code.co_flags & inspect.CO_VARARGS:
        star, more, number = code.co_varnames[number], value(number), number + 1
    if code.co_flags & inspect.CO_VARKEYWORDS:
        double_star, keywords = code.co_varnames[number], value(number)
    return Arguments(
        {code.co_varnames[n]: value(n) for n in range(count)},
        more,
        {code.co_varnames[n]: value(n) for n in range(count, count + by_name)},
        keywords,
        dict(defaults),
        code.co_posonlyargcount,
        star,
        double_star,
    )


class Bound(NamedTuple):
    """A call to be made."""

    function: FunctionType
    given: tuple[Any, ...]
    named: dict[str, Any]


def bound(function: FunctionType, arguments: Arguments) -> Bound:
    """Return the call of ``function`` with these arguments, by its signature as it is now.

    A parameter whose value is its old default, by identity, counts as not given. The others go by
    position, and after one that is not given by name, if they can; keyword-only ones go by name.
    Raises ``Incompatible`` if they do not fit.
    """
    if arguments.lost:
        names = ", ".join(arguments.lost)
        raise Incompatible(f"the original value of {names} is lost: the function had bound it anew")
    given, named = _positional(function, arguments)
    for name, value in arguments.by_name.items():
        if not arguments.is_default(name, value):
            named[name] = value
    named.update(arguments.keywords)
    _check(function, function.__code__, given, named)
    return Bound(function, tuple(given), named)


def _positional(function: FunctionType, arguments: Arguments) -> tuple[list[Any], dict[str, Any]]:
    """Return what goes by position, and what of the positional parameters goes by name."""
    code = function.__code__
    by_name = set(code.co_varnames[code.co_posonlyargcount : code.co_argcount])
    entries = list(arguments.positional.items())
    left_out = [arguments.is_default(name, value) for name, value in entries]
    # What stands before what was given by position was given too, whatever its value.
    given_so = len(entries) if arguments.more else 0
    for number in range(arguments.positional_only):
        if not left_out[number]:
            given_so = max(given_so, number + 1)
    left_out[:given_so] = [False] * given_so
    # Up to here all go by position: what follows can go in no other way.
    first = given_so
    for number, (name, _) in enumerate(entries):
        if not left_out[number] and name not in by_name:
            first = number + 1
    while first < len(entries) and not left_out[first]:
        first += 1
    defaults = defaults_by_name(function)
    given: list[Any] = []
    for number, (_, value) in enumerate(entries[:first]):
        if left_out[number] and number < code.co_argcount:
            value = defaults.get(code.co_varnames[number], value)
        given.append(value)
    given.extend(arguments.more)
    rest = zip(entries[first:], left_out[first:], strict=True)
    return given, {name: value for (name, value), is_default in rest if not is_default}


def _check(
    function: FunctionType, code: CodeType, given: Sequence[Any], named: Mapping[str, Any]
) -> None:
    """Raise ``Incompatible`` if a call with these arguments would not begin."""
    count = code.co_argcount
    names = code.co_varnames[:count]
    by_name = code.co_varnames[count : count + code.co_kwonlyargcount]
    what = f"{function.__qualname__} ({code.co_filename}:{code.co_firstlineno})"
    if len(given) > count and not code.co_flags & inspect.CO_VARARGS:
        raise Incompatible(f"{what} takes {count} positional arguments now, {len(given)} are given")
    accepts = {*names[code.co_posonlyargcount :], *by_name}
    for name in named:
        if name in names[: len(given)]:
            raise Incompatible(f"{what} would get two values for {name}")
        if name not in accepts and not code.co_flags & inspect.CO_VARKEYWORDS:
            raise Incompatible(f"{what} has no parameter {name} any more")
    defaults = defaults_by_name(function)
    for name in (*names[len(given) :], *by_name):
        if name not in named and name not in defaults:
            raise Incompatible(f"{what} has a new parameter {name} that has no default")
