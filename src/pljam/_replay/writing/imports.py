"""Imports that come into a file: which of them it has already, and where new ones stand."""

from __future__ import annotations

import ast
import builtins
import copy
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pljam._replay.writing.errors import WritingError
from pljam._replay.writing.places import Source
from pljam._source.bindings import binds
from pljam._source.modules import resolve_relative
from pljam._source.trees import walk

Import = ast.Import | ast.ImportFrom
IMPORTS = (ast.Import, ast.ImportFrom)
_BLOCKS = (ast.If, ast.Try, ast.TryStar, ast.With)


@dataclass(frozen=True)
class Bound:
    """A statement of a module that binds a name, and whether the program surely gets there."""

    name: str
    node: ast.stmt
    runs: bool
    alias: ast.alias | None = None


def module_bindings(tree: ast.Module) -> Iterator[Bound]:
    """Yield what the statements of a module bind, those in its blocks included."""
    pending: list[tuple[ast.stmt, bool]] = [(node, True) for node in reversed(tree.body)]
    while pending:
        node, runs = pending.pop()
        if isinstance(node, Import):
            for alias in node.names:
                yield Bound(alias.asname or alias.name.partition(".")[0], node, runs, alias)
        elif isinstance(node, _BLOCKS):
            inner = [(each, runs and not _never_runs(node)) for each in node.body]
            for handler in getattr(node, "handlers", ()):
                inner += [(each, runs) for each in handler.body]
            for field in ("orelse", "finalbody"):
                inner += [(each, runs) for each in getattr(node, field, ())]
            pending.extend(reversed(inner))
            if isinstance(node, ast.With):
                for target in (n for item in node.items for n in ast.walk(item)):
                    if isinstance(target, ast.Name) and isinstance(target.ctx, ast.Store):
                        yield Bound(target.id, node, runs)
        else:
            for name in sorted(binds(node)):
                yield Bound(name, node, runs)
    for inner_node in walk(tree):
        if isinstance(inner_node, ast.Global):
            for name in inner_node.names:
                yield Bound(name, inner_node, False)


def _never_runs(node: ast.stmt) -> bool:
    """Whether a block is for type checkers, or for the case that its file is the program."""
    if not isinstance(node, ast.If):
        return False
    spelled = ast.unparse(node.test)
    return "TYPE_CHECKING" in spelled or "__name__" in spelled or spelled in ("False", "0")


def origin(node: Import, alias: ast.alias, package: str) -> tuple[object, ...]:
    """Return what one name of an import statement stands for, the same for the same object."""
    if isinstance(node, ast.Import):
        return ("module", alias.name if alias.asname else alias.name.partition(".")[0])
    module: object = (node.level, node.module)
    if not node.level or package:
        absolute = resolve_relative(package, node.level, node.module)
        module = absolute if isinstance(absolute, str) else module
    return ("name", module, alias.name)


def missing_imports(
    source: Source, wanted: Iterable[tuple[Import, ast.alias]], package: str
) -> list[Import]:
    """Return a statement for each import that the file lacks. Raises ``WritingError``."""
    bound = list(module_bindings(source.tree))
    found: dict[str, Import] = {}
    for node, alias in wanted:
        statement = copy.copy(node)
        statement.names = [alias]
        spelled = ast.unparse(statement)
        if isinstance(node, ast.ImportFrom) and node.module == "__future__" and not node.level:
            if not _imported(bound, node, alias, package):
                raise WritingError(
                    f"`{spelled}` would change the whole file: leave it out, or put it there first"
                )
        elif alias.name == "*":
            if not _imported(bound, node, alias, package):
                raise WritingError(f"`{spelled}` may bind any name: import the names one by one")
        elif not _imported(bound, node, alias, package):
            _refuse_conflict(source, bound, node, alias, spelled, package)
            found[spelled] = statement
    return list(found.values())


def _imported(bound: Iterable[Bound], node: Import, alias: ast.alias, package: str) -> bool:
    name = alias.asname or alias.name.partition(".")[0]
    for each in bound:
        if not each.runs or each.alias is None or not isinstance(each.node, Import):
            continue
        if isinstance(node, ast.Import) and "." in alias.name and not alias.asname:
            # The submodule must have been imported, not only the package.
            if isinstance(each.node, ast.Import) and not each.alias.asname:
                if (each.alias.name + ".").startswith(alias.name + "."):
                    return True
        elif each.name == name and _same(each, node, alias, package):
            return True
    return False


def _same(bound: Bound, node: Import, alias: ast.alias, package: str) -> bool:
    if bound.alias is None or not isinstance(bound.node, Import):
        return False
    return origin(bound.node, bound.alias, package) == origin(node, alias, package)


def _refuse_conflict(
    source: Source,
    bound: Iterable[Bound],
    node: Import,
    alias: ast.alias,
    spelled: str,
    package: str,
) -> None:
    name = alias.asname or alias.name.partition(".")[0]
    for each in bound:
        if each.name == name and not _same(each, node, alias, package):
            raise WritingError(
                f"`{spelled}` is refused: {source.what} binds {name} to something else, line"
                f" {each.node.lineno}; import it under another name, or inside of the function"
            )
    refuse_hidden_builtin(source, name)


def refuse_hidden_builtin(source: Source, name: str) -> None:
    """Raise a ``WritingError`` if ``name``, new in a module, hides a builtin that it uses."""
    if hasattr(builtins, name):
        for each in ast.walk(source.tree):
            if isinstance(each, ast.Name) and each.id == name:
                raise WritingError(
                    f"{name} would hide the builtin of that name, which {source.what} uses at line"
                    f" {each.lineno}: take another name"
                )


# -- where an import stands -----------------------------------------------------------------------


@dataclass(frozen=True)
class Gap:
    """Where imports come in: before which line, and at which index of the module's statements."""

    line: int
    index: int
    after_import: bool


def import_gap(source: Source, before: int) -> Gap:
    """Return where imports come in, at the latest above the statement with index ``before``.

    That is below the last import of those that the file begins with. Blocks that only import, and
    names such as ``__all__``, may stand among these; an import inside of a block does not count.
    """
    body = source.tree.body
    last: int | None = None
    for index, node in enumerate(body[:before]):
        if isinstance(node, Import):
            last = index
        elif not (_is_text(node) or _only_imports(node) or _is_dunder(node)):
            break
    if last is None and before and _is_text(body[0]):
        last = 0
    if last is None:
        return Gap(_top_line(source), 0, False)
    is_import = isinstance(body[last], Import)
    end = source.last_line(body[last])
    index = last + 1
    while index < before and body[index].lineno <= end:  # statements joined by semicolons
        end = max(end, source.last_line(body[index]))
        index += 1
    return Gap(end + 1, index, is_import)


def import_rows(source: Source, gap: Gap, statements: Iterable[Import]) -> list[str]:
    """Return the lines to put into a gap, with the blank lines that set them off."""
    rows = [ast.unparse(node) for node in statements]
    if gap.after_import or not rows:
        return rows
    if gap.line > 1 and source.line(gap.line - 1).strip():
        rows.insert(0, "")
    following = source.line(gap.line)
    if following.strip():
        is_simple = not following.startswith(("def ", "async ", "class ", "@", "#"))
        rows += [""] if is_simple else ["", ""]
    return rows


def _top_line(source: Source) -> int:
    """Return the line for imports of a file without a docstring: below the comment on top."""
    number = 1
    while source.line(number).startswith("#"):
        number += 1
    if number == 1 or (source.line(number).strip() and number <= len(source.lines)):
        # The comment belongs to what is below it, but for what only the first two lines can say.
        number = 1
        while number < 3 and _is_for_the_interpreter(source.line(number), number):
            number += 1
    return number


def _is_for_the_interpreter(row: str, number: int) -> bool:
    return (number == 1 and row.startswith("#!")) or (row.startswith("#") and "coding" in row)


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_dunder(node: ast.stmt) -> bool:
    names = binds(node) if isinstance(node, (ast.Assign, ast.AnnAssign)) else ()
    return bool(names) and all(name.startswith("__") and name.endswith("__") for name in names)


def _only_imports(node: ast.stmt) -> bool:
    if not isinstance(node, (ast.If, ast.Try)):
        return False
    inner = [*node.body, *node.orelse]
    if isinstance(node, ast.Try):
        inner += [each for handler in node.handlers for each in handler.body]
    return all(
        isinstance(each, (*IMPORTS, ast.Assign, ast.Pass)) or _only_imports(each) for each in inner
    )
