"""What can be known of a source file from its bytes alone, much faster than by parsing.

Whatever is said here errs to one side: a file that is no match is none, a match may be none.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Mapping

from pljam._source.text import SourceError, decode

BARE = ""
"""Stands for the package of the file in ``from . import …``."""

# Each pattern begins with its literal and looks back over it: that is ten times as fast as looking
# for the boundary first.
_FROM = re.compile(
    rb"from(?<![\w.]from)(?=[\s\\.])"
    rb"([\w.\s\\\x80-\xff]*?)"
    rb"(?<![\w\x80-\xff])import(?![\w\x80-\xff])"
    rb"[\s\\]*(\*?)"
)
# An encoding in which bytes below 128 need not stand for themselves is always named by a cookie.
_COOKIE = re.compile(rb"coding[:=][ \t]*([-\w.]+)")
_ASCII_BASED = re.compile(rb"(?i)(utf[-_]?8|u8|ascii|us-ascii|latin|iso|cp?\d|windows|koi8)")
_COOKIE_END = 400


def mentions(data: bytes, name: str) -> bool:
    """Whether the source ``data`` may hold the identifier ``name``.

    The parser takes several spellings of a letter for the same (NFKC); so does this.
    """
    if name.isascii() and name.encode() in data and _word(name).search(data) is not None:
        return True
    if data.isascii() and _is_ascii_based(data):
        return False
    try:
        text = decode(data)
    except SourceError:
        # it will not parse either, and then it is said why
        return True
    text = unicodedata.normalize("NFKC", text)
    return name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def from_imports(data: bytes) -> Mapping[str, bool] | None:
    """Return the last parts of the modules that from-imports may name.

    Each tells whether a star import names it. ``None`` means that the bytes do not show it.
    """
    if not _is_ascii_based(data):
        return None
    found: dict[str, bool] = {}
    for source, star in _FROM.findall(data):
        parts = source.rpartition(b".")[2].replace(b"\\", b" ").split()
        word = parts[-1] if parts else b""
        if not word.isascii():
            return None
        name = word.decode("ascii") or BARE
        found[name] = found.get(name, False) or bool(star)
    return found


def _is_ascii_based(data: bytes) -> bool:
    if data.find(b"coding", 0, _COOKIE_END) < 0:
        return True
    cookie = _COOKIE.search(data, 0, _COOKIE_END)
    return cookie is None or _ASCII_BASED.match(cookie[1]) is not None


@functools.lru_cache(maxsize=512)
def _word(name: str) -> re.Pattern[bytes]:
    raw = re.escape(name.encode())
    return re.compile(raw + rb"(?<![\w\x80-\xff]" + raw + rb")(?![\w\x80-\xff])")
