"""The index held against two judges: a reading of everything, and a running program."""

from __future__ import annotations

import asyncio
import collections.abc
import email.message
import http.client
import json
import logging.config
import os
import random
import sys
import types
import unittest.mock
import xml.dom.minidom
from collections.abc import Iterator
from pathlib import Path

import pytest

from pljam._source.import_records import FileImports
from pljam._source.index import ImportIndex
from pljam._source.source_files import SourceFile, analyze
from pljam._source.text import SourceError

FILES = ("a", "b", "pkg/__init__", "pkg/a", "pkg/b", "pkg/sub/__init__", "pkg/sub/a", "ns/a")
MODULES = ("a", "b", "pkg", "pkg.a", "pkg.b", "pkg.sub", "pkg.sub.a", "ns.a", "gone")
NAMES = ("f", "g", "_h", "pkg", "a", "b")
BLOCKS = ("{}", "{}", "try:\n  {}\nexcept E: pass", "if x:\n  {}", "def k():\n  {}")


def statement(rng: random.Random) -> str:
    """Return a random statement about imports."""
    module, name, local = rng.choice(MODULES), rng.choice(NAMES), rng.choice(NAMES)
    relative = "." * rng.randint(1, 3) + rng.choice(("", "a", "b", "sub", "sub.a"))
    source = rng.choice((module, relative))
    form = rng.choice(
        (
            f"from {source} import {name}",
            f"from {source} import {name} as {local}",
            f"from {source} import *",
            f"import {module}",
            f"import {module} as {local}",
            f"{name} = 1",
            f"{module}.{name}",
            f"{local}.{rng.choice(NAMES)}.{name}",
            f"__all__ = {rng.sample(NAMES, 2)}",
        )
    )
    return rng.choice(BLOCKS).format(form)


def answers(root: Path) -> Iterator[object]:
    """Yield what a fresh index says of every name of every module."""
    index = ImportIndex([root])
    for module in MODULES:
        yield module, index.importers_of(module)
        yield module, index.bindings_of(module, NAMES)
        for name in NAMES:
            graph = index.graph()
            holders = graph.holders(index.project.find(module), [name])
            yield module, name, {(h.file.path, h.name, h.record) for h in holders}
            yield module, name, {(r.file.path, r.use) for r in graph.reads()}


@pytest.mark.parametrize("seed", range(60))
def test_bytes_rule_out_nothing_that_parsing_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """Looking at bytes first gives the answers that parsing every file gives."""
    rng = random.Random(seed)
    for name in FILES:
        path = tmp_path / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(f"{statement(rng)}\n" for _ in range(rng.randint(0, 5))))
    lazy = list(answers(tmp_path))
    for question in ("may_name", "may_import", "may_bind", "mentions_any"):
        monkeypatch.setattr(SourceFile, question, lambda *arguments: True)
    assert lazy == list(answers(tmp_path))


RUNNING = (
    asyncio,
    collections.abc,
    email.message,
    http.client,
    json,
    logging.config,
    unittest.mock,
    xml.dom.minidom,
)


def test_every_binding_of_a_running_program_is_known() -> None:
    """Whatever loaded modules of the standard library took from each other, the index finds."""
    families = {module.__name__.partition(".")[0] for module in RUNNING}
    loaded: dict[str, tuple[types.ModuleType, FileImports]] = {}
    triples = []
    for name, module in sorted(sys.modules.items()):
        path = getattr(module, "__file__", None) or ""
        if name.partition(".")[0] not in families or not path.endswith(".py"):
            continue
        data = Path(path).read_bytes()
        package = name if os.path.basename(path) == "__init__.py" else name.rpartition(".")[0]
        try:
            loaded[name] = (module, analyze(data, path, package))
        except SourceError:
            continue
        triples.append((name, path, data))
    index = ImportIndex([])
    checked = 0
    known: dict[str, set[tuple[str, str, str]]] = {}
    for name, (module, imports) in loaded.items():
        for record in imports.records:
            if record.source not in loaded or record.scope_kind != "module":
                continue
            source = loaded[record.source][0]
            if record.source not in known:
                found = index.bindings_of(record.source, list(vars(source)), triples)
                known[record.source] = {(b.module, b.name, b.origin) for b in found}
            taken = {record.name: record.local} if record.kind == "from" else {}
            if record.kind == "star":
                exported = getattr(source, "__all__", None)
                public = [n for n in vars(source) if not n.startswith("_")]
                taken = {n: n for n in (public if exported is None else exported)}
            for origin, local in taken.items():
                value = vars(source).get(origin, index)
                if vars(module).get(local) is value:
                    checked += 1
                    assert (name, local, origin) in known[record.source]
    assert checked > 200
