"""What the writer of a fix must know: the failing definition, and what of the project it leans on.

All of it is read from files and taken from values by identity of their types: nothing of the
program is called, and nothing is imported.
"""

from __future__ import annotations

import ast
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from pljam._apply.raw import mro_of
from pljam._replay.writing.errors import WritingError
from pljam._replay.writing.named_types import (
    classes_of,
    definition_of,
    name_of,
    named_in,
)
from pljam._replay.writing.outlines import header_of, outline, text_of
from pljam._replay.writing.places import Place
from pljam._replay.writing.reading import Files, Found
from pljam._replay.writing.references import references_in
from pljam._source.bindings import Definition, arguments_of

CodePlace: TypeAlias = tuple[str, str, int]
"""A file, the qualified name of a code object in it, and the code object's first line."""


@dataclass(frozen=True)
class Limits:
    """How much of a context is told; what is cut is listed in it."""

    definition_lines: int = 600
    class_lines: int = 80
    module_lines: int = 120
    calls: int = 12
    types: int = 16
    references: int = 16
    characters: int = 60_000


def context_of(
    definition: CodePlace,
    *,
    roots: Iterable[str | os.PathLike[str]],
    namespace: Mapping[str, object] | None = None,
    arguments: Mapping[str, object] | None = None,
    variables: Mapping[str, object] | None = None,
    stack: Iterable[CodePlace] = (),
    read: Callable[[str], str] | None = None,
    limits: Limits | None = None,
) -> dict[str, Any]:
    """Return what there is to know of a failing definition, as values that JSON can hold.

    ``namespace`` holds the globals of the function, ``variables`` its local variables, ``stack``
    the calls above, innermost first. ``read`` gives the text of a file that the process runs,
    where the disk may hold another one by now. What cannot be read is told, never raised.
    """
    files = Files(roots, read)
    return _Context(files, limits or Limits()).made(
        definition, namespace or {}, arguments or {}, variables or {}, stack
    )


class _Context:
    """One context being made; the first things asked for are the last ones to be cut."""

    # left    characters of source that may still be told
    # cut     what was left out, each in one line
    # told    (path, first line) of what is in the context already

    def __init__(self, files: Files, limits: Limits) -> None:
        self.files = files
        self.limits = limits
        self.left = limits.characters
        self.cut: list[str] = []
        self.told: dict[tuple[str, int], str] = {}

    def made(
        self,
        definition: CodePlace,
        namespace: Mapping[str, object],
        arguments: Mapping[str, object],
        variables: Mapping[str, object],
        stack: Iterable[CodePlace],
    ) -> dict[str, Any]:
        """Return the whole."""
        place = self._place(definition)
        references: list[dict[str, Any]] = []
        types: list[dict[str, Any]] = []
        failing = self._definition(definition, place)
        if isinstance(place, Place):
            references = self._references(place)
        types = self._types(definition[0], place, namespace, arguments, variables)
        return {
            "definition": failing,
            "arguments": {name: name_of(type(value)) for name, value in arguments.items()},
            "references": references,
            "types": types,
            "calls": self._calls(stack),
            "cut": self.cut,
        }

    def _place(self, code: CodePlace) -> Place | str:
        path, qualname, line = code
        try:
            return self.files.source(path).find(qualname, line)
        except WritingError as error:
            return error.reason

    def _definition(self, code: CodePlace, place: Place | str) -> dict[str, Any]:
        path, qualname, line = code
        if isinstance(place, str):
            return {"path": path, "qualname": qualname, "line": line, "problem": place}
        node = _function(place)
        source = self.files.source(path)
        told = self._told(Found(path, source, node, qualname), self.limits.definition_lines)
        annotations = {
            each.arg: ast.unparse(each.annotation)
            for each in arguments_of(node.args)
            if each.annotation is not None
        }
        if node.returns is not None:
            annotations["return"] = ast.unparse(node.returns)
        return {
            **told,
            "signature": header_of(source, node),
            "annotations": annotations,
            "decorators": [ast.unparse(each) for each in node.decorator_list],
            "docstring": ast.get_docstring(node),
        }

    def _references(self, place: Place) -> list[dict[str, Any]]:
        """Return what the docstrings of the function, and of the classes around it, refer to."""
        made: list[dict[str, Any]] = []
        around = [each for each in place.parents if isinstance(each, ast.ClassDef)]
        docs = [ast.get_docstring(each) or "" for each in (_function(place), *reversed(around))]
        for reference in references_in("\n\n".join(docs), self.files):
            entry: dict[str, Any] = {"reference": reference.spelled}
            if len(made) >= self.limits.references:
                self.cut.append(f"{reference.spelled}: more references than are told")
            elif reference.found is None:
                made.append({**entry, "problem": reference.reason})
            else:
                made.append({**entry, **self._told(reference.found, self._most(reference.found))})
        return made

    def _types(
        self,
        path: str,
        place: Place | str,
        namespace: Mapping[str, object],
        arguments: Mapping[str, object],
        variables: Mapping[str, object],
    ) -> list[dict[str, Any]]:
        """Return the project's classes that arguments are of, annotations name, variables hold."""
        wanted: list[tuple[str, type | Found]] = []
        for name, value in arguments.items():
            wanted += [(f"argument {name}", cls) for cls in classes_of(value)]
        if isinstance(place, Place):
            named = named_in(_function(place), path, namespace, self.files)
            wanted += [(f"annotation {spelled}", each) for spelled, each in named]
        for name, value in variables.items():
            if name not in arguments:
                wanted += [(f"variable {name}", cls) for cls in classes_of(value)]
        bases: list[tuple[str, type | Found]] = [
            (f"base of {name_of(each)}", base)
            for _, each in wanted
            if type(each) is not Found
            for base in mro_of(each)[1:]
        ]
        made: dict[tuple[str, int], dict[str, Any]] = {}
        for why, each in [*wanted, *bases]:
            found = each if type(each) is Found else definition_of(each, self.files)
            if found is None:
                continue
            key = (found.path, found.line)
            if key in made:
                if why not in made[key]["named_by"]:
                    made[key]["named_by"].append(why)
            elif len(made) >= self.limits.types:
                self.cut.append(f"class {found.qualname}: more types than are told")
            else:
                told = self._told(found, self.limits.class_lines)
                made[key] = {**told, "named_by": [why]}
        return list(made.values())

    def _calls(self, stack: Iterable[CodePlace]) -> list[dict[str, Any]]:
        """Return the project's functions above the failing call, innermost first."""
        made: list[dict[str, Any]] = []
        for code in stack:
            path, qualname, line = code
            if not self.files.holds(path):
                continue
            if len(made) >= self.limits.calls:
                self.cut.append(f"{qualname} at {path}:{line}: more calls than are told")
                continue
            place = self._place(code)
            if isinstance(place, str):
                made.append({"path": path, "qualname": qualname, "line": line, "problem": place})
            else:
                found = Found(path, self.files.source(path), place.node, qualname)
                made.append(self._told(found, self.limits.definition_lines))
        return made

    # -- source, as much of it as there is room for -----------------------------------------------

    def _most(self, found: Found) -> int:
        if isinstance(found.node, ast.Module):
            return self.limits.module_lines
        is_class = isinstance(found.node, ast.ClassDef)
        return self.limits.class_lines if is_class else self.limits.definition_lines

    def _told(self, found: Found, most: int) -> dict[str, Any]:
        """Return a definition with its source: all, an outline, or the first lines of it."""
        node, source, what = (
            found.node,
            found.source,
            f"{found.qualname or 'module'} in {found.path}",
        )
        entry: dict[str, Any] = {
            "path": found.path,
            "qualname": found.qualname,
            "line": found.line,
            "complete": True,
        }
        key = (found.path, 0 if isinstance(node, ast.Module) else found.line)
        if key in self.told:
            return {**entry, "source": None, "told": self.told[key]}
        whole = source.text if isinstance(node, ast.Module) else text_of(source, node)
        text = whole.replace("\r\n", "\n").replace("\r", "\n")
        lines = text.count("\n") + 1
        if lines > most and isinstance(node, (ast.ClassDef, ast.Module)):
            text = outline(source, node)
            entry["complete"] = False
            self.cut.append(f"{what}: an outline of its {lines} lines")
            lines = text.count("\n") + 1
            most *= 2
        kept = _first(text, most, self.left)
        if kept != text:
            entry["complete"] = False
            told = kept.count("\n") + bool(kept)
            self.cut.append(f"{what}: {told} of {lines} lines")
        self.left -= len(kept)
        if entry["complete"]:
            self.told[key] = found.qualname or "the module"
        return {**entry, "source": kept}


def _first(text: str, lines: int, characters: int) -> str:
    """Return as many whole lines of a text as fit."""
    rows = text.split("\n")[:lines]
    size = 0
    for at, row in enumerate(rows):
        size += len(row) + 1
        if size > characters + 1:
            return "\n".join(rows[:at])
    return "\n".join(rows)


def _function(place: Place) -> Definition:
    assert isinstance(place.node, (ast.FunctionDef, ast.AsyncFunctionDef))
    return place.node
