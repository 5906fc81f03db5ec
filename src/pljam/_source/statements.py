"""A module as the statements it executes, each with its place, its text and its fingerprints.

A *statement* here is what a reload can decide about by itself. Blocks (``if``, ``try``, ``with``)
are taken apart into the statements of their branches, each with its *enclosures*: the blocks around
it. A class holds the statements of its body. An import of several names is one statement a name.
Loops, ``match`` and functions stay whole.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pljam._source.bindings import stores
from pljam._source.names import binds, deletes, reads
from pljam._source.readings import Reading, Readings, members_read, readings
from pljam._source.text import decode, future_flags, parse
from pljam._versions import LAZY_ANNOTATIONS

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef
Block = ast.If | ast.Try | ast.TryStar | ast.With | ast.AsyncWith
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_TRY = (ast.Try, ast.TryStar)
_WITH_BODY = (*_FUNCTIONS, ast.Lambda)
_FIELDS: dict[type[ast.AST], tuple[str, ...]] = {}
_SKIPPED_FIELDS = frozenset({"ctx", "type_comment", "kind"})


def fingerprint(node: ast.AST, shell: bool = False) -> str:
    """Return the tree of ``node`` without positions, as text.

    With ``shell``, bodies of functions and lambdas are left out: two statements with equal shells
    do the same when they are executed, but for the code of the functions that they make.
    """
    parts: list[str] = []
    _dump(node, shell, parts)
    return "".join(parts)


def _dump(value: object, shell: bool, parts: list[str]) -> None:
    if isinstance(value, ast.AST):
        kind = type(value)
        parts.append(kind.__name__)
        parts.append("(")
        elide = shell and isinstance(value, _WITH_BODY)
        fields = _FIELDS.get(kind)
        if fields is None:
            fields = tuple(name for name in kind._fields if name not in _SKIPPED_FIELDS)
            _FIELDS[kind] = fields
        for name in fields:
            if elide and name == "body":
                continue
            _dump(getattr(value, name, None), shell, parts)
            parts.append(",")
        parts.append(")")
    elif isinstance(value, list):
        parts.append("[")
        for item in value:
            _dump(item, shell, parts)
            parts.append(",")
        parts.append("]")
    else:
        parts.append(type(value).__name__)
        parts.append(repr(value))


@dataclass(frozen=True)
class Enclosure:
    """A block around a statement: its node and the field (branch) that holds the statement."""

    node: Block
    branch: str
    handler: int = -1

    @cached_property
    def header(self) -> str:
        """What decides whether and how the branch runs, as text without positions."""
        node = self.node
        parts = [type(node).__name__, self.branch, str(self.handler)]
        if isinstance(node, ast.If):
            parts.append(fingerprint(node.test))
        elif isinstance(node, (ast.With, ast.AsyncWith)):
            parts.extend(fingerprint(item) for item in node.items)
        else:
            parts.extend(fingerprint(h.type) if h.type else "*" for h in node.handlers)
        return "|".join(parts)

    @cached_property
    def can_be_asked_again(self) -> bool:
        """Whether evaluating the header a second time has no effect and the same outcome."""
        if not isinstance(self.node, ast.If):
            return False
        calls = (ast.Call, ast.Await, ast.NamedExpr, ast.Yield, ast.YieldFrom)
        if any(isinstance(node, calls) for node in ast.walk(self.node.test)):
            return False
        names = reads(self.node.test, future_annotations=False, lazy_annotations=True)
        return {name.partition(".")[0] for name in names}.isdisjoint(binds(self.node))

    @property
    def is_main(self) -> bool:
        """Whether this is the true branch of ``if __name__ == "__main__"``."""
        test = self.node.test if isinstance(self.node, ast.If) else None
        if not isinstance(test, ast.Compare) or self.branch != "body" or len(test.comparators) != 1:
            return False
        sides = (test.left, test.comparators[0])
        return (
            isinstance(test.ops[0], ast.Eq)
            and any(isinstance(s, ast.Name) and s.id == "__name__" for s in sides)
            and any(isinstance(s, ast.Constant) and s.value == "__main__" for s in sides)
        )


@dataclass(eq=False)
class Statement:
    """One statement of a module or class body, with what it takes to match and to execute it."""

    node: ast.stmt
    text: str
    start: int
    enclosures: tuple[Enclosure, ...] = ()
    scope: str = ""
    is_docstring: bool = False
    body: tuple[Statement, ...] = ()
    comment: str = ""
    top: ast.stmt | None = field(default=None, repr=False)

    @property
    def end(self) -> int:
        """The last line."""
        return self.node.end_lineno or self.node.lineno

    @property
    def block(self) -> Block | None:
        """The outermost block around it, if that cannot be executed for each statement alone."""
        alone = all(enclosure.can_be_asked_again for enclosure in self.enclosures)
        return None if alone else self.enclosures[0].node

    def runs_with(self, other: Statement) -> bool:
        """Whether this is executed whenever another statement of the same body is."""
        return self.enclosures == other.enclosures[: len(self.enclosures)]

    @property
    def is_function(self) -> bool:
        """Whether this is a ``def`` or ``async def``."""
        return isinstance(self.node, _FUNCTIONS)

    @property
    def is_class(self) -> bool:
        """Whether this is a ``class`` statement."""
        return isinstance(self.node, ast.ClassDef)

    @property
    def is_import(self) -> bool:
        """Whether this imports."""
        return isinstance(self.node, (ast.Import, ast.ImportFrom))

    @property
    def name(self) -> str:
        """The name that a definition binds, else the empty string."""
        if isinstance(self.node, (*_FUNCTIONS, ast.ClassDef)):
            return self.node.name
        return ""

    @property
    def qualname(self) -> str:
        """The dotted name of a definition within its module."""
        return self.within(self.name)

    def within(self, name: str) -> str:
        """The dotted name, within the module, of a name that the statement binds."""
        return f"{self.scope}.{name}" if self.scope else name

    @cached_property
    def binds(self) -> frozenset[str]:
        """The names that executing the statement binds in its scope."""
        return frozenset({"__doc__"}) if self.is_docstring else binds(self.node)

    @cached_property
    def deletes(self) -> frozenset[str]:
        """The names that executing the statement may delete."""
        return deletes(self.node)

    @cached_property
    def touched(self) -> frozenset[str]:
        """The names that the statement binds or deletes."""
        return self.binds if self.is_docstring else self.binds | self.deletes

    @cached_property
    def stores(self) -> frozenset[str]:
        """The attributes and items that a statement of a module stores into: ``app.limit``."""
        return frozenset() if self.scope else stores(self.node)

    @property
    def sets(self) -> frozenset[str]:
        """The names that the statement binds or deletes, and what it stores into."""
        return self.touched | self.stores

    @property
    def annotates(self) -> frozenset[str]:
        """The name that the statement annotates, which need not bind it."""
        node = self.node
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            return frozenset({node.target.id})
        return frozenset()

    @cached_property
    def reads(self) -> frozenset[str]:
        """The dotted names that executing the statement reads, annotations left out."""
        return reads(self.node, future_annotations=True, lazy_annotations=LAZY_ANNOTATIONS)

    @property
    def conditions(self) -> Sequence[ast.expr]:
        """The conditions that the statement stands under."""
        return [
            enclosure.node.test
            for enclosure in self.enclosures
            if isinstance(enclosure.node, ast.If)
        ]

    def readings(self, future_annotations: bool) -> Readings:
        """Return all that the statement reads, what it defines and its conditions included."""
        found = self._readings.get(future_annotations)
        if found is None:
            found = readings(self.node, self.text, self.conditions, future_annotations)
            self._readings[future_annotations] = found
        return found

    @cached_property
    def _readings(self) -> dict[bool, Readings]:
        return {}

    def learn_from(self, other: Statement) -> None:
        """Take over what was found out about a statement of equal text under equal conditions."""
        known = vars(other)
        for name in _WITHOUT_PLACES:
            if name in known:
                vars(self).setdefault(name, known[name])

    @cached_property
    def fingerprint(self) -> str:
        """The tree without positions."""
        return fingerprint(self.node)

    @cached_property
    def shell(self) -> str:
        """The tree without positions and without the bodies of functions."""
        return fingerprint(self.node, shell=True)

    @cached_property
    def enclosure_key(self) -> str:
        """The headers of the blocks around the statement, as text."""
        return "\n".join(enclosure.header for enclosure in self.enclosures)

    @property
    def decorators(self) -> Sequence[ast.expr]:
        """The decorators of a definition."""
        if isinstance(self.node, (*_FUNCTIONS, ast.ClassDef)):
            return self.node.decorator_list
        return ()

    @cached_property
    def decorator_key(self) -> str:
        """The decorators' trees, as text."""
        return "\n".join(fingerprint(decorator) for decorator in self.decorators)

    @cached_property
    def header(self) -> str:
        """A class's bases, keywords, type parameters and decorators, as text."""
        node = self.node
        if not isinstance(node, ast.ClassDef):
            return ""
        parts = [node.name, self.decorator_key]
        parts += [fingerprint(base) for base in node.bases]
        parts += [fingerprint(keyword) for keyword in node.keywords]
        parts += [fingerprint(param) for param in getattr(node, "type_params", ())]
        return "\n".join(parts)

    @property
    def pragma(self) -> str:
        """``"rerun"`` or ``"keep"`` where a ``# pljam:`` comment on the statement says so."""
        for word in ("rerun", "keep"):
            if f"pljam: {word}" in self.comment:
                return word
        return ""

    def summary(self, width: int = 48) -> str:
        """The statement's first line, cut to ``width`` characters."""
        first = self.text.strip().split("\n", 1)[0]
        return first if len(first) <= width else first[: width - 1] + "…"

    def walk(self) -> Iterator[Statement]:
        """This statement and all statements of class bodies in it."""
        yield self
        for child in self.body:
            yield from child.walk()


_WITHOUT_PLACES = (
    *("binds", "deletes", "touched", "stores", "reads", "_readings", "fingerprint", "shell"),
    *("enclosure_key", "decorator_key", "header"),
)
"""What is told from the text of a statement alone."""


class ModuleSource:
    """One version of one module's source: bytes, text, tree and statements, each made on demand."""

    def __init__(self, module: str, path: str, data: bytes, package: str | None = None) -> None:
        self.module = module
        self.path = path
        self.data = data
        self.package = module.rpartition(".")[0] if package is None else package
        """The package that relative imports of the file start from."""
        self.facts: object = None
        """What planning has found out about this version of the file."""

    @cached_property
    def text(self) -> str:
        """The decoded text. Raises ``SourceError``."""
        return decode(self.data)

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text; a form feed does not end one."""
        return self.text.split("\n")

    @cached_property
    def tree(self) -> ast.Module:
        """The syntax tree. Raises ``SourceError``."""
        return parse(self.text, self.path)

    @cached_property
    def flags(self) -> int:
        """The compiler flags of the file's ``from __future__`` imports."""
        return future_flags(self.tree)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The statements of the module in order. Raises ``SourceError``."""
        return tuple(_statements(self.tree.body, self.lines, (), "", None))

    @cached_property
    def members_read(self) -> Mapping[str, Sequence[tuple[Statement, Reading]]]:
        """The statements that read an attribute, by its name, and how."""
        found: dict[str, list[tuple[Statement, Reading]]] = {}
        for statement in self.walk():
            for reading in members_read(statement.node, statement.conditions):
                found.setdefault(reading.name, []).append((statement, reading))
        return found

    @cached_property
    def imports(self) -> tuple[ast.stmt, ...]:
        """The module-level imports, for the compiler's symbol table."""
        nodes = [statement.top for statement in self.statements if statement.is_import]
        return tuple(dict.fromkeys(node for node in nodes if node is not None))

    def walk(self) -> Iterator[Statement]:
        """Every statement, those of class bodies included."""
        for statement in self.statements:
            yield from statement.walk()


def _statements(
    nodes: Sequence[ast.stmt],
    lines: list[str],
    enclosures: tuple[Enclosure, ...],
    scope: str,
    top: ast.stmt | None,
) -> Iterator[Statement]:
    for position, node in enumerate(nodes):
        whole = top or node
        if isinstance(node, (ast.If, ast.With, ast.AsyncWith, *_TRY)) and not _binds_itself(node):
            for enclosure, branch in _branches(node):
                yield from _statements(branch, lines, (*enclosures, enclosure), scope, whole)
            continue
        if isinstance(node, (ast.Import, ast.ImportFrom)) and len(node.names) > 1:
            for alias in node.names:
                single = _single_import(node, alias)
                yield Statement(
                    single, ast.unparse(single), node.lineno, enclosures, scope, top=whole
                )
            continue
        start = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", ()))])
        docstring = (
            position == 0
            and not enclosures
            and isinstance(node, ast.Expr)
            and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str)
        )
        statement = Statement(
            node, _segment(node, start, lines), start, enclosures, scope, docstring, top=whole
        )
        statement.comment = _comment(node, start, lines)
        if isinstance(node, ast.ClassDef):
            inner = f"{scope}.{node.name}" if scope else node.name
            statement.body = tuple(_statements(node.body, lines, (), inner, whole))
        yield statement


def _binds_itself(node: Block) -> bool:
    """Whether the header of a block binds names: then it stays whole."""
    if isinstance(node, ast.If):
        return any(isinstance(part, ast.NamedExpr) for part in ast.walk(node.test))
    if isinstance(node, (ast.With, ast.AsyncWith)):
        return any(item.optional_vars is not None for item in node.items)
    return False


def _branches(node: Block) -> Iterator[tuple[Enclosure, list[ast.stmt]]]:
    yield Enclosure(node, "body"), node.body
    if isinstance(node, _TRY):
        for number, handler in enumerate(node.handlers):
            yield Enclosure(node, "handlers", number), handler.body
    for branch in ("orelse", "finalbody"):
        body = getattr(node, branch, None)
        if body:
            yield Enclosure(node, branch), body


def _single_import(node: ast.Import | ast.ImportFrom, alias: ast.alias) -> ast.stmt:
    if isinstance(node, ast.Import):
        single: ast.stmt = ast.Import(names=[alias])
    else:
        single = ast.ImportFrom(module=node.module, names=[alias], level=node.level)
    return ast.copy_location(single, node)


def _segment(node: ast.stmt, start: int, lines: list[str]) -> str:
    """The statement's own text: from its first decorator to its end, trailing comment left out."""
    end = node.end_lineno or node.lineno
    segment = lines[start - 1 : end]
    last = segment[-1].encode()[: node.end_col_offset].decode()
    if start == end:
        return last.encode()[node.col_offset :].decode()
    segment[-1] = last
    return "\n".join(segment)


def _comment(node: ast.stmt, start: int, lines: list[str]) -> str:
    """The comment that can carry a pragma: behind the statement's end, or alone above it."""
    end_line = lines[(node.end_lineno or node.lineno) - 1]
    behind = end_line.encode()[node.end_col_offset or 0 :].decode().strip()
    first = lines[node.lineno - 1] if node.lineno != node.end_lineno else ""
    above = lines[start - 2].strip() if start >= 2 else ""
    parts = [behind if behind.startswith("#") else "", above if above.startswith("#") else ""]
    if "#" in first:
        parts.append(first[first.index("#") :])
    return " ".join(part for part in parts if "pljam:" in part)
