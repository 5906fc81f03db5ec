"""One ``try`` statement: which handler takes an exception, and whether that handles it."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from functools import lru_cache

from pljam._replay.handling.crossing import Crossing, passes
from pljam._replay.handling.expressions import Scope, evaluate
from pljam._replay.handling.statements import Ends, NeverReturns, ends_of, handler_ends
from pljam._replay.handling.thinking import class_label, place_name
from pljam._replay.handling.travelling import SOME_EXCEPTION, Travelling, classes_of, raised
from pljam._replay.handling.values import UNKNOWN, Known, Made, Value, is_one_of
from pljam._replay.handling.verdict import kind_takes_part
from pljam._source.trees import walk


def cross_handlers(
    statement: ast.Try | ast.TryStar, travels: Travelling, scope: Scope, path: str
) -> Crossing:
    """Tell what the handlers of a ``try`` make of an exception from its body."""
    if isinstance(statement, ast.TryStar):
        return _cross_star(statement, travels, scope, path)
    doubt: Crossing | None = None
    for handler in statement.handlers:
        matches = _matches(handler, travels, scope)
        if matches is False:
            continue
        value = _value_of(travels)
        ends = handler_ends(handler, travels, value, scope.fork())
        crossing = _crossed(ends, travels, value, _word(handler), path, handler.lineno)
        if matches:
            return _joined(doubt, crossing)
        if crossing.outcome != "passes" or crossing.travels is not travels:
            reason = f"{_word(handler)} at {place_name(path, handler.lineno)} cannot be told"
            goes_on = travels if crossing.outcome == "caught" else SOME_EXCEPTION
            doubt = doubt or Crossing("unsure", goes_on, reason, path, handler.lineno)
    return doubt or passes(travels)


def _joined(doubt: Crossing | None, crossing: Crossing) -> Crossing:
    """A handler that may take the exception stands above one that does."""
    if doubt is None or crossing.outcome == "caught":
        return crossing
    return doubt


def is_broad(statement: ast.Try | ast.TryStar, line: int, scope: Scope) -> bool:
    """Whether the handler in a line takes every exception."""
    for handler in statement.handlers:
        if handler.lineno == line:
            if handler.type is None:
                return True
            kinds = classes_of(evaluate(handler.type, scope)) or ()
            return any(is_one_of(kind, (BaseException, Exception)) for kind in kinds)
    return False


def raises_later(statement: ast.Try | ast.TryStar, line: int, tree: ast.AST) -> bool:
    """Whether the handler in a line keeps the exception under a name that is raised elsewhere."""
    for handler in statement.handlers:
        if handler.lineno != line or handler.name is None:
            continue
        kept: set[str] = set()
        for node in walk(handler):
            match node:
                case ast.Assign(targets, ast.Name(name)) if name == handler.name:
                    kept.update(each.id for each in targets if isinstance(each, ast.Name))
                case ast.Call(ast.Attribute(ast.Name(holder)), [ast.Name(name)]):
                    if name == handler.name:
                        kept.add(holder)
        inside = {id(node) for node in walk(handler)}
        for node in walk(tree) if kept else ():
            if isinstance(node, ast.Raise) and node.exc is not None and id(node) not in inside:
                if any(isinstance(each, ast.Name) and each.id in kept for each in walk(node)):
                    return True
    return False


def cross_cleanup(
    statement: ast.Try | ast.TryStar, travels: Travelling, scope: Scope, path: str
) -> Crossing:
    """Tell what the ``finally`` of a ``try`` makes of an exception that passes it."""
    way = scope.fork()
    value = _value_of(travels)
    way.current = value
    ends = ends_of(statement.finalbody, way)
    if not ends.leaving():
        return passes(travels)
    first = ends.leaving()[0]
    word = f"finally that {'ends' if first.way == 'raises' else first.way.removesuffix('s') + 's'}"
    swallowing = Ends(end for end in ends if end.way != "falls")
    crossing = _crossed(swallowing, travels, value, word, path, first.line)
    if not ends.fall:
        return crossing
    goes_on = travels if crossing.outcome == "caught" else SOME_EXCEPTION
    return Crossing(
        "unsure", goes_on, f"{word} at {place_name(path, first.line)}", path, first.line
    )


def _matches(handler: ast.ExceptHandler, travels: Travelling, scope: Scope) -> bool | None:
    if handler.type is None:
        return True
    try:
        kinds = classes_of(evaluate(handler.type, scope))
    except NeverReturns:
        return None
    if kinds is None:
        return None
    return travels.matches(kinds)


def _value_of(travels: Travelling) -> Value:
    if travels.value is UNKNOWN:
        return Made(travels.kind or Exception)
    return travels.value


@lru_cache(1024)
def _word(handler: ast.ExceptHandler) -> str:
    return "except" if handler.type is None else f"except {ast.unparse(handler.type)}"


def _crossed(
    ends: Ends, travels: Travelling, value: Value, word: str, path: str, line: int
) -> Crossing:
    """Tell from the ways in which a handler may end what it makes of the exception."""
    at = f"{word} at {place_name(path, line)}"
    handled = [end for end in ends if end.way != "raises"]
    again = [end for end in ends if end.way == "raises" and _is_same(end.value, value)]
    others = [end for end in ends if end.way == "raises" and not _is_same(end.value, value)]
    if not others and not handled:
        return passes(travels)
    if not others and not again:
        return Crossing("caught", travels, at, path, line)
    new = _together([raised(end.value) for end in others]) if others else travels
    if others and new.kind is not None and not kind_takes_part(new.kind) and not again:
        # It ends an iteration, a task or the program: that is an answer, not a failure.
        reason = f"{at} raises {class_label(new.kind)}"
        return Crossing("caught", travels, reason, path, line)
    if not handled and not again:
        return passes(new)
    if not handled:
        return passes(SOME_EXCEPTION)
    goes_on = travels if not others else SOME_EXCEPTION
    return Crossing("unsure", goes_on, f"{at} may raise again", path, line)


def _together(news: Sequence[Travelling]) -> Travelling:
    first = news[0]
    return first if all(each.kind is first.kind for each in news) else SOME_EXCEPTION


def _is_same(one: Value, other: Value) -> bool:
    if one is other:
        return True
    return isinstance(one, Known) and isinstance(other, Known) and one.live is other.live


def _cross_star(statement: ast.TryStar, travels: Travelling, scope: Scope, path: str) -> Crossing:
    """Tell what ``except*`` makes of a group, part by part, or of an exception that is none."""
    if travels.kind is None or (travels.is_group and travels.leaves is None):
        line = statement.handlers[0].lineno
        reason = f"except* at {place_name(path, line)} of a group that cannot be told"
        return Crossing("unsure", SOME_EXCEPTION, reason, path, line)
    rest = list(_leaves(travels))
    kept: list[Travelling] = []
    last: ast.ExceptHandler | None = None
    for handler in statement.handlers:
        answers = [(leaf, _matches(handler, leaf, scope)) for leaf in rest]
        taken = [leaf for leaf, matches in answers if matches is not False]
        if not taken:
            continue
        last = handler
        value = Made(ExceptionGroup)
        ends = handler_ends(handler, travels, value, scope.fork())
        word = _word(handler).replace("except", "except*", 1)
        crossing = _crossed(ends, travels, value, word, path, handler.lineno)
        if crossing.outcome == "unsure" or any(matches is None for _, matches in answers):
            reason = crossing.reason or f"{word} at {place_name(path, handler.lineno)}"
            return Crossing("unsure", SOME_EXCEPTION, reason, path, handler.lineno)
        rest = [leaf for leaf, matches in answers if not matches]
        if crossing.outcome == "passes":
            kept += taken if crossing.travels is travels else [crossing.travels]
    if last is None:
        return passes(travels)
    if not rest and not kept:
        at = f"{_word(last).replace('except', 'except*', 1)} at {place_name(path, last.lineno)}"
        return Crossing("caught", travels, at, path, last.lineno)
    left = (*rest, *kept)
    if len(left) == len(list(_leaves(travels))) and all(each in _leaves(travels) for each in left):
        return passes(travels)
    kind = travels.kind if travels.is_group else ExceptionGroup
    return passes(Travelling(kind, UNKNOWN, left))


def _leaves(travels: Travelling) -> list[Travelling]:
    if not travels.is_group:
        return [travels]
    return [leaf for part in travels.leaves or () for leaf in _leaves(part)]
