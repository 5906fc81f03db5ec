"""Lines for a terminal: pieces of text with styles, measured, cut and wrapped by columns."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

STYLES = {
    "": "",
    "title": "1;31",
    "head": "1",
    "mark": "1;33",
    "key": "1;36",
    "dim": "2",
    "error": "31",
    "good": "32",
}
ASCII = str.maketrans({"─": "-", "→": ">", "·": "-", "…": "~", "↻": "~"})
_TAB = 8


@dataclass(frozen=True)
class Piece:
    """A text of one style."""

    text: str
    style: str = ""


Line = tuple[Piece, ...]


def line(*parts: str | tuple[str, str]) -> Line:
    """Return a line of pieces: texts, or texts with their styles."""
    return tuple(Piece(part) if isinstance(part, str) else Piece(*part) for part in parts)


def width_of(text: str) -> int:
    """Return how many columns a text takes."""
    return sum(map(_columns, text))


def _columns(letter: str) -> int:
    if letter.isascii():
        return 1
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def clean(text: str) -> str:
    """Return a text on one line, without what a terminal would obey."""
    text = " ".join(text.expandtabs(_TAB).splitlines())
    return "".join(letter if letter.isprintable() else "?" for letter in text)


def cut(text: str, room: int) -> str:
    """Return as much of a text as there is room for; what is cut ends with a sign for that."""
    if width_of(text) <= room:
        return text
    kept = ""
    for letter in text:
        if width_of(kept) + _columns(letter) >= room:
            break
        kept += letter
    return f"{kept}…" if room > 0 else ""


def fitted(pieces: Line, room: int) -> Line:
    """Return a line cut to a number of columns."""
    found: list[Piece] = []
    for number, piece in enumerate(pieces):
        rest = sum(width_of(other.text) for other in pieces[number + 1 :])
        width = width_of(piece.text)
        if width > room or (width == room and rest):
            found.append(Piece(cut(piece.text + "…" * bool(rest), room), piece.style))
            break
        found.append(piece)
        room -= width
    return tuple(found)


def wrapped(text: str, room: int, most: int = 0) -> Iterator[str]:
    """Yield the lines of a text, broken between words; ``most`` of them, if that is given."""
    rest, number = clean(text).strip(), 0
    while rest:
        number += 1
        if number == most:
            yield cut(rest, room)
            return
        if width_of(rest) <= room:
            yield rest
            return
        end, columns = 0, 0
        while end < len(rest) and columns + _columns(rest[end]) <= room:
            columns += _columns(rest[end])
            end += 1
        end = max(end, 1)
        space = rest.rfind(" ", 0, end + 1)
        end = space if space > room // 2 else end
        yield rest[:end].rstrip()
        rest = rest[end:].lstrip()


def joined(items: Iterable[Line], room: int, gap: str = "   ") -> Iterator[Line]:
    """Yield lines with as many items on each as there is room for."""
    pieces: list[Piece] = []
    taken = 0
    for item in items:
        width = sum(width_of(piece.text) for piece in item)
        if pieces and taken + len(gap) + width > room:
            yield tuple(pieces)
            pieces, taken = [], 0
        if pieces:
            pieces.append(Piece(gap))
            taken += len(gap)
        pieces.extend(item)
        taken += width
    if pieces:
        yield tuple(pieces)


@dataclass(frozen=True)
class Look:
    """What a terminal can show."""

    columns: int
    colour: bool
    signs: bool

    def text(self, lines: Iterable[Line]) -> str:
        """Return lines as they are written, none wider than the terminal."""
        return "".join(f"{self._spelled(fitted(each, self.columns))}\n" for each in lines)

    def _spelled(self, pieces: Line) -> str:
        text = "".join(self._styled(piece) for piece in pieces).rstrip(" ")
        return text if self.signs else text.translate(ASCII)

    def _styled(self, piece: Piece) -> str:
        code = STYLES[piece.style]
        if not code or not self.colour or not piece.text:
            return piece.text
        return f"\x1b[{code}m{piece.text}\x1b[0m"


def look_of(descriptor: int, encoding: str, environment: Mapping[str, str] = os.environ) -> Look:
    """Return what the terminal behind a descriptor can show."""
    try:
        columns = os.get_terminal_size(descriptor).columns or 80
    except OSError:
        columns = 80
    colour = not environment.get("NO_COLOR") and environment.get("TERM", "dumb") != "dumb"
    try:
        "─→·…↻".encode(encoding)
        signs = True
    except (UnicodeEncodeError, LookupError):
        signs = False
    return Look(max(columns, 20), colour, signs)
