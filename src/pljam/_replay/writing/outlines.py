"""Source text of definitions for somebody who reads them: in full, or what can be used of them."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from pljam._replay.writing.places import FUNCTIONS, Source
from pljam._source.bindings import Definition


def text_of(source: Source, node: ast.stmt) -> str:
    """Return the lines of a statement as they stand in the file."""
    return "\n".join(source.rows(source.first_line(node), source.last_line(node)))


def header_of(source: Source, node: Definition | ast.ClassDef) -> str:
    """Return a definition from its ``def`` or ``class`` to the colon, as it is spelled."""
    first = node.body[0]
    line = source.first_line(first)
    rows = source.rows(node.lineno, line)
    if line == first.lineno:
        rows[-1] = rows[-1][: source.column(line, first.col_offset)]
    else:
        rows.pop()  # the body begins with a decorator
    # Comments and blank lines between the header and the body are no part of it.
    while rows and (not rows[-1].strip() or rows[-1].lstrip().startswith("#")):
        rows.pop()
    return "\n".join(rows).rstrip()


def docstring_rows(source: Source, node: Definition | ast.ClassDef | ast.Module) -> list[str]:
    """Return the lines of a docstring, if there is one on lines of its own."""
    if ast.get_docstring(node) is None:
        return []
    doc = node.body[0]
    if not isinstance(node, ast.Module) and doc.lineno == node.lineno:
        return []
    return source.rows(doc.lineno, source.last_line(doc))


def outline(source: Source, node: ast.ClassDef | ast.Module) -> str:
    """Return a class or module without the bodies of its functions; docstrings stay."""
    rows: list[str] = []
    if isinstance(node, ast.ClassDef):
        rows += source.rows(source.first_line(node), node.lineno - 1)
        rows += header_of(source, node).split("\n")
    doc = docstring_rows(source, node)
    rows += doc
    rows += _members(source, node.body[1:] if doc else node.body)
    return "\n".join(rows)


def _members(source: Source, body: Iterable[ast.stmt]) -> list[str]:
    rows: list[str] = []
    for node in body:
        if isinstance(node, FUNCTIONS):
            rows += source.rows(source.first_line(node), node.lineno - 1)
            rows += header_of(source, node).split("\n")
            rows += docstring_rows(source, node)
            rows[-1] += "" if docstring_rows(source, node) else "  ..."
        elif isinstance(node, ast.ClassDef):
            rows += outline(source, node).split("\n")
        else:
            lines = text_of(source, node).split("\n")
            rows += lines if len(lines) <= _LONGEST else [*lines[:_LONGEST], "    # ..."]
    return rows


_LONGEST = 12
