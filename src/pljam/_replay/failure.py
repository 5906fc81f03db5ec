"""A failing call as a value: what a handler is given, and what it may show or send on."""

from __future__ import annotations

import dataclasses
import reprlib
import threading
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import FrameType, FunctionType
from typing import Any, Protocol

from pljam._replay.arguments import Bound
from pljam._replay.handling import Verdict
from pljam._replay.restarts import Incompatible
from pljam._replay.trying import Tried, tried
from pljam._replay.writing import (
    Written,
    context_of,
    read_source,
    replacement,
    write_atomically,
)
from pljam.report import ReloadReport

_LONGEST = 400


class Program(Protocol):
    """The running program, as a handler needs it: what was saved is applied to it."""

    @property
    def generation(self) -> int:
        """The number of batches that were applied."""

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders whose modules are the project's."""

    def text_of(self, path: str) -> str:
        """Return the text that the process runs of a file; that on disk, if it runs nothing of it.

        Raises ``WritingError``.
        """

    def wait_for_batch(self, generation: int, seconds: float) -> bool:
        """Wait until a batch is applied after that one; return whether it was, in this time."""

    def reload_changed(self) -> ReloadReport:
        """Apply everything that was saved, and say what came of it."""

    def look(self) -> None:
        """The same if anything was saved since the last look, and nobody else watches for it."""


@dataclass(frozen=True)
class Level:
    """One call of the stack, as a failure tells of it.

    ``calls`` is how many calls it stands above the failing one, ``first_line`` that of its code,
    ``reason`` why ``RetryOuter`` cannot begin there, or nothing.
    """

    calls: int
    name: str
    path: str
    line: int
    first_line: int
    reason: str = ""

    @property
    def can_restart(self) -> bool:
        """Whether the call can be run again."""
        return not self.reason


@dataclass(frozen=True, eq=False)
class Failure:
    """A call that has failed, before its caller sees the exception.

    ``path`` is its file, ``line`` the line that raised, ``first_line`` that of the definition and
    ``source`` its text. ``arguments`` are the original objects by parameter; of those named in
    ``mutable`` the body may have changed the content. ``locals`` are the variables as they are
    now. ``levels`` are the calls above, innermost first. ``attempt`` counts from 1. ``verdict``
    says why nobody would handle the exception. ``unavailable`` names the restarts that are not
    offered, each with the reason; ``refused`` says why the last answer could not be done.
    ``is_outdated`` says that the function was edited while the call ran. ``task`` is the name of
    the asyncio task, if it is in one.
    """

    exception: BaseException
    function: FunctionType | None
    name: str
    module: str
    path: str
    line: int
    first_line: int
    source: str
    arguments: Mapping[str, Any]
    mutable: tuple[str, ...]
    locals: Mapping[str, Any]
    levels: tuple[Level, ...]
    attempt: int
    verdict: Verdict
    thread: str
    process: int
    task: str | None = None
    unavailable: Mapping[str, str] = field(default_factory=dict)
    refused: str = ""
    is_outdated: bool = False
    frame: FrameType | None = field(default=None, repr=False)
    program: Program | None = field(default=None, repr=False)
    """What handlers wait for saves with, and apply them."""
    again: Callable[[], Bound] | None = field(default=None, repr=False)
    """Gives the call that a retry would make now; raises ``Incompatible``."""
    ended: threading.Event = field(default_factory=threading.Event, repr=False)
    """Set when nobody waits for an answer any more."""

    @property
    def summary(self) -> str:
        """Return what failed and where, in one line."""
        return f"{self.name} failed at {self.path}:{self.line}: {one_line(self.exception)}"

    def traceback(self) -> str:
        """Return the traceback as Python would print it, from the failing call on."""
        return traceback_of(self.exception)

    def try_on_copies(self) -> Tried:
        """Make the call on deep copies of its original arguments, and tell what comes of it.

        The program goes on waiting. Effects outside the arguments are real: files, connections,
        globals, and the variables of enclosing functions.
        """
        if self.again is None:
            return Tried(reason="it is not known how the call was made")
        if "Retry" in self.unavailable:
            return Tried(reason=self.unavailable["Retry"])
        try:
            call = self.again()
        except Incompatible as reason:
            return Tried(reason=str(reason))
        return tried(call)

    def replace_source(self, text: str) -> Written:
        """Write ``text`` as the definition of the failing function into its file.

        Imports that it needs may stand above it. The file is written whole or not at all; what is
        returned can ``restore()`` it. It goes live as any save does. Raises ``WritingError``, with
        the reason in one line, if the text does not define the function, or cannot be placed.
        """
        source = read_source(self.path)
        package = self._globals.get("__package__") or ""
        made = replacement(source.text, self.name, self._first_line, text, package=package)
        return write_atomically(self.path, made.source, source.encoding, before=source.data)

    def context(self) -> dict[str, Any]:
        """Return what the writer of a fix must know, as plain values; nothing is called for it."""
        return context_of(
            (self.path, self.name, self._first_line),
            roots=self.program.folders if self.program is not None else (),
            namespace=self._globals,
            arguments=self.arguments,
            variables=self.locals,
            stack=[(level.path, level.name, level.first_line) for level in self.levels],
            read=None if self.program is None else self.program.text_of,
        )

    @property
    def _first_line(self) -> int:
        """The line where the definition begins now: an edit may have moved it."""
        return self.first_line if self.function is None else self.function.__code__.co_firstlineno

    @property
    def _globals(self) -> dict[str, Any]:
        return {} if self.frame is None else self.frame.f_globals

    def to_json(self) -> dict[str, Any]:
        """Return the failure as plain values; those of the program by their ``repr``, cut.

        ``context`` has what a fix leans on: the definition, types, references.
        """
        return {
            "exception": {
                "type": type(self.exception).__qualname__,
                "module": type(self.exception).__module__,
                "message": one_line(self.exception),
                "traceback": self.traceback(),
            },
            "function": self.name,
            "module": self.module,
            "path": self.path,
            "line": self.line,
            "first_line": self.first_line,
            "source": self.source,
            "arguments": shown(self.arguments),
            "mutable": list(self.mutable),
            "locals": shown(self.locals),
            "levels": [dataclasses.asdict(level) for level in self.levels],
            "attempt": self.attempt,
            "verdict": {"answer": self.verdict.answer, "reason": self.verdict.reason},
            "thread": self.thread,
            "process": self.process,
            "task": self.task,
            "unavailable": dict(self.unavailable),
            "refused": self.refused,
            "is_outdated": self.is_outdated,
            "context": self.context(),
        }


def traceback_of(error: BaseException) -> str:
    """Return a traceback as Python prints it."""
    return "".join(traceback.format_exception(error))


def one_line(error: BaseException) -> str:
    """Return an exception as the last line of its traceback says it."""
    return "".join(traceback.format_exception_only(error)).strip().partition("\n")[0]


_SHORT = reprlib.Repr()
_SHORT.maxstring = _SHORT.maxother = _SHORT.maxlong = _LONGEST
_SHORT.maxlist = _SHORT.maxtuple = _SHORT.maxdict = _SHORT.maxset = _SHORT.maxfrozenset = 20


def shown(values: Mapping[str, Any]) -> dict[str, str]:
    """Return values by their ``repr``, cut to size; one that fails says so."""
    return {name: shown_value(value) for name, value in values.items()}


def shown_value(value: object) -> str:
    """Return one value by its ``repr``, cut to size."""
    try:
        text = _SHORT.repr(value)
    # why: the program's __repr__ may raise anything, and the failure must still be shown
    except Exception as error:
        text = f"<{type(value).__qualname__}: its repr failed with {type(error).__name__}>"
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
