"""A new definition takes the place of an old one, and nothing else in the file changes."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterable
from dataclasses import dataclass

from pljam._replay.writing.answers import Answer, read_answer
from pljam._replay.writing.errors import WritingError
from pljam._replay.writing.imports import Gap, Import, import_gap, import_rows, missing_imports
from pljam._replay.writing.layout import Layout
from pljam._replay.writing.parts import (
    Parts,
    plain_docstrings,
    take_apart,
    worth_keeping,
)
from pljam._replay.writing.places import (
    FUNCTIONS,
    MARK,
    Place,
    Source,
    comments_above,
    comments_below,
    with_rows,
)
from pljam._source.bindings import binds
from pljam._source.statements import fingerprint


@dataclass(frozen=True)
class Replacement:
    """A source with a new definition in it, and what else has come with that."""

    source: str
    line: int
    """The first line of the new definition, as its code object will have it."""
    imports: tuple[str, ...] = ()
    helpers: tuple[str, ...] = ()
    decorators_kept: bool = False
    """The text had no decorators, so those of the old definition stay."""
    left_out: tuple[str, ...] = ()


def replace_definition(source: str, qualname: str, line: int, text: str) -> str:
    """Return a source in which ``text`` is the definition of a function. See ``replacement``."""
    return replacement(source, qualname, line, text).source


def replacement(
    source: str, qualname: str, line: int, text: str, *, package: str = ""
) -> Replacement:
    """Put ``text`` in the place of the definition of a function.

    ``line`` is the first line of its code object, which tells definitions of one name apart.
    ``package`` is the file's, so that relative imports can be compared with absolute ones.

    Everything outside of the definition stays byte for byte, but for what the text brings along:
    imports that the file lacks, and helpers that are new. Without decorators in the text, those of
    the old definition stay. Raises ``WritingError`` for whatever is ambiguous, would change another
    definition, or would not compile.
    """
    problem: WritingError | None = None
    for docstrings in (True, False):
        # Anew each time: the check changes the trees.
        file = Source(source)
        place = file.find(qualname, line)
        answer = read_answer(text, place.node.name)
        work = _Work(file, place, answer, take_apart(answer, file, place), docstrings)
        try:
            return work.done(package)
        except _Differs as error:
            problem = WritingError(str(error))
        except RecursionError:
            problem = WritingError("the file is nested too deeply: edit it by hand")
    assert problem is not None
    raise problem


class _Differs(Exception):
    """What came out is not what it was to be."""


class _Work:
    """One replacement under way."""

    # top       index of the module's statement that holds the definition
    # target    the indentation of the place
    # edits     lines to exchange: first, end (not included), the new lines

    def __init__(
        self, file: Source, place: Place, answer: Answer, parts: Parts, docstrings: bool
    ) -> None:
        self.file = file
        self.place = place
        self.answer = answer
        self.parts = parts
        self.docstrings = docstrings
        self.layout = Layout(answer.source)
        self.top = next(at for at, node in enumerate(file.tree.body) if node is place.top)
        self.target = file.indentation(file.first_line(place.node))
        self.unit = file.unit
        body = place.node.body[0]
        self.inner = file.indentation(body.lineno) if body.lineno > place.node.lineno else ""
        if self.inner.startswith(self.target) and self.inner != self.target:
            self.unit = self.inner[len(self.target) :]
        else:
            self.inner = ""  # the body begins in the header's last line
        self.edits: list[tuple[int, int, list[str]]] = []

    def done(self, package: str) -> Replacement:
        """Return the new source, checked against what it must be."""
        imports = missing_imports(self.file, self.parts.imports, package)
        gap = import_gap(self.file, self.top)
        self.edits.append((gap.line, gap.line, import_rows(self.file, gap, imports)))
        self._add_helpers()
        self._add_siblings()
        self._exchange()
        text = with_rows(self.file, self.edits)
        old, new = self.place.node, self.parts.definition
        kept = bool(old.decorator_list) and not new.decorator_list
        if kept:
            new.decorator_list = old.decorator_list
        made = self._check(text, gap, imports)
        helpers = [*self.parts.helpers, *self.parts.siblings]
        return Replacement(
            text,
            made.line,
            tuple(ast.unparse(node) for node in imports),
            tuple(name for node in helpers for name in sorted(binds(node))),
            kept,
            self.answer.left_out,
        )

    # -- the lines --------------------------------------------------------------------------------

    def _exchange(self) -> None:
        """Put the lines of the new definition in the place of those of the old one."""
        file, given = self.file, self.answer.source
        old, new = self.place.node, self.parts.definition
        first = file.first_line(old)
        comments = self._comments_above(new, first, self.target)
        if comments:
            self.edits.append((first, first, comments))
        if not new.decorator_list:
            first = old.lineno
        last = file.last_line(old)
        start, end = given.first_line(new), given.last_line(new)
        own = given.indentation(start)
        below = [row.strip() for row in comments_below(given, end, own)]
        there = [row.strip() for row in comments_below(file, last, self.target)]
        if below and [row for row in below if row] != [row for row in there if row]:
            end += len(below)
        rows = self._moved(new, start, end, self.target)
        before, feed, _ = file.line(first).rpartition("\f")
        if not before.strip() and "\f" not in rows[0]:
            rows[0] = before + feed + rows[0]
        self.edits.append((first, last + 1, rows))

    def _moved(self, node: ast.stmt, start: int, end: int, target: str) -> list[str]:
        given = self.answer.source
        if self._lost_its_first_indentation(node, start):
            return [target + given.line(start), *given.rows(start + 1, end)]
        return self.layout.moved(node, start, end, target, self.unit, self.docstrings)

    def _lost_its_first_indentation(self, node: ast.stmt, start: int) -> bool:
        """Whether only the first line was moved to the margin, as happens to a stripped text."""
        given = self.answer.source
        if not self.target or given.text[: given.text.find(given.line(start))].strip():
            return False
        body = node.body[0] if isinstance(node, FUNCTIONS) else node
        return (
            given.indentation(start) == ""
            and body.lineno > node.lineno
            and bool(self.inner)
            and given.indentation(body.lineno) == self.inner
        )

    def _comments_above(self, node: ast.stmt, line: int, target: str) -> list[str]:
        """Return the comments that the text has on top of a statement and the file lacks."""
        given = self.answer.source
        start = given.first_line(node)
        comments = worth_keeping(comments_above(given, start, given.indentation(start)))
        there = {row.strip() for row in comments_above(self.file, line, target)}
        return [target + row.strip() for row in comments if row.strip() not in there]

    def _add_siblings(self) -> None:
        """Put new functions of the same class or function directly above the definition."""
        line = self._above(self.place.node, self.target)
        rows: list[str] = []
        for node in self.parts.siblings:
            rows += [*self._with_comments(node, self.target), *([""] if self.target else ["", ""])]
        self.edits.append((line, line, rows))

    def _add_helpers(self) -> None:
        """Put what is new in the module directly above the statement that holds the definition."""
        top = self.file.tree.body[self.top]
        line = self._above(top, "")
        rows: list[str] = []
        before: ast.stmt | None = None
        for node in self.parts.helpers:
            if before is not None and (_is_block(before) or _is_block(node)):
                rows += ["", ""]
            rows += self._with_comments(node, "")
            before = node
        if before is not None:
            if line > 1 and self.file.line(line - 1).strip():
                rows[:0] = ["", ""] if _is_block(self.parts.helpers[0]) else [""]
            rows += ["", ""] if _is_block(before) or _is_block(top) else [""]
        self.edits.append((line, line, rows))

    def _with_comments(self, node: ast.stmt, target: str) -> list[str]:
        given = self.answer.source
        start, end = given.first_line(node), given.last_line(node)
        if given.line(start)[: given.column(start, node.col_offset)].strip(" \t\f@"):
            raise WritingError(
                f"line {start} of the text holds several statements: give each a line of its own"
            )
        comments = self._comments_above(node, 1, target)
        return comments + self.layout.moved(node, start, end, target, self.unit, self.docstrings)

    def _above(self, node: ast.stmt, indentation: str) -> int:
        """Return the line above a statement and the comments that belong to it."""
        first = self.file.first_line(node)
        first -= len(comments_above(self.file, first, indentation))
        while _is_on_top(self.file.line(first), first):
            first += 1
        return first

    # -- the check --------------------------------------------------------------------------------

    def _check(self, text: str, gap: Gap, imports: list[Import]) -> Place:
        """Raise if a text is not the file with just these changes; return the new definition."""
        body, place, new = self.file.tree.body, self.place, self.parts.definition
        same = [each for each in self.file.places if each.qualname == place.qualname]
        ordinal = next(at for at, each in enumerate(same) if each.node is place.node)
        at = place.index
        place.siblings[at : at + 1] = [*self.parts.siblings, new]
        top = next(at for at, node in enumerate(body) if node is place.top or node is new)
        if place.siblings is body:
            top -= len(self.parts.siblings)
        body[top:top] = self.parts.helpers
        body[gap.index : gap.index] = imports
        result = Source(text, "the result")
        found = [each for each in result.places if each.qualname == place.qualname]
        if len(found) != len(same):
            raise _Differs(f"the text defines {place.qualname} anew: give it once")
        made = found[ordinal].node
        assert isinstance(made, FUNCTIONS)
        _plain([new, *self.parts.siblings, *self.parts.helpers])
        _plain([made])
        if self.docstrings:
            names = {node.name for node in self.parts.siblings if isinstance(node, FUNCTIONS)}
            near = found[ordinal].siblings
            _plain(node for node in near if getattr(node, "name", "") in names)
        if fingerprint(result.tree) != fingerprint(self.file.tree):
            raise _Differs(
                f"{place.qualname} cannot be exchanged without changing what stands around it:"
                " edit the file by hand"
            )
        _compile(text)
        return found[ordinal]


def _plain(nodes: Iterable[ast.stmt]) -> None:
    for node in nodes:
        plain_docstrings(node)


def _is_block(node: ast.stmt) -> bool:
    return hasattr(node, "body")


def _is_on_top(row: str, number: int) -> bool:
    """Whether a line must stay one of the first two: for the shell, or to tell the encoding."""
    return number < 3 and row.startswith("#") and (row.startswith("#!") or "coding" in row)


def _compile(text: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(text.removeprefix(MARK), "<text>", "exec", dont_inherit=True)
        except SyntaxError as error:
            raise WritingError(
                f"with the text the file does not compile, line {error.lineno}: {error.msg}"
            ) from None
        except (ValueError, MemoryError) as error:
            raise WritingError(f"with the text the file does not compile: {error}") from None
