"""A program of small files that lives in the process of the test."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from textwrap import dedent
from typing import Any

import pljam
from pljam import ReloadReport


class Program:
    """Writes and imports modules below a folder that is first on ``sys.path``."""

    def __init__(self, folder: Path) -> None:
        """Begin with no file."""
        self.folder = folder

    def write(self, name: str, text: str) -> Path:
        """Save a file; a module by its name, anything else by its path."""
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), "utf-8")
        return path

    def path(self, name: str) -> Path:
        """The file of a module, or a path below the folder."""
        if "/" in name or name.endswith(".py"):
            return self.folder / name
        return self.folder / (name.replace(".", "/") + ".py")

    def load(self, name: str, text: str | None = None) -> Any:
        """Import a module, written first if there is a text for it."""
        if text is not None:
            self.write(name, text)
        importlib.invalidate_caches()
        return importlib.import_module(name)

    def save(self, name: str, text: str) -> ReloadReport:
        """Save a file and apply what changed."""
        self.write(name, text)
        return pljam.reload_changed()


@contextmanager
def living(folder: Path) -> Iterator[Program]:
    """A program in ``folder``; everything of it is taken out of the process at the end."""
    modules = set(sys.modules)
    sys.path.insert(0, str(folder))
    try:
        yield Program(folder)
    finally:
        pljam.stop()
        sys.path.remove(str(folder))
        for name in set(sys.modules) - modules:
            file = getattr(sys.modules[name], "__file__", None) or ""
            path = [*getattr(sys.modules[name], "__path__", ()), file]
            if any(str(each).startswith(str(folder)) for each in path):
                del sys.modules[name]
        sys.path_importer_cache.clear()


def notes(report: ReloadReport) -> list[tuple[str, str]]:
    """The outcomes that are more than applied: what they concern, and why."""
    parts = (report.errors, report.refused, report.replaced, report.kept, report.stale)
    return [(note.what, note.slug) for part in parts for note in part]
