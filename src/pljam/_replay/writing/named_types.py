"""The project's classes that values are of, and that annotations name."""

from __future__ import annotations

import ast
import typing
from collections.abc import Iterator, Mapping
from types import GenericAlias, ModuleType, UnionType
from typing import Any

from pljam._apply import raw
from pljam._replay.writing.errors import WritingError
from pljam._replay.writing.places import Source
from pljam._replay.writing.reading import Files, Found, file_of_module
from pljam._source.bindings import Definition, annotations_of, dotted

_MOST_ITEMS = 20
_DEEPEST = 2
_NOWHERE = object()


def name_of(cls: type) -> str:
    """Return the module and name of a class, without asking its metaclass."""
    module = _module_of(cls)
    qualname = type.__dict__["__qualname__"].__get__(cls)
    return str(qualname) if module == "builtins" else f"{module}.{qualname}"


def classes_of(value: object, depth: int = 0) -> Iterator[type]:
    """Yield the class of a value, and those of the first items of a built-in container.

    A class stands for itself. Nothing of the program is called.
    """
    kind = type(value)
    yield kind
    if raw.is_kind(value, type):
        yield typing.cast(type, value)
    if depth >= _DEEPEST:
        return
    items: list[Any] = []
    if kind is dict:
        pairs = list(typing.cast("dict[Any, Any]", value).items())[:_MOST_ITEMS]
        items = [each for pair in pairs for each in pair]
    elif any(kind is each for each in (list, tuple, set, frozenset)):
        items = list(typing.cast("list[Any]", value))[:_MOST_ITEMS]
    for item in items:
        yield from classes_of(item, depth + 1)


def _module_of(cls: type) -> str:
    return str(type.__dict__["__module__"].__get__(cls))


def definition_of(cls: type, files: Files) -> Found | None:
    """Return where a class of the project is defined."""
    path = file_of_module(_module_of(cls))
    if path is None or not files.holds(path):
        return None
    qualname = type.__dict__["__qualname__"].__get__(cls)
    try:
        source = files.source(path)
    except WritingError:
        return None
    found = [
        place
        for place in source.places
        if isinstance(place.node, ast.ClassDef) and place.qualname == qualname
    ]
    line = raw.class_dict(cls).get("__firstlineno__")
    there = [place for place in found if place.line == line] or found[-1:]
    return Found(path, source, there[0].node, qualname) if there else None


def named_in(
    node: Definition, path: str, namespace: Mapping[str, object], files: Files
) -> Iterator[tuple[str, type | Found]]:
    """Yield what the annotations of a function name: the spelling, and a class or its definition.

    What only a type checker imports is not in the namespace, and looked for in the files.
    """
    module = namespace.get("__name__")
    for spelled in dict.fromkeys(
        chain for annotation in annotations_of(node) for chain in _chains(annotation)
    ):
        value = _value(spelled, namespace)
        if value is not _NOWHERE:
            for cls in _classes_in(value):
                yield spelled, cls
            continue
        try:
            found = files.find_in(path, module if isinstance(module, str) else "", spelled)
        except WritingError:
            continue
        if isinstance(found.node, ast.ClassDef):
            yield spelled, found


def _chains(annotation: ast.expr) -> Iterator[str]:
    """Yield the dotted names in an annotation, those in strings too."""
    pending: list[ast.AST] = [annotation]
    while pending:
        node = pending.pop(0)
        chain = dotted(node) if isinstance(node, (ast.Name, ast.Attribute)) else None
        if chain is not None:
            yield chain
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            try:
                pending.append(Source(node.value.strip()).tree)
            except WritingError:
                continue
        else:
            pending.extend(ast.iter_child_nodes(node))


def _value(chain: str, namespace: Mapping[str, object]) -> object:
    first, *rest = chain.split(".")
    value: object = namespace.get(first, _NOWHERE)
    for name in rest:
        if raw.is_kind(value, ModuleType):
            value = raw.namespace_of(value).get(name, _NOWHERE)
        elif raw.is_kind(value, type):
            value = raw.class_dict(typing.cast(type, value)).get(name, _NOWHERE)
        else:
            return _NOWHERE
    return value


def _classes_in(value: object, depth: int = 0) -> Iterator[type]:
    """Yield the classes in what an annotation names: a class, or an alias of several."""
    if raw.is_kind(value, type):
        yield typing.cast(type, value)
    elif depth < 4 and (
        type(value) is GenericAlias
        or type(value) is UnionType
        or _module_of(type(value)) == "typing"
    ):
        for each in (typing.get_origin(value), *typing.get_args(value)):
            if each is not None:
                yield from _classes_in(each, depth + 1)
