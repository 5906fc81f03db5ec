"""What the bytes of a file show without parsing it."""

from __future__ import annotations

import pytest

from pljam._source.mentions import has_bare_relative_import, has_star_import, mentions


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"from m import total", "total", True),
        (b"total", "total", True),
        (b"m.total()", "total", True),
        (b"subtotal totals _total total_ total2", "total", False),
        (b"subtotal + total", "total", True),
        (b"", "total", False),
        ("größe_total = 1".encode(), "total", False),
        ("é = total".encode(), "total", True),
        ("größe".encode(), "größe", True),
        ("größe".encode("latin-1"), "größe", True),
        (b"# coding: latin-1\n" + "größe".encode("latin-1"), "größe", True),
        ("gro\u0308ße".encode(), "größe", True),
        (b"grosse", "größe", False),
        ("\ufb01le".encode(), "file", True),
        (b"# coding: utf-7\n+AGYAaQBsAGU-", "file", True),
        (b"# coding: ascii\nfi", "file", False),
        (b"# coding: nonsense\nfi", "file", True),
    ],
)
def test_mentions(data: bytes, name: str, expected: bool) -> None:
    """An identifier is found as a whole word, in every spelling that the parser takes for it."""
    assert mentions(data, name) is expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"from m import *", True),
        (b"from m import*", True),
        (b"from m import \\\n *", True),
        (b"import m", False),
        (b"x = important * 2", False),
        (b"# coding: utf-7\n", True),
    ],
)
def test_star_import(data: bytes, expected: bool) -> None:
    """A star import is seen however it is spaced; in doubt there is one."""
    assert has_star_import(data) is expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"from . import x", True),
        (b"from .. import x", True),
        (b"from.import x", True),
        (b"from \\\n . \\\n import x", True),
        (b"from ... import x", True),
        (b"from .m import x", False),
        (b"from m import x", False),
        (b"# coding: utf-7\n", True),
    ],
)
def test_bare_relative_import(data: bytes, expected: bool) -> None:
    """An import from the package itself is seen however it is spaced; in doubt there is one."""
    assert has_bare_relative_import(data) is expected
