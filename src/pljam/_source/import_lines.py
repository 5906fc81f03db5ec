"""A module's own import statements, found without parsing the rest of its file."""

from __future__ import annotations

import ast
import re

from pljam._source.statements import ModuleSource
from pljam._source.text import SourceError

_LINE = re.compile(r"^(?:import|from)\b.*", re.MULTILINE)


def imported_from(package: str, node: ast.ImportFrom) -> str:
    """Return the absolute name of the module that a from-import in ``package`` reads."""
    if not node.level:
        return node.module or ""
    parts = package.split(".")
    base = parts[: len(parts) - node.level + 1]
    return ".".join([*base, *([node.module] if node.module else [])])


def module_level_imports(source: ModuleSource) -> tuple[ast.Import | ast.ImportFrom, ...]:
    """Return the imports that stand at the left edge of a file, in order.

    Words of a docstring may be taken for one; those in blocks are left out.
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
            parsed = ast.parse(statement).body
        except (SyntaxError, ValueError):
            continue
        found.extend(node for node in parsed if isinstance(node, (ast.Import, ast.ImportFrom)))
    return tuple(found)
