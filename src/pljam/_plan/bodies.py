"""What a call of a definition runs, as far as its source tells."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from types import CodeType

from pljam._plan.diff import is_respelled
from pljam._source.bindings import dotted, respelled
from pljam._source.statements import Statement, fingerprint
from pljam._source.trees import children, walk


def is_lambda_assignment(statement: Statement) -> bool:
    """Whether a module-level statement gives a lambda a name."""
    node = statement.node
    return (
        not statement.scope
        and isinstance(node, (ast.Assign, ast.AnnAssign))
        and isinstance(node.value, ast.Lambda)
    )


def is_called_otherwise(old: Statement, new: Statement) -> bool:
    """Whether private names in the signature of a method are others: its class is renamed."""
    node = new.node
    if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) or not is_respelled(old, new):
        return False
    signature = [ast.unparse(node.args), ast.unparse(node.returns) if node.returns else ""]
    return bool(respelled(" ".join(signature), "", "Any"))


def is_cached(statement: Statement) -> bool:
    """Whether a function is decorated with a cache of its results."""
    return any("cache" in ast.unparse(d) for d in statement.decorators if statement.is_function)


def fills(statement: Statement, names: AbstractSet[str]) -> bool:
    """Whether executing a statement may put something into what ``names`` hold."""
    node = statement.node
    if any(enclosure.is_main for enclosure in statement.enclosures):
        return False
    called = isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
    return called or bool(statement.decorators) or isinstance(node, _BLOCKS) or _stores(node, names)


_BLOCKS = (ast.For, ast.While, ast.With, ast.ClassDef)


def _stores(node: ast.stmt, names: AbstractSet[str]) -> bool:
    """Whether an assignment or ``del`` changes in place what one of the names holds."""
    for target in getattr(node, "targets", [getattr(node, "target", None)]):
        root = target
        while isinstance(root, ast.Subscript | ast.Attribute):
            root = root.value
        if isinstance(root, ast.Name) and root.id in names:
            if root is not target or isinstance(node, ast.AugAssign):
                return True
    return False


def runs_when_called(statement: Statement) -> bool:
    """Whether a call runs the body: one of a generator or coroutine function does not."""
    return not runs_later(statement.node)


def runs_later(node: ast.AST) -> bool:
    """Whether a function is one of a generator or coroutine: what it makes runs its body."""
    if isinstance(node, ast.AsyncFunctionDef):
        return True
    pending: list[ast.AST] = list(node.body) if isinstance(node, ast.FunctionDef) else []
    while pending:
        part = pending.pop()
        if isinstance(part, (ast.Yield, ast.YieldFrom)):
            return True
        if not isinstance(part, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)):
            pending.extend(children(part))
    return False


def annotated_otherwise(old: Statement, new: Statement) -> bool:
    """Whether two functions differ by annotations alone; decorators may read these."""
    if not (old.is_function and new.is_function) or old.decorators or new.decorators:
        return False
    bare = [ast.dump(_Bare().visit(copy.deepcopy(each.node))) for each in (old, new)]
    return bare[0] == bare[1]


class _Bare(ast.NodeTransformer):
    """Takes the annotations of parameters and of the result away, of nested functions too."""

    def visit_arg(self, node: ast.arg) -> ast.arg:
        """Leave the name of a parameter."""
        return ast.arg(node.arg)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """Leave out what a function returns."""
        node.returns = None
        return self.generic_visit(node)

    visit_AsyncFunctionDef = visit_FunctionDef  # type: ignore[assignment]


def gains_variables(old: Statement, new: Statement) -> bool:
    """Whether a nested function uses a variable of the function around it that it did not use."""
    before = _free_variables(old)
    return any(not free <= before.get(name, free) for name, free in _free_variables(new).items())


def _free_variables(statement: Statement) -> dict[str, frozenset[str]]:
    pending = [compile(ast.Module(body=[statement.node], type_ignores=[]), "<plan>", "exec")]
    found: dict[str, frozenset[str]] = {}
    while pending:
        code = pending.pop()
        found[code.co_qualname] = found.get(code.co_qualname, frozenset()) | {*code.co_freevars}
        pending.extend(c for c in code.co_consts if isinstance(c, CodeType))
    return found


def own_body(statement: Statement) -> str:
    """What a call of a function runs: its signature and body, without what only nested calls run.

    The docstring is left out, and so are the bodies and parameters of nested functions, but for
    those that the body calls itself.
    """
    node = statement.node
    assert isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    return _run_by(node)


def made_bodies(statement: Statement) -> list[str]:
    """What calls of the functions run that a function makes, each as ``own_body``."""
    return [
        _run_by(part)
        for part in _inside(statement.node)
        if isinstance(part, (ast.FunctionDef, ast.AsyncFunctionDef))
    ]


def calls_what_is_made(node: ast.stmt) -> set[str]:
    """The dotted names in ``name(…)(…)`` and ``@name(…)``: what these make is called at once."""
    found = {
        dotted(part.func.func)
        for part in walk(node)
        if isinstance(part, ast.Call) and isinstance(part.func, ast.Call)
    }
    for decorator in getattr(node, "decorator_list", ()):
        if isinstance(decorator, ast.Call):
            found.add(dotted(decorator.func))
    return {name for name in found if name is not None}


def _inside(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what stands in a function, but not what stands in the functions in it."""
    for part in children(node):
        yield part
        if not isinstance(part, _INNER):
            yield from _inside(part)


def _run_by(node: ast.FunctionDef | ast.AsyncFunctionDef) -> str:
    body = node.body
    if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        body = body[1:]
    called: frozenset[str] = frozenset()
    while True:
        parts = [_without_inner(part, called) for part in body]
        found = frozenset(name for part in parts for name in _called_names(part))
        if found <= called:
            return fingerprint(node.args) + "".join(map(fingerprint, parts))
        called |= found


def has_inner(statement: Statement) -> bool:
    """Whether a definition has functions of its own, which it may hand out."""
    return any(
        isinstance(part, _INNER) for part in walk(statement.node) if part is not statement.node
    )


def _called_names(node: ast.AST) -> set[str]:
    """The names that are called in a statement, as far as it has them itself."""
    found = set()
    for part in ast.walk(node):
        if isinstance(part, ast.Call):
            takes = isinstance(part.func, ast.Name) and part.func.id in _CALLERS
            given = [*part.args, *(each.value for each in part.keywords)] if takes else []
            found |= {each.id for each in (part.func, *given) if isinstance(each, ast.Name)}
    return found


# They call what they are given, and keep nothing of it.
_CALLERS = frozenset({"sorted", "min", "max", "map", "filter"})


class _Hollow(ast.NodeTransformer):
    """Leaves of nested functions what runs when they are defined, but for those of some names."""

    def __init__(self, whole: frozenset[str]) -> None:
        self.whole = whole

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """Leave a function that is called where it is written."""
        if isinstance(node.func, ast.Name) and node.func.id in _CALLERS:
            parts = [*node.args, *(each.value for each in node.keywords)]
            if any(isinstance(part, ast.Lambda) for part in parts):
                return node
        self.generic_visit(node)
        return node

    def _hollow(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> ast.AST:
        if not isinstance(node, ast.Lambda) and node.name in self.whole:
            self.generic_visit(node)
            return node
        defaults = [*node.args.defaults, *(d for d in node.args.kw_defaults if d is not None)]
        decorators = [] if isinstance(node, ast.Lambda) else node.decorator_list
        name = "" if isinstance(node, ast.Lambda) else node.name
        return ast.Tuple(elts=[ast.Constant(name), *decorators, *defaults], ctx=ast.Load())

    visit_FunctionDef = visit_AsyncFunctionDef = visit_Lambda = _hollow


def _without_inner(node: ast.stmt, whole: frozenset[str]) -> ast.AST:
    if not any(isinstance(part, _INNER) for part in walk(node)):
        return node
    found: ast.AST = _Hollow(whole).visit(copy.deepcopy(node))
    return found


_INNER = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
