"""The syntax tree of the statements that a code object runs, if they are what it was made from."""

from __future__ import annotations

import ast
import linecache
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from types import CodeType
from typing import Any

from pljam._source.trees import walk

SourceOf = Callable[[CodeType], ast.Module | str | None]
"""What gives the module that a code object stands in, as a tree or as text; None for none."""

_COMPREHENSIONS = {
    "<listcomp>": ast.ListComp,
    "<setcomp>": ast.SetComp,
    "<dictcomp>": ast.DictComp,
    "<genexpr>": ast.GeneratorExp,
    "<lambda>": ast.Lambda,
}
_MOST_FILES = 512

# The tree of a file that linecache knows, with the lines it was made of, which linecache keeps as
# one list until the file changes.
_by_file: dict[str, tuple[Any, ast.Module | None]] = {}
# The trees of texts that somebody else gave.
_by_text: dict[str, ast.Module | None] = {}
# The scopes of a tree, by name and line; the tree is kept so that its identity stays its own.
_by_tree: dict[int, tuple[ast.Module, dict[tuple[str, int], list[ast.AST]]]] = {}

_stores: dict[int, tuple[ast.Module, Counter[str]]] = {}


def forget() -> None:
    """Drop all trees."""
    _by_file.clear()
    _by_text.clear()
    _by_tree.clear()
    _stores.clear()


def module_of(
    code: CodeType, names: dict[str, Any], source_of: SourceOf | None
) -> ast.Module | None:
    """Return the tree of the module that a code object was compiled from, or None."""
    if source_of is not None:
        given = source_of(code)
        if given is None or isinstance(given, ast.Module):
            return given
        if given not in _by_text:
            if len(_by_text) > _MOST_FILES:
                _by_text.clear()
            _by_text[given] = _parse(given)
        return _by_text[given]
    path = code.co_filename
    if path.startswith("<frozen "):
        path = str(names.get("__file__"))  # the interpreter has it built in, the source is there
    lines = linecache.getlines(path, names)
    if not lines:
        return None
    known = _by_file.get(path)
    if known is None or known[0] is not lines:
        if len(_by_file) > _MOST_FILES:
            forget()
        known = _by_file[path] = lines, _parse("".join(lines))
    return known[1]


def _parse(text: str) -> ast.Module | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError):
        return None


def scopes_of(code: CodeType, module: ast.Module) -> list[ast.AST]:
    """Return what has a code object's name and line: one definition, or expressions in one line."""
    if code.co_name == "<module>":
        return [module]
    known = _by_tree.get(id(module))
    if known is None:
        if len(_by_tree) > _MOST_FILES:
            _by_tree.clear()
        known = _by_tree[id(module)] = module, _scopes(module)
    return known[1].get((code.co_name, code.co_firstlineno), [])


def _scopes(module: ast.Module) -> dict[tuple[str, int], list[ast.AST]]:
    found: dict[tuple[str, int], list[ast.AST]] = {}
    kinds = {kind: name for name, kind in _COMPREHENSIONS.items()}
    for node in walk(module):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            line = min([node.lineno, *(each.lineno for each in node.decorator_list)])
            found.setdefault((node.name, line), []).append(node)
        elif (name := kinds.get(type(node))) is not None:
            found.setdefault((name, node.lineno), []).append(node)  # type: ignore[attr-defined]
    return found


def stores_of(module: ast.Module) -> Mapping[str, int]:
    """Return how often a file stores into attributes of each name."""
    known = _stores.get(id(module))
    if known is None:
        if len(_stores) > _MOST_FILES:
            _stores.clear()
        names = Counter(
            node.attr
            for node in walk(module)
            if isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load)
        )
        known = _stores[id(module)] = module, names
    return known[1]


def own_nodes(scope: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes that run in the code of a scope itself, not in functions inside."""
    waiting: list[ast.AST] = list(_inside(scope))
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)):
            waiting += _outside(node)
        else:
            waiting += ast.iter_child_nodes(node)


def _inside(scope: ast.AST) -> list[Any]:
    body = getattr(scope, "body", None)
    if isinstance(body, list):
        return body
    return [body] if isinstance(body, ast.AST) else list(ast.iter_child_nodes(scope))


def _outside(node: Any) -> list[ast.AST]:
    """What of a definition is executed where it stands."""
    found: list[ast.AST] = list(getattr(node, "decorator_list", ()))
    if isinstance(node, ast.ClassDef):
        return [*found, *node.bases, *(word.value for word in node.keywords)]
    defaults = [*node.args.defaults, *node.args.kw_defaults]
    return [*found, *(each for each in defaults if each is not None)]
