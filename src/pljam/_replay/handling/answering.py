"""One frame: where it stands, which layers are around it, and how an exception fares there."""

from __future__ import annotations

import ast
from dataclasses import dataclass, replace
from itertools import pairwise
from types import CodeType, FrameType, FunctionType
from typing import Any

from pljam._replay.handling import in_c
from pljam._replay.handling.bytecode import cross_bytecode, entering, is_covered
from pljam._replay.handling.crossing import Crossing, passes
from pljam._replay.handling.expressions import Scope, evaluate, truth_of
from pljam._replay.handling.fitting import fits
from pljam._replay.handling.handlers import cross_cleanup, cross_handlers, is_broad, raises_later
from pljam._replay.handling.layers import (
    Cleanup,
    Layer,
    Manager,
    Place,
    layers_since,
    path_to,
    place_at,
    place_in_line,
    span_of,
)
from pljam._replay.handling.managers import cross_manager, is_boundary, manager_of
from pljam._replay.handling.sources import SourceOf, module_of, own_nodes, scopes_of
from pljam._replay.handling.thinking import Thinking, class_label, place_name
from pljam._replay.handling.travelling import Travelling
from pljam._replay.handling.values import Value
from pljam._source.trees import walk


def find_place(
    code: CodeType, position: int, names: dict[str, Any], source_of: SourceOf | None
) -> Place | None:
    """Return where a code object stands; None if its source is not there, or is another one."""
    module = module_of(code, names, source_of)
    if module is None:
        return None if is_covered(code, position) else Place((), None)
    line, end_line, column, end_column = _position(code, position)
    if line is None:
        return None
    for scope in scopes_of(code, module):
        if column is None or end_column is None or end_line is None:
            place = place_in_line(scope, line)
        else:
            span = line, column, end_line, end_column
            place = place_at(scope, span) or place_at(scope, span, entering(code, position))
        if place is None:
            continue
        # A handler that the interpreter knows nothing of is one of another source.
        if place.layers and not (is_covered(code, position) and fits(code, place)):
            return None
        return place
    return None


def _position(
    code: CodeType, position: int
) -> tuple[int | None, int | None, int | None, int | None]:
    for number, found in enumerate(code.co_positions()):
        if number == position // 2:
            return found
    return None, None, None, None


def is_reached(tree: ast.AST, node: ast.AST, scope: Scope) -> bool:
    """Whether a call of a function may come to a node, by the conditions around it and above it."""
    stored = {
        each.id
        for each in walk(tree)
        if isinstance(each, ast.Name) and not isinstance(each.ctx, ast.Load)
    }

    def decided(test: ast.expr) -> bool | None:
        names = {each.id for each in walk(test) if isinstance(each, ast.Name)}
        return None if names & stored else truth_of(evaluate(test, scope.fork()))

    path = path_to(tree, node)
    for outer, inner in pairwise([tree, *path]):
        if isinstance(outer, ast.If) and inner is not outer.test:
            truth = decided(outer.test)
            if truth is not None and truth is not any(inner is each for each in outer.body):
                return False
        for above in getattr(outer, "body", ()) if isinstance(outer, ast.FunctionDef) else ():
            if above is inner:
                break
            if isinstance(above, ast.If) and isinstance(above.body[-1], ast.Return):
                if decided(above.test):
                    return False
    return True


@dataclass(frozen=True, eq=False)
class Standing:
    """A frame as a question meets it: what it runs, and the names in it."""

    code: CodeType
    scope: Scope
    is_sink: bool
    handles: bool
    tree: ast.AST | None = None


class Answering:
    """How an exception fares in frames and in calls, for one question."""

    def __init__(self, thinking: Thinking) -> None:
        self.thinking = thinking
        self.depth = 0

    def cross_frame(
        self,
        frame: FrameType,
        travels: Travelling,
        place: Place | None = None,
        called: FrameType | None = None,
        is_last: bool = False,
        entered: int | None = None,
    ) -> Crossing:
        """Tell how an exception fares that arrives where a frame stands.

        ``is_last`` says that the frame is the boundary: what encloses the boundary's own ``with``
        does not count. ``entered`` is the position at which it was entered, if that is known.
        """
        code, position = frame.f_code, frame.f_lasti
        scope = self.thinking.scope_of_frame(frame)
        if place is None:
            place = find_place(code, position, frame.f_globals, self.thinking.source_of)
        sinks = self.thinking.sinks
        is_sink = sinks.holds(code, frame.f_globals)
        handles = is_sink and sinks.handled_by(code, frame.f_globals, travels.kind)
        if in_c.concerns(travels.kind, called):
            node = None if place is None else place.node
            crossing = in_c.cross_call(node, code, called, travels, scope)
            if crossing.outcome != "passes":
                self.thinking.reads.fleeting = True
                return crossing
            travels = crossing.travels
        if place is None:
            crossing = cross_bytecode(code, position, travels, scope)
            if is_sink and crossing.outcome == "caught":
                # Whether by a handler of everything, which only reports, does not show.
                return replace(crossing, outcome="caught" if handles else "unsure")
            return crossing
        standing = Standing(code, scope, is_sink, handles, place.scope)
        if is_last and entered is not None:
            around = find_place(code, entered, frame.f_globals, self.thinking.source_of)
            return self.cross_layers(layers_since(place, around), standing, travels)
        return self.cross_layers(place.layers, standing, travels, is_last)

    def cross_outer(
        self, frame: FrameType, layers: tuple[Layer, ...], travels: Travelling
    ) -> Crossing:
        """Tell how an exception fares in some of the layers around a frame."""
        scope = self.thinking.scope_of_frame(frame)
        return self.cross_layers(layers, Standing(frame.f_code, scope, False, False), travels)

    def cross_layers(
        self,
        layers: tuple[Layer, ...],
        standing: Standing,
        travels: Travelling,
        is_last: bool = False,
    ) -> Crossing:
        """Tell how an exception fares in these layers, from the inside out."""
        doubt: Crossing | None = None
        for layer in layers:
            if is_last and isinstance(layer, Manager):
                if is_boundary(manager_of(layer.item, standing.scope)):
                    break
            crossing = self._cross(layer, standing, travels)
            if crossing.outcome == "caught":
                return crossing
            if crossing.outcome == "reported":
                return replace(crossing, doubt=doubt or crossing.doubt)
            if crossing.outcome == "unsure":
                doubt = doubt or crossing
            travels = crossing.travels
        if doubt is None:
            return passes(travels)
        return Crossing("unsure", travels, doubt.reason, doubt.path, doubt.line)

    def _cross(self, layer: Layer, standing: Standing, travels: Travelling) -> Crossing:
        path = standing.code.co_filename
        scope = standing.scope
        if isinstance(layer, Manager):
            return cross_manager(layer.item, travels, scope, self, path)
        if isinstance(layer, Cleanup):
            return cross_cleanup(layer.statement, travels, scope, path)
        crossing = cross_handlers(layer.statement, travels, scope, path)
        if crossing.outcome == "caught" and standing.tree is not None:
            if raises_later(layer.statement, crossing.line, standing.tree):
                reason = f"{crossing.reason} keeps it, and it may be raised later"
                crossing = replace(crossing, outcome="unsure", reason=reason)
        if standing.is_sink and crossing.outcome in ("caught", "unsure"):
            if not standing.handles and is_broad(layer.statement, crossing.line, scope):
                name = standing.code.co_qualname
                reason = f"{name} reports it at {place_name(path, crossing.line)}"
                return Crossing("reported", travels, reason, path, crossing.line)
            if standing.handles:
                kind = "it" if travels.kind is None else class_label(travels.kind)
                reason = f"{standing.code.co_qualname} answers {kind}"
                return Crossing("caught", travels, reason, path, crossing.line)
        return crossing

    def cross_yields(
        self, function: FunctionType, bound: dict[str, Value], travels: Travelling
    ) -> Crossing:
        """Tell how an exception fares that arrives at the yields of a generator function."""
        code = function.__code__
        tree = self.thinking.tree_of(function)
        if not isinstance(tree, (ast.FunctionDef, ast.AsyncFunctionDef)) or self.depth > 3:
            return Crossing("unsure", travels)
        self.depth += 1
        found: list[Crossing] = []
        sinks = self.thinking.sinks
        is_sink = sinks.holds(code, function.__globals__)
        handles = is_sink and sinks.handled_by(code, function.__globals__, travels.kind)
        for node in own_nodes(tree):
            if isinstance(node, ast.Yield):
                scope = self.thinking.scope_of_call(function, bound)
                if not is_reached(tree, node, scope):
                    continue
                place = place_at(tree, span_of(node))
                if place is not None:
                    standing = Standing(code, scope, is_sink, handles)
                    found.append(self.cross_layers(place.layers, standing, travels))
        self.depth -= 1
        if not found or len({(each.outcome, each.travels) for each in found}) > 1:
            return Crossing("unsure", travels)
        return found[0]
