"""Whether a place in a source is really what a code object runs: the file may be edited by now."""

from __future__ import annotations

import ast
import dis
from types import CodeType

from pljam._replay.handling.layers import Handlers, Manager, Place, Span, span_of
from pljam._replay.handling.sources import own_nodes
from pljam._source.trees import walk


def fits(code: CodeType, place: Place) -> bool:
    """Whether the layers of a place can be those of the code.

    The names by which they catch must be names of the code, and what their handlers raise must
    stand in the code where it stands in the source, if the code has columns. A change of nothing
    else goes unnoticed.
    """
    names = {*code.co_names, *code.co_varnames, *code.co_freevars, *code.co_cellvars}
    raises: set[Span] | None = None
    for layer in place.layers:
        if isinstance(layer, Manager):
            if not _spelt(layer.item.context_expr, names):
                return False
        elif isinstance(layer, Handlers):
            for handler in layer.statement.handlers:
                if handler.type is not None and not _spelt(handler.type, names):
                    return False
                if raises is None:
                    raises = _raises(code)
                if place.node is not None and not _raises_alike(handler, raises):
                    return False
    return True


def _spelt(node: ast.expr, names: set[str]) -> bool:
    """Whether a code knows the names in an expression."""
    for inner in walk(node):
        name = getattr(inner, "id", None) or getattr(inner, "attr", None)
        if isinstance(inner, (ast.Lambda, ast.GeneratorExp, ast.ListComp)):
            return True  # these have names of their own
        if name is not None and not any(each.endswith(name) for each in names):
            return False
    return True


def _raises(code: CodeType) -> set[Span]:
    """Return where the instructions of a code that raise come from."""
    found: set[Span] = set()
    for instruction in dis.get_instructions(code):
        at = instruction.positions
        if instruction.opname == "RAISE_VARARGS" and at is not None:
            if at.lineno is None or at.col_offset is None:
                continue
            if at.end_lineno is not None and at.end_col_offset is not None:
                found.add((at.lineno, at.col_offset, at.end_lineno, at.end_col_offset))
    return found


def _raises_alike(handler: ast.ExceptHandler, raises: set[Span]) -> bool:
    begin, end = span_of(handler)[:2], span_of(handler)[2:]
    inside = {span for span in raises if begin <= span[:2] and span[2:] <= end}
    spelt: set[Span] = set()
    for node in own_nodes(handler):
        if isinstance(node, (ast.Raise, ast.Assert)):
            spelt.add(span_of(node))
        if isinstance(node, ast.Assert):
            spelt.add(span_of(node.test))  # since 3.13 it raises there
    # Code that cannot be reached, and assertions, may be left out by the compiler.
    return inside <= spelt and (bool(inside) or not _ends_with_raise(handler))


def _ends_with_raise(handler: ast.ExceptHandler) -> bool:
    """Whether the last statement of a handler raises: then its code must."""
    return isinstance(handler.body[-1], ast.Raise)
