"""Modules that put an object of their own into ``sys.modules``, in the place of themselves."""

from __future__ import annotations

import ast

from pljam._source.statements import ModuleSource


def stands_in_for_module(source: ModuleSource) -> bool:
    """Whether importers of a module may get another object, whose class serves its attributes."""
    if b"modules[" not in source.data:
        return False
    return any(
        isinstance(target, ast.Subscript)
        and isinstance(target.value, ast.Attribute)
        and target.value.attr == "modules"
        for statement in source.statements
        if isinstance(statement.node, ast.Assign)
        for target in statement.node.targets
    )
