"""Which attributes of imported names the expressions of one file read."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from pljam._source.bindings import arguments_of, defaults_of, mangle
from pljam._source.import_records import AttributeUse, ImportRecord
from pljam._source.import_scopes import ImportScope

# Nothing stands below these; they are most of every tree.
_LEAVES = frozenset(
    {ast.Name, ast.Constant, ast.Load, ast.Store, ast.Del}
    | {
        kind
        for base in (ast.operator, ast.cmpop, ast.boolop, ast.unaryop)
        for kind in base.__subclasses__()
    }
)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


class AttributeChains:
    """Collects chains such as ``c.core.name``; which of them count is known when all is read."""

    # _found   scope, first name, path and place of every chain on a name

    def __init__(self) -> None:
        self._found: list[tuple[ImportScope, str, tuple[str, ...], int, int]] = []

    def read(self, root: ast.AST | None, scope: ImportScope) -> None:
        """Note the chains in a tree without statements, and the names that a walrus in it binds.

        Written with a list instead of recursion: long sums are deep trees.
        """
        pending: list[tuple[ast.AST, ImportScope]] = [] if root is None else [(root, scope)]
        while pending:
            node, scope = pending.pop()
            if isinstance(node, ast.Attribute):
                base = self._chain(node, scope)
                if base is not None:
                    pending.append((base, scope))
            elif isinstance(node, ast.Lambda):
                inner = scope.inner("expression")
                inner.bound.update(mangle(a.arg, scope.private) for a in arguments_of(node.args))
                pending.extend((default, scope) for default in defaults_of(node.args))
                pending.append((node.body, inner))
            elif isinstance(node, _COMPREHENSIONS):
                inner = scope.inner("expression")
                pending.append((node.generators[0].iter, scope))
                for number, generator in enumerate(node.generators):
                    inner.bound.update(target_names(generator.target, scope.private))
                    pending.extend((each, inner) for each in generator.ifs)
                    if number:
                        pending.append((generator.iter, inner))
                elements = (node.key, node.value) if isinstance(node, ast.DictComp) else (node.elt,)
                pending.extend((each, inner) for each in elements)
            else:
                if isinstance(node, ast.NamedExpr):
                    # perhaps never reached: the flow goes on as if it were not there
                    scope.statement_scope().bound.add(mangle(node.target.id, scope.private))
                for name in node._fields:
                    value = getattr(node, name, None)
                    for part in value if isinstance(value, list) else (value,):
                        if isinstance(part, ast.AST) and type(part) not in _LEAVES:
                            pending.append((part, scope))

    def _chain(self, node: ast.Attribute, scope: ImportScope) -> ast.expr | None:
        """Note a chain of attributes on a name; return what else it stands on."""
        path: list[str] = []
        if isinstance(node.ctx, ast.Load):
            path.append(mangle(node.attr, scope.private))
        base = node.value
        while isinstance(base, ast.Attribute):
            path.append(mangle(base.attr, scope.private))
            base = base.value
        if not isinstance(base, ast.Name):
            return base
        if path:
            root = mangle(base.id, scope.private)
            self._found.append((scope, root, tuple(reversed(path)), base.lineno, base.col_offset))
        return None

    def uses(self, records: Sequence[ImportRecord]) -> list[AttributeUse]:
        """Return the chains whose first name was imported: of each the first in its scope."""
        stars = tuple(n for n, record in enumerate(records) if record.kind == "star")
        found: dict[tuple[str, tuple[str, ...], str, tuple[int, ...]], AttributeUse] = {}
        for scope, root, path, line, col in self._found:
            owner = scope.find(root)
            numbers = stars if owner is None else tuple(owner.imports.get(root, ()))
            if not numbers:
                continue
            where = scope.statement_scope().name
            use = AttributeUse(root, path, line, col, where, numbers)
            first = found.setdefault((root, path, where, numbers), use)
            if (line, col) < (first.line, first.col):
                found[root, path, where, numbers] = use
        return sorted(found.values(), key=lambda use: (use.line, use.col, use.path))


def target_names(target: ast.expr, private: str | None) -> set[str]:
    """Return the names in the target of an assignment or a comprehension."""
    return {mangle(n.id, private) for n in ast.walk(target) if isinstance(n, ast.Name)}
