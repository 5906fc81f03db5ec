"""One definition brought up to date while the rest of its file is pending.

The source that a module runs afterwards is a mixture: the old statements, but for those that bind
the name and the imports that these read. Each statement keeps the position of its own version.
"""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Iterable, Sequence

from pljam._plan.diff import Kind, diff
from pljam._source.names import deletes
from pljam._source.statements import ModuleSource, Statement


def with_name(old: ModuleSource, new: ModuleSource, name: str) -> ModuleSource | None:
    """Return ``old`` with what binds ``name`` as in ``new``; nothing if neither binds it.

    ``name`` is a name of the module, or dotted, as ``Class.method``. It is ``new`` itself if
    nothing else differs. Raises ``SourceError``.
    """
    mixed = _mixed(old.statements, new.statements, name.split("."))
    if mixed is None:
        return None
    if _is_settled(mixed, new.statements):
        return new
    # These are not the bytes of any file: what is on disk stays pending.
    data = old.data + b"\n# partly as in:\n" + new.data
    source = ModuleSource(new.module, new.path, data, new.package)
    tops = dict.fromkeys(statement.top or statement.node for statement in mixed)
    source.tree = ast.Module(body=list(tops), type_ignores=[])
    source.statements = tuple(mixed)
    source.flags = old.flags
    return source


def _is_settled(mixed: Sequence[Statement], new: Sequence[Statement]) -> bool:
    return all(change.kind is Kind.SAME for change in diff(mixed, new))


def _mixed(
    old: Sequence[Statement], new: Sequence[Statement], parts: Sequence[str]
) -> list[Statement] | None:
    """Return the statements of a body, those of one name in their new version."""
    name, *inner = parts
    if inner:
        classes = [[s for s in body if s.is_class and s.name == name] for body in (old, new)]
        if len(classes[0]) == len(classes[1]) == 1:
            before, after = classes[0][0], classes[1][0]
            members = _mixed(before.body, after.body, inner)
            if members is None:
                return None
            # Other text, so that the class counts as one that was edited.
            changed = dataclasses.replace(before, body=tuple(members), text=before.text + "\n")
            return [changed if statement is before else statement for statement in old]
    names = _together(name, [*old, *new])
    taken = [s for s in new if names & _touched(s)]
    if not taken and not any(names & _touched(s) for s in old):
        return None
    imports = _new_imports(old, new, taken)
    taken_imports = [s for s in new if s in imports and s not in taken]
    replaced = set().union(names, *(s.binds for s in taken_imports))
    result: list[Statement] = []
    place = -1
    for statement in old:
        if replaced & _touched(statement):
            place = len(result) if names & _touched(statement) and place < 0 else place
        else:
            result.append(statement)
    end = len(result) if place < 0 else place
    result[end:end] = taken
    first = next((n for n, s in enumerate(result) if not _is_head(s)), len(result))
    result[first:first] = taken_imports
    return result


def _is_head(statement: Statement) -> bool:
    """Whether new imports go behind the statement: a docstring or an import."""
    return statement.is_docstring or statement.is_import


def _together(name: str, statements: Iterable[Statement]) -> set[str]:
    """Return the names that statements bind together with ``name``, as ``a, b = pair()`` does."""
    names = {name}
    groups = [_touched(statement) for statement in statements]
    while any(names & group and not group <= names for group in groups):
        for group in groups:
            if names & group:
                names |= group
    return names


def _touched(statement: Statement) -> frozenset[str]:
    return (statement.binds | deletes(statement.node)) - {"*"}


def _new_imports(
    old: Sequence[Statement], new: Sequence[Statement], taken: Sequence[Statement]
) -> set[Statement]:
    """Return the imports that are new or other in ``new`` and bring what ``taken`` reads."""
    read = {
        part.id
        for statement in taken
        for part in ast.walk(statement.node)
        if isinstance(part, ast.Name)
    }
    return {
        change.new
        for change in diff(old, new)
        if change.new is not None
        and change.new.is_import
        and change.kind not in (Kind.SAME, Kind.MOVED)
        and change.new.binds & read
    }
