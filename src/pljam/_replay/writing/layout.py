"""Moving lines of Python to another indentation, without touching what stands in strings."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterator
from itertools import pairwise

from pljam._replay.writing.errors import WritingError
from pljam._replay.writing.places import FUNCTIONS, Source

_BETWEEN = frozenset({tokenize.COMMENT, tokenize.NL, tokenize.ENDMARKER})
# f-strings and the like are strings of several tokens on newer Pythons.
_STARTS = frozenset(n for n, t in tokenize.tok_name.items() if t.endswith("STRING_START"))
_ENDS = frozenset(n for n, t in tokenize.tok_name.items() if t.endswith("STRING_END"))


class Layout:
    """How the lines of a text are indented: by which blocks, and which continue a string."""

    # source     a text with \n as its only line end
    # _blocks    number of a line of code → the indentations of the blocks around it, "" first
    # _inside    lines that begin within a string
    # _strings   first and last line of each string of one token

    def __init__(self, source: Source) -> None:
        self.source = source
        self._blocks: dict[int, tuple[str, ...]] = {}
        self._inside: set[int] = set()
        self._strings: set[tuple[int, int]] = set()
        try:
            self._scan()
        except (tokenize.TokenError, SyntaxError) as error:
            raise WritingError(f"{source.what} cannot be read: {error}") from None

    def _scan(self) -> None:
        stack = [""]
        first = 0  # of the logical line
        opened: list[int] = []
        for token in tokenize.generate_tokens(io.StringIO(self.source.text).readline):
            row, last = token.start[0], token.end[0]
            if token.type == tokenize.INDENT:
                stack.append(token.string.rpartition("\f")[2])
            elif token.type == tokenize.DEDENT:
                stack.pop()
            elif token.type == tokenize.NEWLINE:
                for number in range(first or row, row + 1):
                    self._blocks[number] = tuple(stack)
                first = 0
            elif token.type not in _BETWEEN:
                first = first or row
            if token.type == tokenize.STRING:
                self._inside.update(range(row + 1, last + 1))
                self._strings.add((row, last))
            elif token.type in _STARTS:
                opened.append(row)
            elif token.type in _ENDS:
                self._inside.update(range(opened.pop() + 1, last + 1))

    def moved(
        self, node: ast.stmt, first: int, last: int, target: str, unit: str, docstrings: bool
    ) -> list[str]:
        """Return the lines around a statement, from ``first`` to ``last``, moved to ``target``.

        Steps of tabs become steps of spaces where ``unit`` has these, and the other way round.
        What continues a string stays, but for docstrings, if these are to go along.
        """
        own = self.source.indentation(node.lineno)
        rows = self.source.rows(first, last)
        blocks = [self._blocks.get(number, ("",)) for number in range(first, last + 1)]
        steps = {step for each in blocks for step in _steps(each, own)}
        convert = any(("\t" in step) != ("\t" in unit) for step in steps)
        if own == target and not convert:
            return rows
        places: dict[str, str] = {own: target}
        for each in blocks:
            if own in each:
                for depth, blank in enumerate(each[each.index(own) :]):
                    places[blank] = target + (unit * depth if convert else blank[len(own) :])
        docs = set(self._docstring_rows(node)) if docstrings else set()
        moved = []
        for number, row in enumerate(rows, first):
            if number in self._inside and number not in docs:
                moved.append(row)
            elif not row.strip():
                moved.append(row if number in self._inside else "")
            else:
                moved.append(_moved(row, self._blocks.get(number), places))
        return moved

    def _docstring_rows(self, node: ast.stmt) -> Iterator[int]:
        """Yield the lines that continue docstrings and are indented as these are."""
        for each in ast.walk(node):
            if not isinstance(each, (*FUNCTIONS, ast.ClassDef)) or ast.get_docstring(each) is None:
                continue
            doc = each.body[0]
            last = doc.end_lineno or doc.lineno
            blank = self.source.indentation(doc.lineno)
            lines = self.source.rows(doc.lineno + 1, last)
            if (doc.lineno, last) in self._strings and all(
                line.startswith(blank) or not line.strip() for line in lines
            ):
                yield from range(doc.lineno + 1, last + 1)


def _steps(blocks: tuple[str, ...], own: str) -> Iterator[str]:
    if own in blocks:
        inner = blocks[blocks.index(own) :]
        for outer, blank in pairwise(inner):
            yield blank.removeprefix(outer)


def _moved(row: str, blocks: tuple[str, ...] | None, places: dict[str, str]) -> str:
    """Return a line with the indentation of its block exchanged, and what is beyond it kept."""
    code = row.lstrip(" \t\f")
    blank = row[: len(row) - len(code)].rpartition("\f")[2]
    # A comment, or a line that goes on, may be indented less than its block.
    fitting = [each for each in places if blank.startswith(each)]
    if blocks is not None and blocks[-1] in fitting:
        own = blocks[-1]
    elif fitting:
        own = max(fitting, key=len)
    else:
        return row
    return places[own] + blank[len(own) :] + code
