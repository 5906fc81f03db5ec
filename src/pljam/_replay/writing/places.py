"""A source as its author spelled it, with the place of each definition in it.

Lines and columns are those of the language: a line ends at ``\\n``, ``\\r\\n`` or ``\\r`` and
nowhere else, and a byte order mark is no part of the program.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from pljam._replay.writing.errors import WritingError
from pljam._source.bindings import Definition
from pljam._source.text import SourceError, parse

MARK = "\ufeff"
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
BLANK = re.compile(r"[ \t\f]*")
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)

# What a code object can be called without a ``def`` of that name.
_NAMELESS = {
    "<lambda>": "a lambda",
    "<listcomp>": "a comprehension",
    "<setcomp>": "a comprehension",
    "<dictcomp>": "a comprehension",
    "<genexpr>": "a generator expression",
    "<module>": "the module itself",
}


def parsed(text: str, what: str) -> ast.Module:
    """Return the tree of a text, or raise a ``WritingError`` that calls the text ``what``."""
    with warnings.catch_warnings():
        # The program has seen its own warnings, and under -W error they would be errors here.
        warnings.simplefilter("ignore")
        try:
            return parse(text, "<text>")
        except SourceError as error:
            where = f", line {error.line}" if error.line else ""
            raise WritingError(f"{what} is no Python{where}: {error.message}") from None


@dataclass(frozen=True)
class Place:
    """A definition in a source: its node, its qualified name and the list that holds it."""

    node: Definition | ast.ClassDef
    qualname: str
    parents: tuple[ast.AST, ...]
    siblings: list[ast.stmt]

    @property
    def line(self) -> int:
        """The first line as the code object has it: that of the first decorator."""
        decorators = self.node.decorator_list
        return decorators[0].lineno if decorators else self.node.lineno

    @property
    def index(self) -> int:
        """Where it stands among its siblings."""
        return next(at for at, each in enumerate(self.siblings) if each is self.node)

    @property
    def top(self) -> ast.AST:
        """The statement of the module that holds it."""
        return self.parents[1] if len(self.parents) > 1 else self.node


class Source:
    """The text of a file, taken apart into the lines that the parser counts."""

    def __init__(self, text: str, what: str = "the file") -> None:
        """Take the text, line ends and byte order mark as they are; ``what`` names it."""
        self.mark = MARK if text.startswith(MARK) else ""
        self.text = text[len(self.mark) :]
        self.lines: list[str] = LINE.findall(self.text)
        self.what = what

    @cached_property
    def tree(self) -> ast.Module:
        """The syntax tree."""
        return parsed(self.text, self.what)

    @cached_property
    def newline(self) -> str:
        """How most lines end."""
        ends = [_end(line) for line in self.lines]
        kinds = [end for end in dict.fromkeys(ends) if end]
        return max(kinds, key=ends.count, default="\n")

    def line(self, number: int) -> str:
        """Return a line, counted from 1, without its end; nothing beyond the last one."""
        return self.lines[number - 1].rstrip("\r\n") if 0 < number <= len(self.lines) else ""

    def rows(self, first: int, last: int) -> list[str]:
        """Return the lines from one number to another, without their ends."""
        return [self.line(number) for number in range(first, last + 1)]

    def column(self, number: int, offset: int) -> int:
        """Return the index into a line for an offset that counts the bytes of UTF-8."""
        line = self.line(number)
        return offset if line.isascii() else len(line.encode("utf-8")[:offset].decode("utf-8"))

    def first_line(self, node: ast.stmt) -> int:
        """Return the line a statement begins in, its first decorator's sign included."""
        decorators = getattr(node, "decorator_list", ())
        if not decorators:
            return node.lineno
        number: int = decorators[0].lineno
        # `@` may stand above what it decorates with, by a parenthesis or a backslash.
        while number > 1 and not self.line(number).lstrip(" \t\f").startswith("@"):
            number -= 1
        return number

    def last_line(self, node: ast.stmt) -> int:
        """Return the line a statement ends in, an empty continuation of it included."""
        number = node.end_lineno or node.lineno
        while True:
            rest = self.line(number)
            if number == node.end_lineno:
                rest = rest[self.column(number, node.end_col_offset or 0) :]
            if "#" in rest or not rest.endswith("\\") or number >= len(self.lines):
                return number
            number += 1

    def indentation(self, number: int) -> str:
        """Return the blanks before a line, as far as they count: after the last form feed."""
        blank = BLANK.match(self.line(number))
        return blank[0].rpartition("\f")[2] if blank else ""

    @cached_property
    def unit(self) -> str:
        """One step of indentation, as the first indented block of the file has it."""
        for node in ast.walk(self.tree):
            body = getattr(node, "body", None)
            if isinstance(node, ast.stmt) and isinstance(body, list) and body:
                outer = self.indentation(node.lineno)
                inner = self.indentation(self.first_line(body[0]))
                if body[0].lineno > node.lineno and len(inner) > len(outer):
                    return inner[len(outer) :] if inner.startswith(outer) else inner
        return "    "

    # -- definitions ------------------------------------------------------------------------------

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Every function and class that a statement defines, an outer one before its inner ones."""
        return tuple(_places(self.tree))

    def find(self, qualname: str, line: int) -> Place:
        """Return the function that a code object of this name and first line belongs to."""
        last = qualname.rpartition(".")[2]
        if last in _NAMELESS:
            raise WritingError(
                f"{qualname} is {_NAMELESS[last]}: it has no definition of its own to replace,"
                " edit the file where it stands"
            )
        named = [place for place in self.places if place.qualname == qualname]
        found = [place for place in named if isinstance(place.node, FUNCTIONS)]
        if not found:
            if named:
                raise WritingError(
                    f"{qualname}, line {named[0].line}, is a class: name one of its methods"
                )
            raise WritingError(f"{self.what} defines no function {qualname}: read it anew")
        there = [place for place in found if place.line == line]
        if len(there) == 1:
            return there[0]
        if len(found) == 1:
            return found[0]  # the lines above it have changed; there is no other that can be meant
        lines = ", ".join(str(place.line) for place in found)
        raise WritingError(
            f"{qualname} is defined at lines {lines}, none of which is line {line}: read the file"
            " anew and give the line of the one that is meant"
        )


def _places(tree: ast.Module) -> Iterator[Place]:
    """Yield the definitions of a tree by the names that the compiler gives them."""
    pending: list[tuple[ast.AST, str, frozenset[str], tuple[ast.AST, ...]]]
    pending = [(tree, "", frozenset(), (tree,))]
    while pending:
        owner, prefix, declared, parents = pending.pop()
        inner: list[tuple[ast.AST, str, frozenset[str], tuple[ast.AST, ...]]] = []
        for siblings in _bodies(owner):
            for node in siblings:
                if isinstance(node, (*FUNCTIONS, ast.ClassDef)):
                    # A name that its scope declares global is named as if the module defined it.
                    qualname = node.name if node.name in declared else prefix + node.name
                    yield Place(node, qualname, parents, siblings)
                    within = "." if isinstance(node, ast.ClassDef) else ".<locals>."
                    inner.append((node, qualname + within, _globals(node), (*parents, node)))
                elif isinstance(node, ast.stmt):
                    inner.append((node, prefix, declared, (*parents, node)))
        pending.extend(reversed(inner))


def _bodies(node: ast.AST) -> Iterator[list[ast.stmt]]:
    """Yield the lists of statements that a statement holds directly, its branches' too."""
    for name in ("body", "handlers", "cases", "orelse", "finalbody"):
        value = getattr(node, name, None)
        if isinstance(value, list):
            if name in ("handlers", "cases"):
                for each in value:
                    yield each.body
            else:
                yield value


def _globals(scope: ast.AST) -> frozenset[str]:
    """Return the names that the statements of a function or class declare global."""
    found: set[str] = set()
    pending = [scope]
    while pending:
        node = pending.pop()
        for body in _bodies(node):
            for each in body:
                if isinstance(each, ast.Global):
                    found.update(each.names)
                elif not isinstance(each, (*FUNCTIONS, ast.ClassDef)):
                    pending.append(each)
    return frozenset(found)


def comments_above(source: Source, first: int, indentation: str) -> list[str]:
    """Return the comments that stand directly above a line at its own indentation."""
    number = first
    while number > 1:
        line = source.line(number - 1)
        blank = source.indentation(number - 1)
        if blank != indentation or not line.lstrip(" \t\f").startswith("#"):
            break
        number -= 1
    return source.rows(number, first - 1)


def comments_below(source: Source, last: int, indentation: str) -> list[str]:
    """Return the comments after a line that are indented deeper than ``indentation``."""
    end = last
    for number in range(last + 1, len(source.lines) + 1):
        line = source.line(number).strip()
        if line and not (line.startswith("#") and _deeper(source, number, indentation)):
            break
        if line:
            end = number
    return source.rows(last + 1, end)


def _deeper(source: Source, number: int, indentation: str) -> bool:
    blank = source.indentation(number)
    return len(blank.expandtabs()) > len(indentation.expandtabs())


def with_rows(source: Source, edits: Iterable[tuple[int, int, list[str]]]) -> str:
    """Return the text with lines exchanged: from a line up to, and without, another one.

    Of edits at one line, the first comes out on top. What is not edited stays to the byte.
    """
    lines = list(source.lines)
    for first, end, rows in sorted(edits, key=_place)[::-1]:
        ends = [(_end(lines[first - 1]) if first <= len(lines) else "") or source.newline]
        ends *= len(rows)
        if first < end and rows:
            ends[-1] = _end(lines[end - 2])
        elif rows and first > len(lines) and lines and not _end(lines[-1]):
            lines[-1] += source.newline
            ends[-1] = ""
        lines[first - 1 : end - 1] = [row + nl for row, nl in zip(rows, ends, strict=True)]
    return source.mark + "".join(lines)


def _place(edit: tuple[int, int, list[str]]) -> tuple[int, int]:
    return edit[:2]


def _end(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]
