"""Names that nobody binds, and the imports that were forgotten for them."""

from __future__ import annotations
import __future__

import ast
import builtins
import importlib.machinery
import importlib.util
import os
import sys
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass

from pljam._replay.writing.errors import WritingError
from pljam._replay.writing.imports import (
    IMPORTS,
    Import,
    import_gap,
    import_rows,
    module_bindings,
)
from pljam._replay.writing.places import FUNCTIONS, Source, with_rows
from pljam._source.names import binds, body_reads, local_names, reads
from pljam._source.text import SourceError, decode, future_flags, parse
from pljam._versions import LAZY_ANNOTATIONS

_DEFINITIONS = (*FUNCTIONS, ast.ClassDef)


@dataclass(frozen=True)
class ImportsAdded:
    """A source with the imports that it lacked: which were added, and which names were left."""

    source: str
    added: tuple[str, ...]
    left: tuple[tuple[str, str], ...]


def unbound_names(source: str, qualname: str, line: int) -> tuple[str, ...]:
    """Return the names that a definition reads and that nobody binds, in its header too.

    Where the file imports ``*``, any name may be bound, so there are none.
    """
    file = Source(source)
    place = file.find(qualname, line)
    assert isinstance(place.node, FUNCTIONS)
    bound = {each.name for each in module_bindings(file.tree)}
    if "*" in bound:
        return ()
    bound |= {"__class__", "__file__", "__path__", "__annotations__", *dir(builtins)}
    private = None
    for each in place.parents:
        if isinstance(each, ast.ClassDef):
            private = each.name
        elif isinstance(each, FUNCTIONS):
            bound |= local_names(each, private=private)
    future = future_flags(file.tree) & __future__.annotations.compiler_flag
    header = reads(place.node, future_annotations=bool(future), lazy_annotations=LAZY_ANNOTATIONS)
    if isinstance(place.parents[-1], ast.ClassDef):
        header -= {name for node in place.parents[-1].body for name in binds(node)}
    found = {*header, *body_reads(place.node, private=private)}
    return tuple(sorted({name.partition(".")[0] for name in found} - bound))


def add_imports(source: str, names: Iterable[str]) -> ImportsAdded:
    """Return a source with an import for each of ``names`` where there can be no doubt about it.

    That is a module of the standard library of exactly this name, not hidden by a file elsewhere,
    which the source uses as ``name.attribute`` alone, with attributes that the module has.
    """
    file = Source(source)
    bound = {each.name for each in module_bindings(file.tree)}
    added: list[Import] = []
    left: list[tuple[str, str]] = []
    for name in dict.fromkeys(each.partition(".")[0] for each in names):
        why = "it is bound already" if name in bound else _doubt(file, name)
        if why:
            left.append((name, why))
        else:
            # Parsed, for newer Pythons give the node more fields.
            added += [each for each in ast.parse(f"import {name}").body if isinstance(each, Import)]
    if not added:
        return ImportsAdded(source, (), tuple(left))
    body = file.tree.body
    first = next((at for at, node in enumerate(body) if not isinstance(node, IMPORTS)), len(body))
    definitions = [at for at, node in enumerate(body) if isinstance(node, _DEFINITIONS)]
    before = definitions[0] if definitions else first
    gap = import_gap(file, before)
    text = with_rows(file, [(gap.line, gap.line, import_rows(file, gap, added))])
    result = Source(text)
    got = [ast.dump(node) for node in result.tree.body]
    body[gap.index : gap.index] = added
    if got != [ast.dump(node) for node in body]:
        raise WritingError("no place was found for imports: add them by hand")
    return ImportsAdded(text, tuple(ast.unparse(node) for node in added), tuple(left))


def _doubt(file: Source, name: str) -> str:
    """Say why a name is perhaps no module that somebody forgot to import; nothing if it is one."""
    if name not in sys.stdlib_module_names or name.startswith("_"):
        return "no module of the standard library has this name"
    if hasattr(builtins, name):
        return "a builtin has this name"
    if "*" in {each.name for each in module_bindings(file.tree)}:
        return "a star import may bind it"
    attributes: set[str] = set()
    uses = 0
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Name) and node.id == name:
            uses += 1
            if not isinstance(node.ctx, ast.Load):
                return f"line {node.lineno} binds it"
        if isinstance(node, ast.arg) and node.arg == name:
            return f"line {node.lineno} has a parameter of this name"
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.value.id == name:
                uses -= 1
                attributes.add(node.attr)
    if uses or not attributes:
        return "it is not only used as `name.attribute`"
    known = _attributes(name)
    if known is None:
        return "a file elsewhere has the name of this module"
    lacking = sorted(attributes - known) if known else ()
    return f"the module {name} has no {', '.join(lacking)}" if lacking else ""


def _attributes(name: str) -> frozenset[str] | None:
    """Return what a module of the standard library holds, without importing it.

    Empty if that cannot be told; ``None`` if another file is found by its name.
    """
    module = sys.modules.get(name)
    spec = getattr(module, "__spec__", None) or importlib.util.find_spec(name)
    origin = getattr(spec, "origin", None) or ""
    standard = os.path.realpath(sysconfig.get_path("stdlib"))
    if origin not in ("built-in", "frozen") and not os.path.realpath(origin).startswith(
        standard + os.sep
    ):
        return None
    if "site-packages" in origin:
        return None
    if module is not None:
        return frozenset(vars(module))
    if not origin.endswith(tuple(importlib.machinery.SOURCE_SUFFIXES)):
        return frozenset()
    try:
        with open(origin, "rb") as stream:
            tree = parse(decode(stream.read()), origin)
    except (OSError, SourceError):
        return frozenset()
    names = {each.name for each in module_bindings(tree)}
    return frozenset() if "*" in names or "__getattr__" in names else frozenset(names)
