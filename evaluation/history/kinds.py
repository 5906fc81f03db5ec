"""Name what an edit does to the Python files of a program."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from pathlib import Path

from evaluation.history.steps import files_of, is_program

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def kinds_of(before: Path, after: Path) -> list[str]:
    """Return the kinds of edit between two versions, sorted."""
    old, new = files_of(before), files_of(after)
    found: set[str] = set()
    for name in old.keys() | new.keys():
        one, other = old.get(name), new.get(name)
        if one == other or not is_program(name):
            continue
        if one is None or other is None:
            found.add("file added" if one is None else "file deleted")
            continue
        try:
            trees = ast.parse(one), ast.parse(other)
        except SyntaxError:
            found.add("syntax error")
            continue
        _bodies(trees[0].body, trees[1].body, "", found)
        if ast.dump(trees[0]) == ast.dump(trees[1]):
            found.add("comments or layout only")
    return sorted(found)


def _bodies(old: list[ast.stmt], new: list[ast.stmt], place: str, found: set[str]) -> None:
    """Compare the statements of two modules, or of two bodies of one class."""
    where = place or "module"
    one, other = _defined(old), _defined(new)
    for name in one.keys() | other.keys():
        if name not in other:
            found.add(f"{_word(one[name])} deleted from {where}")
        elif name not in one:
            found.add(f"{_word(other[name])} added to {where}")
        else:
            _definition(one[name], other[name], found)
    left = [ast.dump(s) for s in old if not isinstance(s, Definition)]
    right = [ast.dump(s) for s in new if not isinstance(s, Definition)]
    for node in [*old, *new]:
        text = ast.dump(node)
        if isinstance(node, Definition) or (text in left) == (text in right):
            continue
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            found.add("import")
        elif isinstance(node, (ast.Assign, ast.AnnAssign, ast.AugAssign)):
            found.add("class attribute" if place else "module value")
        else:
            found.add(f"other statement of {where}")


def _definition(one: Definition, other: Definition, found: set[str]) -> None:
    """Compare two definitions of one name."""
    if type(one) is not type(other):
        found.add("definition of another kind")
        return
    if _dumps(one.decorator_list) != _dumps(other.decorator_list):
        found.add("decorators")
    if isinstance(one, ast.ClassDef) and isinstance(other, ast.ClassDef):
        if _dumps([*one.bases, *one.keywords]) != _dumps([*other.bases, *other.keywords]):
            found.add("bases")
        _bodies(one.body, other.body, "class", found)
    elif not isinstance(one, ast.ClassDef) and not isinstance(other, ast.ClassDef):
        if ast.dump(one.args) != ast.dump(other.args) or _dumps([one.returns]) != _dumps(
            [other.returns]
        ):
            found.add("signature")
        if _dumps(one.body) != _dumps(other.body):
            found.add("body")


def _defined(body: list[ast.stmt]) -> dict[str, Definition]:
    """Return the last definition of each name."""
    return {node.name: node for node in body if isinstance(node, Definition)}


def _word(node: Definition) -> str:
    return "class" if isinstance(node, ast.ClassDef) else "function"


def _dumps(nodes: Sequence[ast.AST | None]) -> str:
    return " ".join(ast.dump(node) if node is not None else "-" for node in nodes)
