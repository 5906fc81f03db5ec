"""What the panel shows of a failure: lines, from the exception to the keys."""

from __future__ import annotations

import itertools
import os
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pljam._replay.failure import Failure, Level, one_line, shown_value
from pljam._terminal.text import Line, Piece, clean, cut, joined, line, width_of, wrapped

_BEFORE, _AFTER = 5, 3
_MOST_VALUES = 12
_MOST_LEVELS = 6
_MOST_ATTRIBUTES = 20
_WIDEST_NAME = 16
EFFECTS = (
    "What the call did before it failed has had its effects; a retry does that part again, with the"
    " arguments of the first time."
)


class Key(NamedTuple):
    """A key, what it does, and the reason why it cannot be done, if there is one."""

    letter: str
    label: str
    reason: str = ""


def keys(failure: Failure) -> list[Key]:
    """Return the keys in the order that they are shown in."""
    no = failure.unavailable
    return [
        Key("r", "retry", no.get("Retry", "")),
        Key("v", "use a value", no.get("UseValue", "")),
        Key("s", "skip", no.get("Skip", "")),
        Key("o", "retry an outer call", no.get("RetryOuter", "")),
        Key("t", "try it on copies", no.get("Retry", "")),
        Key("e", "edit"),
        Key("d", "debug"),
        Key("g", "give up"),
    ]


def screen(failure: Failure, columns: int) -> Iterator[Line]:
    """Yield all that the panel shows."""
    yield _rule(f"{failure.name} failed", f"attempt {failure.attempt}", columns)
    for text in wrapped(one_line(failure.exception), columns, most=3):
        yield line((text, "error"))
    yield line(_where(failure))
    if failure.is_outdated:
        for text in wrapped("It was edited while the call ran; this is what ran.", columns):
            yield line((text, "mark"))
    deeper = _raised_deeper(failure)
    if deeper:
        yield line((deeper, "dim"))
    yield ()
    yield from _source(failure)
    yield from _arguments(failure, columns)
    yield from _locals(failure, columns)
    yield from _callers(failure.levels, columns)
    for text in wrapped(f"It waits because {failure.verdict.reason}. {EFFECTS}", columns):
        yield line((text, "dim"))
    yield ()


def key_lines(failure: Failure, columns: int) -> Iterator[Line]:
    """Yield the keys, and what else goes on."""
    found = keys(failure)
    offered = [line((each.letter, "key"), f" {each.label}") for each in found if not each.reason]
    yield from joined(offered, columns)
    for each in found:
        if each.reason:
            text = f"{each.letter} {each.label}: not possible, {each.reason}"
            yield from (line((row, "dim")) for row in wrapped(text, columns))
    can_retry = "Retry" not in failure.unavailable
    hint = "A save that applies retries at once." if can_retry else "Press a key."
    yield line((hint, "dim"))


def place_of(path: str, number: int) -> str:
    """Return a place as it is seen from the current folder."""
    return clean(f"{short(path)}:{number}")


def short(path: str) -> str:
    """Return a path as seen from the current folder, if it is below that."""
    try:
        seen = os.path.relpath(path)
    except (OSError, ValueError):
        return path
    return path if seen.startswith(os.pardir) else seen


def _rule(title: str, end: str, columns: int) -> Line:
    title = cut(clean(title), max(columns - len(end) - 8, 8))
    middle = "─" * max(columns - width_of(title) - len(end) - 7, 1)
    return line(("── ", "dim"), (title, "title"), (f" {middle} {end} ─", "dim"))


def _where(failure: Failure) -> str:
    parts = [f"in {failure.name}, {place_of(failure.path, failure.line)}"]
    if failure.task is not None:
        parts.append(f"task {failure.task}")
    if failure.thread != threading.main_thread().name:
        parts.append(f"thread {failure.thread}")
    return clean(" · ".join(parts))


def _raised_deeper(failure: Failure) -> str:
    """Return where the exception was raised, if that is in a call that the failing one made."""
    entry = failure.exception.__traceback__
    while entry is not None and entry.tb_next is not None:
        entry = entry.tb_next
    if entry is None or entry.tb_frame is failure.frame:
        return ""
    code = entry.tb_frame.f_code
    return clean(f"raised in {code.co_qualname}, {place_of(code.co_filename, entry.tb_lineno)}")


def _source(failure: Failure) -> Iterator[Line]:
    rows = failure.source.splitlines()
    if not rows:
        return
    at = min(max(failure.line - failure.first_line, 0), len(rows) - 1)
    first, last = max(at - _BEFORE, 0), min(at + _AFTER, len(rows) - 1)
    shown = list(range(first, last + 1))
    if first > 0:
        shown.insert(0, _definition(rows, first))
    gap = len(str(failure.first_line + last))
    before = -1
    for number in shown:
        if before >= 0 and number > before + 1:
            yield line((f"  {'':>{gap}} …", "dim"))
        text = clean(rows[number].rstrip().expandtabs(8))
        label = f"{failure.first_line + number:>{gap}}"
        if number == at:
            yield line(("→ ", "mark"), (f"{label}  {text}", "mark"))
        else:
            yield line((f"  {label}  ", "dim"), text)
        before = number
    yield ()


def _definition(rows: Sequence[str], limit: int) -> int:
    """Return the row that a definition begins in, below its decorators."""
    for number in range(limit):
        if rows[number].lstrip().startswith(("def ", "async def ")):
            return number
    return 0


def _arguments(failure: Failure, columns: int) -> Iterator[Line]:
    if not failure.arguments:
        return
    yield line(("arguments", "head"))
    yield from _values(failure.arguments, columns, failure.mutable)
    if any(name in failure.mutable for name in failure.arguments):
        for text in wrapped("* the call may have changed its content", columns - 2):
            yield line((f"  {text}", "dim"))
    yield ()


def _locals(failure: Failure, columns: int) -> Iterator[Line]:
    nothing = object()
    own = {
        name: value
        for name, value in failure.locals.items()
        if failure.arguments.get(name, nothing) is not value
    }
    if own:
        yield line(("locals", "head"))
        yield from _values(own, columns)
        yield ()


def _values(values: Mapping[str, Any], columns: int, marked: Sequence[str] = ()) -> Iterator[Line]:
    names = list(values)[:_MOST_VALUES]
    width = min(max(len(name) for name in names), _WIDEST_NAME)
    for name in names:
        sign = "*" if name in marked else " "
        label = f"  {cut(name, width):<{width}}"
        text = clean(value_text(values[name]))
        yield line(label, (f" {sign} ", "mark"), cut(text, max(columns - width - 5, 8)))
    if len(values) > len(names):
        yield line((f"  … {len(values) - len(names)} more", "dim"))


def value_text(value: object) -> str:
    """Return a value by its ``repr``; an object that has none of its own by its attributes."""
    kind = type(value)
    if kind.__repr__ is not object.__repr__:
        return shown_value(value)
    try:
        names = list(vars(value).items())[:_MOST_ATTRIBUTES]
    # why: an object may answer anything when it is asked for its attributes
    except Exception:
        return shown_value(value)
    shown = ", ".join(f"{name}={shown_value(held)}" for name, held in names)
    return f"<{kind.__qualname__} {shown}>" if shown else shown_value(value)


def _callers(levels: Sequence[Level], columns: int) -> Iterator[Line]:
    if not levels:
        return
    yield line(("called by", "head"))
    lines: list[Line] = []
    for is_foreign, group in itertools.groupby(levels, _is_foreign):
        found = list(group)
        if is_foreign and len(found) > 1:
            names = f"{found[0].name} … {found[-1].name}"
            lines.append(line((f"   …  {len(found)} calls elsewhere: {clean(names)}", "dim")))
        else:
            lines.extend(level_lines(found, columns))
    yield from lines[:_MOST_LEVELS]
    if len(lines) > _MOST_LEVELS:
        yield line(("   …  and others", "dim"))
    yield ()


def _is_foreign(level: Level) -> bool:
    """Whether a call is one of other people's code, as far as that can be seen."""
    return not level.can_restart and short(level.path) == level.path


def level_lines(levels: Iterable[Level], columns: int) -> Iterator[Line]:
    """Yield a line for each call that stands above the failing one."""
    for level in levels:
        label = f"  {level.calls:>2}  "
        text = clean(f"{level.name}  {place_of(level.path, level.line)}")
        if level.can_restart:
            yield (Piece(label, "key"), Piece(text))
        else:
            yield (Piece(label, "dim"), Piece(f"{text} · {level.reason}", "dim"))
