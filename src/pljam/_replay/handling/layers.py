"""Which ``try`` and ``with`` statements enclose a position: the layers around it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from pljam._source.trees import walk

# A stretch of source as lines and columns of its two ends.
Span = tuple[int, int, int, int]
Point = tuple[int, int]


@dataclass(frozen=True, eq=False)
class Handlers:
    """Being in the body of a ``try``: its handlers are asked."""

    statement: ast.Try | ast.TryStar


@dataclass(frozen=True, eq=False)
class Cleanup:
    """Being in a ``try`` that has a ``finally``."""

    statement: ast.Try | ast.TryStar


@dataclass(frozen=True, eq=False)
class Manager:
    """Being in the body of a ``with``, or right of an item: the item's manager is asked."""

    item: ast.withitem
    statement: ast.With | ast.AsyncWith


Layer = Handlers | Cleanup | Manager


@dataclass(frozen=True, eq=False)
class Place:
    """Where a frame stands: the layers around it, innermost first, the expression, the function."""

    layers: tuple[Layer, ...]
    node: ast.AST | None
    scope: ast.AST | None = None


def place_at(scope: ast.AST, span: Span, entering: int | None = None) -> Place | None:
    """Return the place of a stretch of source in a scope; None if nothing there fits it.

    If the stretch is that of a ``with``, ``entering`` is the number of the manager that is entered.
    """
    path = [scope, *_path(scope, (span[0], span[1]))]
    ends = [node for node in path if span_of(node)[2:] == span[2:]]
    if not ends:
        return None
    last = ends[-1]
    if isinstance(last, (ast.With, ast.AsyncWith)) and len(last.items) > 1:
        if entering is None:
            return None  # one of several managers is called, and it is not said which
        return place_at(scope, span_of(last.items[entering % len(last.items)].context_expr))
    exact = [node for node in ends if span_of(node) == span]
    # The position of a method call may begin at the name of the method.
    return Place(tuple(_layers(path)), exact[-1] if exact else ends[-1], scope)


def place_in_line(scope: ast.AST, line: int) -> Place | None:
    """Return the place of a line, if all that stands in it has the same layers."""
    places = []
    for node in _below(scope):
        if node.lineno == line:
            path = [scope, *_path(scope, (line, node.col_offset))]
            places.append(tuple(_layers(path)))
    identities = {tuple(map(_identity, layers)) for layers in places}
    return Place(places[0], None, scope) if len(identities) == 1 else None


def layers_since(place: Place, entered: Place | None) -> tuple[Layer, ...]:
    """Return the layers around a place that were not there where something was entered.

    If that was the manager of an item of a ``with``, the item itself is none of them. Where it is
    not known, there are none.
    """
    if entered is None:
        return ()
    before = set(map(_identity, entered.layers))
    since = [layer for layer in place.layers if _identity(layer) not in before]
    return tuple(
        layer
        for layer in since
        if not (isinstance(layer, Manager) and layer.item.context_expr is entered.node)
    )


def path_to(scope: ast.AST, node: ast.AST) -> list[ast.AST]:
    """Return the nodes from a scope down to a node inside, without the scope."""
    span = span_of(node)
    path = _path(scope, (span[0], span[1]))
    return path[: path.index(node) + 1] if node in path else path


def _identity(layer: Layer) -> tuple[type, int]:
    part = layer.item if isinstance(layer, Manager) else layer.statement
    return type(layer), id(part)


def _below(scope: ast.AST) -> Iterator[ast.expr | ast.stmt]:
    for node in islice(walk(scope), 1, None):
        if isinstance(node, (ast.expr, ast.stmt)):
            yield node


def span_of(node: ast.AST) -> Span:
    """Return where a node stands; one that has no position stands nowhere."""
    line = getattr(node, "lineno", None)
    if line is None:
        return (0, 0, 0, 0)
    return line, node.col_offset, node.end_lineno, node.end_col_offset  # type: ignore[attr-defined]


def _path(node: ast.AST, point: Point) -> list[ast.AST]:
    """Return the nodes below this one that hold a point, outermost first."""
    path: list[ast.AST] = []
    found: ast.AST | None = node
    while found is not None:
        found = _holder(found, point)
        if found is not None:
            path.append(found)
    return path


def _holder(node: ast.AST, point: Point) -> ast.AST | None:
    """Return the child of a node that holds a point."""
    for child in ast.iter_child_nodes(node):
        line, column, end_line, end_column = span_of(child)
        if line == 0:
            # An item of a `with`, a case, arguments: they have no position of their own.
            if _holder(child, point) is not None:
                return child
            continue
        if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            # Decorators stand above.
            for decorator in child.decorator_list:
                line, column = min((line, column), (decorator.lineno, decorator.col_offset))
        if (line, column) <= point < (end_line, end_column):
            return child
    return None


def _layers(path: list[ast.AST]) -> Iterator[Layer]:
    for number in range(len(path) - 2, -1, -1):
        node, inner = path[number], path[number + 1]
        if isinstance(node, (ast.Try, ast.TryStar)):
            if any(inner is each for each in node.body) and node.handlers:
                yield Handlers(node)
            if node.finalbody and not any(inner is each for each in node.finalbody):
                yield Cleanup(node)
        elif isinstance(node, (ast.With, ast.AsyncWith)):
            entered = len(node.items)
            for index, item in enumerate(node.items):
                if item is inner:
                    entered = index
            for item in reversed(node.items[:entered]):
                yield Manager(item, node)
