"""What the program chose: callbacks around a reload, and names that keep their values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from pljam._plan.plan import Plan
    from pljam._source.statements import ModuleSource
    from pljam.report import Note, ReloadReport

Before = TypeVar("Before", bound="Callable[[Plan], object]")
After = TypeVar("After", bound="Callable[[ReloadReport], object]")

_PIN = "# pljam: keep"


class Choices:
    """The callbacks and pinned names of one process."""

    def __init__(self) -> None:
        self.before: list[Callable[[Plan], object]] = []
        self.after: list[Callable[[ReloadReport], object]] = []
        self.kept: dict[str, set[str]] = {}

    def call(
        self, callbacks: list[Callable[[Any], object]], value: Plan | ReloadReport
    ) -> tuple[list[Note], BaseException | None]:
        """Call every callback; return a note for each that raised, and the first exception."""
        notes: list[Note] = []
        first: BaseException | None = None
        for callback in list(callbacks):
            try:
                callback(value)
            # why: a callback is the user's code; what it raises is told like an error of theirs
            except Exception as error:
                first = first or error
                notes.append(_raised(callback, error))
        return notes, first

    def pin(self, sources: Mapping[str, ModuleSource]) -> None:
        """Let the pinned names of some modules be pinned as a comment at the statement would."""
        for module, names in self.kept.items():
            source = sources.get(module)
            for statement in source.walk() if source is not None else ():
                scope = f"{statement.scope}." if statement.scope else ""
                bound = {scope + name for name in statement.binds}
                if _PIN not in statement.comment and not names.isdisjoint(bound):
                    statement.comment = f"{statement.comment} {_PIN}".strip()


def _raised(callback: Callable[..., object], error: Exception) -> Note:
    """Say what a callback raised, with the innermost line of its own file."""
    from pljam.report import Note

    code = getattr(callback, "__code__", None)
    path, line = (code.co_filename, code.co_firstlineno) if code is not None else (None, None)
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == path:
            line = trace.tb_lineno
        trace = trace.tb_next
    name = getattr(callback, "__qualname__", type(callback).__qualname__)
    text = str(error).strip().split("\n", 1)[0]
    reason = f"{type(error).__name__}: {text}" if text else type(error).__name__
    return Note(name, "hook-raised", path, line, reason)
