"""Whether executing a statement again has no effect but the values that it makes."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Resolved:
    """What a dotted name of a module denotes.

    ``kind`` is one of "function", "class", "module", "value", "external", "builtin", "unknown".
    ``module`` and ``name`` say where it was first bound, ``node`` is the statement that binds it.
    """

    kind: str
    module: str
    name: str
    node: ast.stmt | None = None


@dataclass(frozen=True)
class Verdict:
    """Whether something is effect-free, why not and where, and all that executing it reads."""

    effect_free: bool
    reason: str = ""
    line: int = 0
    reads: frozenset[tuple[str, str]] = frozenset()


Resolve = Callable[[str, str], Resolved]


class Judge:
    """Judges statements: for now a strict one, that knows a few built-in constructors only."""

    def __init__(self, resolve: Resolve) -> None:
        self._resolve = resolve

    def judge(self, node: ast.stmt | ast.expr, module: str) -> Verdict:
        """Return the verdict on one statement or expression of ``module``."""
        for each in ast.walk(node):
            if isinstance(each, ast.Await | ast.Yield | ast.YieldFrom | ast.With | ast.AsyncWith):
                return Verdict(False, "runs more than values", getattr(each, "lineno", 0))
            if isinstance(each, ast.Attribute | ast.Subscript) and not isinstance(
                each.ctx, ast.Load
            ):
                return Verdict(False, "stores into an object", each.lineno)
            if isinstance(each, ast.Call) and not (
                isinstance(each.func, ast.Name)
                and each.func.id in ("int", "str", "float", "tuple", "list", "dict", "set", "len")
                and self._resolve(module, each.func.id).kind == "builtin"
            ):
                reason = f"calls {ast.unparse(each.func)}(), which is not known to be effect-free"
                return Verdict(False, reason, each.lineno)
        return Verdict(True)


def mutable_result(node: ast.expr) -> bool | None:
    """Whether an expression's value is mutable; ``None`` where that is unknown."""
    if isinstance(node, ast.Constant | ast.JoinedStr | ast.Compare):
        return False
    if isinstance(node, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp):
        return True
    return None


def mutations(tree: ast.Module) -> frozenset[str]:
    """Return the dotted names under which a file mutates something."""
    found: set[str] = set()
    for each in ast.walk(tree):
        target: ast.expr | None = None
        if isinstance(each, ast.Attribute | ast.Subscript) and not isinstance(each.ctx, ast.Load):
            target = each.value
        elif isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute):
            target = each.func.value
        while isinstance(target, ast.Subscript):
            target = target.value
        if isinstance(target, ast.Name | ast.Attribute):
            found.add(ast.unparse(target))
    return frozenset(found)
