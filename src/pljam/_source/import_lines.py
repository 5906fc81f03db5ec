"""A module's own import statements, found without parsing the rest of its file."""

from __future__ import annotations

import ast
import re

from pljam._source.statements import ModuleSource
from pljam._source.text import SourceError

_LINE = re.compile(r"^[ \t]*(?:import|from)\b.*", re.MULTILINE)
# What keeps the statements below it from being executed when the module is.
_LATER = re.compile(r"(?:async\s+)?def\b|if\s+(?:typing\.)?TYPE_CHECKING\s*:")


def imported_from(package: str, node: ast.ImportFrom) -> str:
    """Return the absolute name of the module that a from-import in ``package`` reads."""
    if not node.level:
        return node.module or ""
    parts = package.split(".")
    base = parts[: len(parts) - node.level + 1]
    return ".".join([*base, *([node.module] if node.module else [])])


def module_level_imports(source: ModuleSource) -> tuple[ast.Import | ast.ImportFrom, ...]:
    """Return the imports that are executed when a file's module is, in order, those in blocks too.

    Words of a docstring may be taken for one.
    """
    try:
        text = source.text
    except SourceError:
        return ()
    found: list[ast.Import | ast.ImportFrom] = []
    for match in _LINE.finditer(text):
        statement = match[0]
        if "(" in statement:
            statement = text[match.start() : text.find(")", match.start()) + 1] or statement
        elif statement.endswith("\\"):
            lines = re.match(r"(?:.*\\\n)*.*", text[match.start() :])
            statement = lines[0] if lines else statement
        try:
            parsed = ast.parse(statement.lstrip()).body
        except (SyntaxError, ValueError):
            continue
        if statement[0] in " \t" and _runs_later(text[: match.start()], statement):
            continue
        found.extend(node for node in parsed if isinstance(node, (ast.Import, ast.ImportFrom)))
    return tuple(found)


def _runs_later(above: str, line: str) -> bool:
    """Whether a line stands in a function, or is for type checkers only."""
    depth = len(line) - len(line.lstrip())
    for header in reversed(above.splitlines()):
        words = header.lstrip()
        if not words or words.startswith("#") or len(header) - len(words) >= depth:
            continue
        depth = len(header) - len(words)
        if _LATER.match(words):
            return True
        if not depth:
            break
    return False
