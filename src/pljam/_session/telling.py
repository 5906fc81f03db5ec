"""What came of a batch, as it is gathered, with the exception behind a failure."""

from __future__ import annotations

import sys
import time

from pljam._apply.execute import UserError
from pljam._apply.outcome import Outcome
from pljam.report import Note, ReloadReport


class _Errors(list[Note]):
    """Notes of errors, and what the user's statement had raised when the first was made."""

    cause: BaseException | None = None

    def append(self, note: Note) -> None:
        """Add a note."""
        failure = sys.exc_info()[1]
        if self.cause is None and isinstance(failure, UserError):
            self.cause = failure.error
        super().append(note)


class Told(Outcome):
    """The outcome of one batch, its phases and the exception that failed it."""

    def __init__(self, started: float) -> None:
        super().__init__()
        self.errors: list[Note] = _Errors()
        self.started = self._last = started
        self.milliseconds: dict[str, float] = {}
        self.applied = False
        self._cause: BaseException | None = None

    def clear(self) -> None:
        """Forget everything: the batch was put back."""
        Outcome.__init__(self)
        self.errors = _Errors()

    @property
    def cause(self) -> BaseException | None:
        """The exception of the user's that failed the batch."""
        return self._cause or (self.errors.cause if isinstance(self.errors, _Errors) else None)

    @cause.setter
    def cause(self, error: BaseException | None) -> None:
        self._cause = error

    def fail(self, note: Note, error: BaseException | None) -> None:
        """Add an error that was found before anything was executed."""
        self.cause = self.cause or error
        self.errors.append(note)

    def reached(self, phase: str) -> None:
        """Note that a phase is over."""
        now = time.perf_counter()
        self.milliseconds[phase] = (now - self._last) * 1e3
        self._last = now

    def finish(self, files: tuple[str, ...]) -> ReloadReport:
        """Return the report."""
        self.milliseconds["total"] = (time.perf_counter() - self.started) * 1e3
        return self.report(files, self.milliseconds)


def error_of(name: str, path: str | None, error: BaseException) -> Note:
    """Return the note of an error of a module's file."""
    if isinstance(error, SyntaxError):
        reason = f"{type(error).__name__}: {error.msg}"
        return Note(name, "syntax-error", error.filename or path, error.lineno, reason)
    if isinstance(error, OSError) and path is not None:
        reason = f"{type(error).__name__}: {error.strerror or error}"
        return Note(name, "unreadable", path, None, reason)
    text = str(error).strip().split("\n", 1)[0]
    reason = f"{type(error).__name__}: {text}" if text else type(error).__name__
    return Note(name, "statement-raised", path, None, reason)
