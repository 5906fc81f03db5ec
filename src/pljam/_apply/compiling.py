"""Compiling trees of the program's files: what comes out passes through what the session set.

State: ``passes``, what compiled code goes through before it is used; a replay puts its guards
there. All compiling of code that the process is to run goes this way, so that an edit never
loses what is in force.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from types import CodeType

from pljam._source.statements import ModuleSource

Pass = Callable[[ast.Module, ModuleSource, CodeType], CodeType]

passes: list[Pass] = []


def compile_tree(tree: ast.Module, source: ModuleSource) -> CodeType:
    """Return the code of statements of a file, at the places that they have there."""
    code: CodeType = compile(tree, source.path, "exec", source.flags, dont_inherit=True)
    for each in passes:
        code = each(tree, source, code)
    return code
