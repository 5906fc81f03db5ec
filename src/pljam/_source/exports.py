"""What ``__all__`` of one file holds, as far as its statements say so literally."""

from __future__ import annotations

import ast

from pljam._source.import_records import Exports

ALL = "__all__"
_ADD_NOTHING = frozenset({"clear", "count", "index", "pop", "remove", "reverse", "sort"})
_COPIES = frozenset({"list", "tuple", "set", "sorted"})


class ExportsReader:
    """Takes the statements about ``__all__`` one by one; ``exports`` is what is known so far.

    A block (``if``, ``try``, a loop) perhaps runs, so what it exports is perhaps exported: it
    adds names and takes none away.
    """

    def __init__(self) -> None:
        self.exports: Exports | None = None

    def assign(self, value: ast.expr, in_block: bool) -> None:
        """``__all__ = value``."""
        mentions_itself = any(isinstance(n, ast.Name) and n.id == ALL for n in ast.walk(value))
        if not in_block and not mentions_itself:
            self.exports = None
        self.extend(value)

    def extend(self, value: ast.expr) -> None:
        """``__all__ += value``, or the like."""
        self._add(_literal_names(value))

    def compute(self) -> None:
        """Something else happens to ``__all__``."""
        self._add(Exports((), complete=False))

    def call(self, node: ast.expr) -> None:
        """An expression statement: a call of a method of ``__all__`` counts."""
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="__all__"), attr=method)):
                if method == "extend" and len(node.args) == 1:
                    self.extend(node.args[0])
                elif method == "append" and len(node.args) == 1:
                    self.extend(ast.List(elts=node.args, ctx=ast.Load()))
                elif method not in _ADD_NOTHING:
                    self.compute()

    def _add(self, more: Exports) -> None:
        known = self.exports or Exports()
        names = tuple(dict.fromkeys(known.names + more.names))
        self.exports = Exports(names, known.complete and more.complete)


def _literal_names(value: ast.expr) -> Exports:
    """Return the strings that an expression for ``__all__`` is known to hold."""
    names: list[str] = []
    complete = True
    pending: list[ast.expr] = [value]
    while pending:
        node = pending.pop()
        if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
            pending.extend(reversed(node.elts))
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            pending.extend((node.right, node.left))
        elif isinstance(node, ast.Starred):
            pending.append(node.value)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            names.append(node.value)
        elif (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in _COPIES
            and len(node.args) == 1
        ):
            pending.append(node.args[0])
        elif not (isinstance(node, ast.Name) and node.id == ALL):
            complete = False
    return Exports(tuple(names), complete)
