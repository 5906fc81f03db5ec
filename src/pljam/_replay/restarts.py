"""What a handler answers a failure with: how the program goes on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Retry:
    """Run the failing call again with its original arguments, on the code as it is now."""


@dataclass(frozen=True)
class UseValue:
    """Return ``value`` to the caller instead."""

    value: object


@dataclass(frozen=True)
class Skip:
    """Return ``None`` to the caller, and say so."""


@dataclass(frozen=True)
class RetryOuter:
    """Unwind ``calls`` calls of the stack and run that call again with its own arguments.

    1 is the call that made the failing one.
    """

    calls: int = 1


@dataclass(frozen=True)
class Raise:
    """Give up: the original exception goes on to the caller, or ``exception`` in its place."""

    exception: BaseException | None = None


Restart = Retry | UseValue | Skip | RetryOuter | Raise
RESTARTS = (Retry, UseValue, Skip, RetryOuter, Raise)


class Incompatible(Exception):
    """A restart that cannot be done, with the reason in one line."""
