"""Whether the pattern of a ``case`` fits, without asking anything of the program."""

from __future__ import annotations

import ast

from pljam._replay.handling.expressions import (
    Scope,
    attribute_of,
    compared,
    evaluate,
    is_subclass,
)
from pljam._replay.handling.values import UNKNOWN, Known, Value, kind_of
from pljam._source.trees import walk


def captured(node: ast.Match, subject: Value) -> dict[str, Value]:
    """Return what the names in the patterns of a ``match`` stand for, in whichever body."""
    found: dict[str, Value] = {}
    for case in node.cases:
        for inner in walk(case.pattern):
            name = getattr(inner, "name", None) or getattr(inner, "rest", None)
            if isinstance(name, str):
                whole = inner is case.pattern and found.get(name, subject) is subject
                found[name] = subject if whole else UNKNOWN
    return found


def matched(pattern: ast.pattern, subject: Value, scope: Scope) -> bool | None:
    """Whether a pattern fits; None where that cannot be told."""
    match pattern:
        case ast.MatchAs(None):
            return True
        case ast.MatchAs(inner) if inner is not None:
            return matched(inner, subject, scope)
        case ast.MatchOr(patterns):
            answers = [matched(each, subject, scope) for each in patterns]
            return True if True in answers else (None if None in answers else False)
        case ast.MatchValue(value):
            return compared(ast.Eq(), subject, evaluate(value, scope), scope)
        case ast.MatchSingleton(value):
            return compared(ast.Is(), subject, Known(value), scope)
        case ast.MatchClass():
            return _of_class(pattern, subject, scope)
    return None


def _of_class(pattern: ast.MatchClass, subject: Value, scope: Scope) -> bool | None:
    kind = kind_of(subject)
    is_one = None if kind is None else is_subclass(kind, evaluate(pattern.cls, scope))
    if not is_one:
        return is_one
    answers: list[bool | None] = [None] * len(pattern.patterns)
    for name, inner in zip(pattern.kwd_attrs, pattern.kwd_patterns, strict=True):
        value = attribute_of(subject, name, scope)
        answers.append(None if value is UNKNOWN else matched(inner, value, scope))
    if False in answers:
        return False
    return None if None in answers else True
