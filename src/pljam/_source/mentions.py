"""What can be known of a source file from its bytes alone, much faster than by parsing."""

from __future__ import annotations

import functools
import re
import unicodedata

from pljam._source.text import SourceError, decode

_BARE_RELATIVE = re.compile(rb"\bfrom[\s\\]*\.[\s.\\]*import\b")
_STAR = re.compile(rb"\bimport[\s\\]*\*")
# An encoding in which bytes below 128 need not stand for themselves is always named by a cookie.
_COOKIE = re.compile(rb"coding[:=][ \t]*([-\w.]+)")
_ASCII_BASED = re.compile(rb"(?i)(utf[-_]?8|u8|ascii|us-ascii|latin|iso|cp?\d|windows|koi8)")


def mentions(data: bytes, name: str) -> bool:
    """Whether the source ``data`` may hold the identifier ``name``.

    The parser takes several spellings of a letter for the same (NFKC); so does this.
    """
    if name.isascii() and name.encode() in data and _word(name).search(data) is not None:
        return True
    if _plain(data):
        return False
    try:
        text = decode(data)
    except SourceError:
        # it will not parse either, and then it is said why
        return True
    text = unicodedata.normalize("NFKC", text)
    return name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def has_star_import(data: bytes) -> bool:
    """Whether the source may hold a star import."""
    return _STAR.search(data) is not None or not _plain_encoding(data)


def has_bare_relative_import(data: bytes) -> bool:
    """Whether the source may import from a package that it does not name: ``from . import …``."""
    return _BARE_RELATIVE.search(data) is not None or not _plain_encoding(data)


def _plain(data: bytes) -> bool:
    """Whether every identifier stands in ``data`` byte for byte."""
    return data.isascii() and _plain_encoding(data)


def _plain_encoding(data: bytes) -> bool:
    start = data[:400]
    cookie = _COOKIE.search(start) if b"coding" in start else None
    return cookie is None or _ASCII_BASED.match(cookie[1]) is not None


@functools.lru_cache(maxsize=512)
def _word(name: str) -> re.Pattern[bytes]:
    return re.compile(rb"(?<![\w\x80-\xff])" + re.escape(name.encode()) + rb"(?![\w\x80-\xff])")
