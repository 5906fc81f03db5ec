"""What closures gain that the functions around them import: the values, where they are loaded."""

from __future__ import annotations

import ast
import sys
from collections.abc import Mapping
from types import CellType, CodeType, ModuleType
from typing import Any

from pljam._apply.raw import MISSING
from pljam._apply.search import inner_function
from pljam._source.import_lines import imported_from
from pljam._source.inner_imports import InnerImport, imports_around
from pljam._source.statements import Statement


def gained_imports(
    old: CodeType, new: CodeType, statement: Statement | None
) -> Mapping[str, InnerImport]:
    """Return the imports by which a new statement binds what a closure had not read before."""
    gained = set(new.co_freevars) - set(old.co_freevars)
    inner = inner_function(statement.node, new) if statement is not None and gained else None
    if statement is None or inner is None:
        return {}
    private = statement.scope.rpartition(".")[2] or None
    return imports_around(statement.node, inner, gained, private)


def gained_by_import(
    old: CodeType, new: CodeType, statement: Statement | None, names: Mapping[str, Any]
) -> dict[str, CellType]:
    """Return cells for what a closure gains by such imports, in the module that has ``names``.

    Nothing is loaded for it.
    """
    package = str(names.get("__package__") or "")
    found = {}
    for name, each in gained_imports(old, new, statement).items():
        value = _value_of(package, *each)
        if value is not MISSING:
            found[name] = CellType(value)
    return found


def _value_of(package: str, node: ast.Import | ast.ImportFrom, alias: ast.alias) -> Any:
    """Return what an import in a function gives to its name, if all of it is loaded."""
    if isinstance(node, ast.Import):
        bound = alias.name if alias.asname else alias.name.partition(".")[0]
        return sys.modules.get(bound, MISSING) if alias.name in sys.modules else MISSING
    origin = imported_from(package, node)
    source = sys.modules.get(origin)
    names = source.__dict__ if isinstance(source, ModuleType) else {}
    return names.get(alias.name, sys.modules.get(f"{origin}.{alias.name}", MISSING))
