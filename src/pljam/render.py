"""The terminal's view of a reload: one line for each outcome.

``lines`` turns a report into ``Line`` values and touches nothing; ``Printer`` puts them on a
stream, with rich where it is installed and the stream is a terminal, else as plain text.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TextIO

from pljam.report import Note, ReloadReport

SIGNS = {"applied": "↻", "failed": "✗", "kept": "!", "refused": "!"}
COLOURS = {"applied": "green", "failed": "red", "kept": "yellow", "refused": "bold yellow"}
ASCII = str.maketrans({"↻": "~", "✗": "x", "·": "-", "…": "..."})

# Names are summed up beyond this width where the stream has none of its own.
USUAL_WIDTH = 80
# A part of a line is never cut below this.
LEAST = 16


@dataclass(frozen=True)
class Line:
    """One outcome: its kind (a key of ``SIGNS``) and its parts, the most important first."""

    kind: str
    parts: tuple[str, ...]

    def __str__(self) -> str:
        """The line as plain text."""
        return f"{SIGNS[self.kind]} {' · '.join(self.parts)}"


def lines(
    report: ReloadReport,
    roots: Sequence[str] = (),
    width: int | None = None,
    after_refusal: str = "needs a restart",
) -> list[Line]:
    """Every outcome of a report; ``width`` shortens lines to a terminal's columns."""

    def place(note: Note) -> str:
        return _place(note, roots)

    found: list[Line] = []
    if report.changed or (report.files and report.ok and not (report.kept or report.replaced)):
        found.append(_applied(report, roots, width or USUAL_WIDTH))
    for note in report.errors:
        found.append(
            Line("failed", (f"{place(note)}{_why(note)}", *_ran(report), "old code runs on"))
        )
    for note in report.refused:
        text = f"{place(note)}refused: {_why(note)}{_slug(note)}"
        found.append(Line("refused", (text, after_refusal)))
    for note in report.replaced:
        text = f"{place(note)}replaced: {note.what}"
        found.append(Line("kept", _with_reason(text, note)))
    for note in report.kept:
        found.append(Line("kept", _kept(f"{place(note)}kept: ", note)))
    for note in report.stale:
        found.append(Line("kept", _with_reason(f"{place(note)}not updated: {note.what}", note)))
    for note in report.live_frames:
        text = f"{place(note)}still runs its old code: {note.what}"
        found.append(Line("kept", _with_reason(text, note)))
    return [_fitted(line, width) for line in found] if width else found


def _applied(report: ReloadReport, roots: Sequence[str], width: int) -> Line:
    """What follows the edit, with as many names as fit."""
    names = list(dict.fromkeys(note.what for note in report.changed))
    if not names:
        names = [_short(path, roots) for path in report.files]
    tail = []
    if report.references:
        tail.append(_references(report))
    elif not report.changed:
        tail.append("nothing to execute")
    if report.milliseconds:
        tail.append(f"{_total(report):.1f} ms")
    room = width - len(str(Line("applied", ("", *tail))))
    return Line("applied", (_summed_up(names, room), *tail))


def _summed_up(names: Sequence[str], room: int) -> str:
    """As many names as there is room for, at least one, and the number of the others."""
    text = ""
    for shown in range(len(names), 0, -1):
        rest = len(names) - shown
        text = ", ".join(names[:shown]) + (f" (+{rest})" if rest else "")
        if len(text) <= room:
            break
    return text


def _references(report: ReloadReport) -> str:
    """How many references follow, and in how many modules."""
    importers = {rebound.module for rebound in report.rebound}
    places = {
        note.path
        for note in report.changed
        if not any(note.what.startswith(f"{module}.") for module in importers)
    }
    modules = len(importers) + len(places)
    text = _counted(report.references, "reference")
    return f"{text} in {modules} modules" if 1 < modules <= report.references else text


def _counted(number: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def _total(report: ReloadReport) -> float:
    """The duration of the whole batch."""
    phases = report.milliseconds
    return phases["total"] if "total" in phases else sum(phases.values())


def _ran(report: ReloadReport) -> tuple[str, ...]:
    """The statements that had run before a batch failed: their outside effects stay."""
    if not report.executed:
        return ()
    return ("had run: " + ", ".join(_clean(note.what) for note in report.executed),)


def _kept(start: str, note: Note) -> tuple[str, ...]:
    """A line's parts for kept state: the statement if the reason quotes it, else its name."""
    statement, separator, cause = note.reason.rpartition(" · ")
    if not separator:
        return _with_reason(f"{start}{note.what}", note)
    return (f"{start}{_clean(statement)}", f"{_clean(cause)}{_slug(note)}")


def _with_reason(text: str, note: Note) -> tuple[str, ...]:
    """A line's parts, with the reason and the slug of its note."""
    if note.reason:
        return (_clean(text), f"{_clean(note.reason)}{_slug(note)}")
    return (f"{_clean(text)}{_slug(note)}",)


def _why(note: Note) -> str:
    """The reason of a note, or what it is about."""
    return _clean(note.reason or note.what)


def _slug(note: Note) -> str:
    """The key of the entry in the list of messages."""
    return f" [{note.slug}]" if note.slug else ""


def _place(note: Note, roots: Sequence[str]) -> str:
    """The file and line of a note, with a space after it, if it has one."""
    if note.path is None:
        return ""
    line = f":{note.line}" if note.line else ""
    return f"{_short(note.path, roots)}{line} "


def _short(path: str, roots: Sequence[str]) -> str:
    """A path as seen from the closest root."""
    candidates = [path]
    for root in roots:
        for base in (root, os.path.realpath(root)):
            if path.startswith(base.rstrip(os.sep) + os.sep):
                candidates.append(os.path.relpath(path, base))
    return min(candidates, key=len)


def _clean(text: str) -> str:
    """Text of the user's on one line, without control characters."""
    text = " ".join(text.split())
    return "".join(letter if letter.isprintable() else "?" for letter in text)


def _fitted(line: Line, width: int) -> Line:
    """A line cut to a width, its longest parts first and each before its slug.

    A remedy is never cut: half a command helps nobody.
    """
    parts = list(line.parts)
    cut = range(len(parts) - 1 if line.kind == "refused" else len(parts))
    while (over := len(str(Line(line.kind, tuple(parts)))) - width) > 0:
        longest = max(cut, key=lambda index: len(parts[index]))
        text, bracket, slug = parts[longest].rpartition(" [")
        if not parts[longest].endswith("]") or not bracket:
            text, bracket, slug = parts[longest], "", ""
        keep = max(LEAST, len(text) - over - 1)
        if keep >= len(text) - 1:
            break
        parts[longest] = f"{text[:keep].rstrip()}…{bracket}{slug}"
    return Line(line.kind, tuple(parts))


class Printer:
    """Puts lines on a stream, each batch in one piece."""

    def __init__(self, stream: TextIO | None, quiet: bool = False) -> None:
        """Look at the stream once; quiet printers leave out what was simply applied."""
        self.stream = stream
        self.quiet = quiet
        self.terminal = stream is not None and stream.isatty()
        self.signs = stream is None or _can_show(stream)
        self.rich: Callable[[Sequence[Line]], None] | None = None

    def prepare(self) -> None:
        """Get rich ready, if it will be used: before the first outcome, not during it."""
        if self.terminal and self.stream is not None and self.signs:
            self.rich = _rich_printer(self.stream)

    def width(self) -> int | None:
        """The columns of the terminal, None where a line may be as long as it is."""
        if not self.terminal or self.stream is None:
            return None
        try:
            return os.get_terminal_size(self.stream.fileno()).columns or USUAL_WIDTH
        except (OSError, ValueError):
            return USUAL_WIDTH

    def show(self, outcome: Iterable[Line]) -> None:
        """Print lines."""
        chosen = [line for line in outcome if not (self.quiet and line.kind == "applied")]
        if not chosen:
            return
        text = "".join(f"{line}\n" for line in chosen)
        self.write(text if self.signs else text.translate(ASCII), chosen)

    def write(self, text: str, chosen: Sequence[Line] = ()) -> None:
        """Write text, or the lines that it stands for, if there is somewhere to write to."""
        if self.stream is None or self.stream.closed:
            return
        try:
            if self.rich is not None and chosen:
                self.rich(chosen)
            else:
                self.stream.write(text)
                self.stream.flush()
        except OSError:
            self.stream = None  # the reader of the stream is gone; the program runs on


def _can_show(stream: TextIO) -> bool:
    """Whether the stream's encoding has our signs."""
    try:
        "↻✗·…".encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _rich_printer(stream: TextIO) -> Callable[[Sequence[Line]], None] | None:
    """A function that prints lines in colour, None without rich."""
    try:
        from rich.console import Console
        from rich.text import Text
    except Exception:  # why: colours are a comfort; a module of the program may hide part of rich
        return None
    console: Any = Console(file=stream, highlight=False, markup=False, emoji=False)

    def show(chosen: Sequence[Line]) -> None:
        text = Text(no_wrap=True)
        for index, line in enumerate(chosen):
            head, *rest = line.parts
            text.append("\n" if index else "")
            text.append(f"{SIGNS[line.kind]} ", style=COLOURS[line.kind])
            text.append(head)
            text.append("".join(f" · {part}" for part in rest), style="dim")
        console.print(text, soft_wrap=True)

    return show
