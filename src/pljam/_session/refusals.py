"""What ``hot_reload`` raises, and the modules that no reload can bring up to date."""

from __future__ import annotations

import os
import sys
import zipimport
from importlib.machinery import EXTENSION_SUFFIXES
from types import ModuleType

from pljam._session.naming import module_file, namespace_of
from pljam.report import Note, ReloadReport


class ReloadError(Exception):
    """A module could not be brought up to date; the old code runs on. ``report`` says why."""

    def __init__(self, report: ReloadReport) -> None:
        note = (*report.errors, *report.refused)[0]
        place = f"{note.path}:{note.line}: " if note.path and note.line else ""
        super().__init__(f"{place or f'{note.what}: '}{note.reason} [{note.slug}]")
        self.report = report


class ReloadRefused(ReloadError):
    """PLJam cannot apply the edit to the live process."""


class ReloadFailed(ReloadError):
    """The new source itself fails; ``__cause__`` is the exception that it raised."""


def refusal(*notes: Note) -> ReloadReport:
    """Return the report of a reload that was not begun."""
    return ReloadReport(refused=notes)


def source_path(module: ModuleType) -> str:
    """Return the source file of a module. Raises ``ReloadRefused`` where there is none."""
    path = module_file(module)
    note = _without_source(module, path)
    if note is not None:
        raise ReloadRefused(refusal(note))
    assert path is not None
    return path


def _without_source(module: ModuleType, path: str | None) -> Note | None:
    names = namespace_of(module)
    name = str(names.get("__name__"))
    spec = names.get("__spec__")
    origin = getattr(spec, "origin", None)
    loader = names.get("__loader__") or getattr(spec, "loader", None)
    file = names.get("__file__")
    if isinstance(loader, zipimport.zipimporter):
        reason = f"was imported from the archive {os.path.basename(loader.archive)}"
        return Note(name, "zip-import", loader.archive, None, reason)
    if origin == "built-in" or (spec is None and name in sys.builtin_module_names):
        return Note(name, "built-in", None, None, "is built into the interpreter")
    if origin == "frozen":
        # It names a file all the same, whose code it does not run.
        return Note(name, "frozen", None, None, "is frozen into the interpreter")
    if path is not None:
        return None
    if isinstance(file, str) and file.endswith(tuple(EXTENSION_SUFFIXES)):
        return Note(name, "c-extension", file, None, "is a compiled extension module")
    if isinstance(file, str) and file.endswith(".pyc"):
        return Note(name, "no-source", file, None, "was loaded from byte code without its source")
    if file is None and "__path__" in names:
        return Note(name, "no-source", None, None, "is a namespace package, which has no source")
    what = f"was loaded from {os.path.basename(file)}" if isinstance(file, str) else "has no file"
    return Note(name, "no-source", None, None, f"{what}: there is no Python source to reload")
