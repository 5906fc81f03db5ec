"""What the bytes of a file show without parsing it."""

from __future__ import annotations

import pytest

from pljam._source.mentions import from_imports, mentions


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
        (b"from m import x", {"m": False}),
        (b"from a.m import x", {"m": False}),
        (b"from . m import x", {"m": False}),
        (b"from a . m import x", {"m": False}),
        (b"from .m import x", {"m": False}),
        (b"from.m import x", {"m": False}),
        (b"from m import(x)", {"m": False}),
        (b"from m import *", {"m": True}),
        (b"from m import*", {"m": True}),
        (b"from\\\nm\\\nimport\\\n*", {"m": True}),
        (b"from m import x\nfrom m import *", {"m": True}),
        (b"from . import x", {"": False}),
        (b"from ... import *", {"": True}),
        (b"from.import x", {"": False}),
        (b"from \\\n . \\\n import x", {"": False}),
        (b"from important import x", {"important": False}),
        (b"from reimport import x", {"reimport": False}),
        (b"# taken from here\nfrom m import x", {"m": False}),
        (b"# from here.\nfrom . import x", {"": False}),
        (b"x = 1; from m import x", {"m": False}),
        (b"if x:from m import x", {"m": False}),
        (b"yield from m\nimport x", {"m": False}),
        (b"import m", {}),
        (b"x.from_m(1)\nimport y", {}),
        ("from größe import x".encode(), None),
        (b"# coding: utf-7\n", None),
    ],
)
def test_from_imports(data: bytes, expected: dict[str, bool] | None) -> None:
    """The modules of from-imports are seen however they are spaced; ``None`` is doubt."""
    assert from_imports(data) == expected
