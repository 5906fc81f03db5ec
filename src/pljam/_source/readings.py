"""Which names executing a statement reads, and how: as it spells them, whatever they denote."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pljam._source.names import body_reads, dotted, reads
from pljam._source.trees import children, walk


@dataclass(frozen=True, slots=True)
class Reading:
    """A dotted name that is read: by executing the statement, or by calling what it defines.

    ``called``: the statement calls it, or decorates with it. ``by_header``: a class derives from
    it or is decorated with it, or a condition around the statement reads it.
    """

    name: str
    called: bool = False
    by_body: bool = False
    by_header: bool = False


@dataclass(frozen=True, slots=True)
class Readings:
    """All that one statement reads.

    ``unresolved`` holds attributes of what only the run can tell: a call's result, an item.
    """

    names: tuple[Reading, ...]
    unresolved: frozenset[str] = frozenset()


def readings(
    node: ast.stmt, text: str, conditions: Iterable[ast.expr], future_annotations: bool
) -> Readings:
    """Return what a statement reads that stands under some conditions; imports read no names."""
    future = future_annotations
    found: list[Reading] = []
    for test in conditions:
        asked = called_names(test)
        for name in reads(test, future_annotations=future, lazy_annotations=True):
            found.append(Reading(name, called=name in asked, by_header=True))
        found.extend(Reading(name, by_header=True) for name in read_by_lambdas(test))
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return Readings(tuple(found))
    if isinstance(node, ast.ClassDef):
        for expr in _header(node):
            for name in reads(expr, future_annotations=future, lazy_annotations=False):
                found.append(Reading(name, called=True, by_header=True))
            found.extend(Reading(name, True, by_header=True) for name in read_by_lambdas(expr))
        return Readings(tuple(found))
    for name in attributes_by_name(node, text):
        found.append(Reading(name))
    called = called_names(node)
    for name in reads(node, future_annotations=future, lazy_annotations=False):
        found.append(Reading(name, called=name in called))
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        found.extend(Reading(name, by_body=True) for name in body_reads(node))
    if "lambda" in text:
        found.extend(Reading(name, by_body=True) for name in read_by_lambdas(node))
    return Readings(tuple(found), unresolved_attributes(node, text))


def _header(node: ast.ClassDef) -> list[ast.expr]:
    """Return what is executed of a class statement beside its body."""
    return [*node.bases, *(keyword.value for keyword in node.keywords), *node.decorator_list]


def read_by_lambdas(node: ast.AST) -> Iterator[str]:
    """Yield the names that lambdas read which executing something makes, and may call."""
    for part in executed(node):
        if isinstance(part, ast.Lambda):
            yield from body_reads(part)


def members_read(node: ast.stmt, conditions: Iterable[ast.expr]) -> Iterator[Reading]:
    """Yield the attributes that a statement reads, of whatever; also texts that may name one.

    Of a class, only its header counts: what stands in its body are statements of their own.
    """
    parts: list[ast.AST] = [*conditions]
    if isinstance(node, ast.ClassDef):
        parts += _header(node)
    else:
        parts.append(node)
    at_once = {part for top in parts for part in executed(top)}
    called = {part.func for part in at_once if isinstance(part, ast.Call)}
    found: dict[str, bool] = {}
    for part in at_once:
        name = _member(part)
        if name:
            found[name] = found.get(name, True) and part in called
    yield from (Reading(name, called=is_called) for name, is_called in found.items())
    if not isinstance(node, ast.ClassDef):
        later = {_member(part) for part in walk(node) if part not in at_once}
        yield from (Reading(name, by_body=True) for name in later if name)


def _member(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.isidentifier():
        return node.value
    return ""


def executed(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes that run when ``node`` is executed: all but the bodies of functions."""
    stack = [node]
    while stack:
        current = stack.pop()
        yield current
        if isinstance(current, (ast.FunctionDef, ast.AsyncFunctionDef)):
            stack.extend(current.decorator_list)
            stack.append(current.args)
            if current.returns is not None:
                stack.append(current.returns)
        elif isinstance(current, ast.Lambda):
            stack.append(current.args)
        else:
            stack.extend(children(current))


def unresolved_attributes(node: ast.stmt, text: str) -> frozenset[str]:
    """Return the attributes that executing a statement reads of what only the run can tell.

    That is of a call's result, an item, or a comprehension's variable: it may be a module.
    """
    local: set[str] = set()
    chains: list[tuple[ast.expr, str]] = list(_getattr_calls(node, text))
    for part in executed(node):
        if isinstance(part, ast.comprehension):
            local.update(n.id for n in walk(part.target) if isinstance(n, ast.Name))
        elif isinstance(part, ast.Attribute):
            chains.append((part.value, part.attr))
    return frozenset(
        name
        for value, name in chains
        if not isinstance(value, (ast.Name, ast.Attribute, ast.Constant))
        or (isinstance(value, ast.Name) and value.id in local)
    )


def attributes_by_name(node: ast.stmt, text: str) -> Iterator[str]:
    """Yield the chains that executing a statement reads with ``getattr(chain, "name")``."""
    for value, name in _getattr_calls(node, text):
        chain = dotted(value)
        if chain is not None:
            yield f"{chain}.{name}"


def _getattr_calls(node: ast.stmt, text: str) -> Iterator[tuple[ast.expr, str]]:
    if "getattr" in text:
        for part in executed(node):
            if isinstance(part, ast.Call) and dotted(part.func) == "getattr":
                match part.args:
                    case [value, ast.Constant(str(name)), *_]:
                        yield value, name


def fetched_modules(node: ast.stmt, text: str) -> Iterator[str]:
    """Yield the modules that executing a statement imports or looks up by a literal name."""
    if "import_module" in text or "__import__" in text or "sys.modules" in text:
        for part in executed(node):
            match part:
                case ast.Call(func=called, args=[ast.Constant(str(name)), *_]):
                    if (dotted(called) or "").rpartition(".")[2] in _IMPORTING:
                        yield name
                case ast.Subscript(slice=ast.Constant(str(name))):
                    if dotted(part.value) == "sys.modules":
                        yield name


def fetched_names(node: ast.stmt, text: str) -> Iterator[tuple[str, str]]:
    """Yield the name that a statement gives to a module which it fetches, and the module's."""
    match node:
        case ast.Assign(targets=[ast.Name(name)], value=ast.Call() | ast.Subscript()):
            yield from ((name, origin) for origin in fetched_modules(node, text))


_IMPORTING = frozenset({"import_module", "__import__"})


_CALL_THEIR_ARGUMENTS = frozenset(
    {"map", "filter", "sorted", "min", "max", "reduce", "accumulate", "starmap", "takewhile"}
    | {"dropwhile", "filterfalse", "groupby", "next", "any", "all", "sum", "list", "tuple", "set"}
)
"""Callables of the standard library that call what they are given while they run."""


def called_names(node: ast.AST) -> frozenset[str]:
    """Return the dotted names that executing ``node`` calls, or decorates a definition with."""
    found: set[str] = set()

    def add(expr: ast.expr) -> None:
        name = dotted(expr)
        if name:
            found.add(name)

    for part in executed(node):
        if isinstance(part, ast.Call):
            add(part.func)
            name = dotted(part.func) or ""
            if name.rpartition(".")[2] in _CALL_THEIR_ARGUMENTS:
                for argument in (*part.args, *(k.value for k in part.keywords)):
                    add(argument)
        for decorator in getattr(part, "decorator_list", ()):
            add(decorator)
    return frozenset(found)
