"""Cases of the corpus as values: where they stand, what they declare, their files at every stage.

Nothing here executes a case: declarations are literals and are read from the syntax tree, so that
listing four hundred cases costs little and leaves no trace in the process that later forks.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

HOME = Path(__file__).resolve().parent
KINDS = (
    "imports",
    "values",
    "held",
    "functions",
    "classes",
    "state",
    "batches",
    "failure",
    "places",
    "running",
    "odd",
)
# From the rarest to the plainest: a case with several stages counts under its rarest outcome.
OUTCOMES = ("refused", "failed", "kept", "replaced", "applied")
DECLARATIONS = ("OUTCOME", "DELETED", "STAGES", "REQUIRES", "LONG")

Tree = Mapping[str, bytes]


class BadCase(Exception):
    """A case that breaks the rules of the corpus, with the reason."""


@dataclass(frozen=True)
class Stage:
    """One generation of a case's program: its place in the sequence, its name and its files."""

    index: int
    name: str
    files: Tree
    outcomes: tuple[str, ...] = ()

    @property
    def stays(self) -> bool:
        """Whether the program is declared to run on as before this stage."""
        return all(word.startswith(("refused:", "failed:")) for word in self.outcomes)

    @property
    def broken(self) -> bool:
        """Whether the files of this stage are declared not to run at all."""
        return bool(self.outcomes) and all(word.startswith("failed:") for word in self.outcomes)


@dataclass(frozen=True)
class Case:
    """One folder of the corpus."""

    folder: Path

    @property
    def id(self) -> str:
        """The case's name with its kind, as in ``values/derived_in_other_module``."""
        return f"{self.folder.parent.name}/{self.folder.name}"

    @property
    def kind(self) -> str:
        """The kind of edit, which is the name of the folder above."""
        return self.folder.parent.name

    @property
    def script(self) -> Path:
        """The file with the declarations and with hold, observe and check."""
        return self.folder / "case.py"

    @property
    def text(self) -> bytes:
        """What is executed of the script."""
        return self.script.read_bytes()

    def prepare(self, script: ModuleType, directory: Path) -> None:
        """Change the functions of the loaded script; a case as it is written changes none."""

    @cached_property
    def _syntax(self) -> ast.Module:
        return ast.parse(self.script.read_bytes(), str(self.script))

    @property
    def title(self) -> str:
        """The sentence that says which property the case pins."""
        return (ast.get_docstring(self._syntax) or "").strip()

    @property
    def functions(self) -> frozenset[str]:
        """Which of hold, observe, check, arrange and drive the case defines."""
        return frozenset(
            node.name for node in self._syntax.body if isinstance(node, ast.FunctionDef)
        )

    @cached_property
    def declared(self) -> Mapping[str, Any]:
        """The literal values of OUTCOME, DELETED, STAGES, REQUIRES and LONG, where they are given."""
        found: dict[str, Any] = {}
        for node in self._syntax.body:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                name = node.targets[0].id
                if name in DECLARATIONS:
                    try:
                        found[name] = ast.literal_eval(node.value)
                    except ValueError:
                        raise BadCase(f"{name} is not a literal") from None
        return found

    @property
    def skipped(self) -> str:
        """Why this Python cannot run the case, or nothing."""
        needed: tuple[int, ...] = tuple(self.declared.get("REQUIRES", ()))
        if sys.version_info[: len(needed)] >= needed:
            return ""
        return "needs Python " + ".".join(map(str, needed))

    @property
    def stage_names(self) -> tuple[str, ...]:
        """The edits in order: STAGES, or after, after2, after3 … as far as there are folders."""
        given = self.declared.get("STAGES")
        if given is not None:
            return tuple(given)
        names: list[str] = []
        while (self.folder / (name := f"after{len(names) + 1 if names else ''}")).is_dir():
            names.append(name)
        return tuple(names)

    def declared_outcomes(self, stage: str) -> tuple[str, ...]:
        """The outcomes that are right for a stage; more than one where Python versions differ."""
        outcome = self.declared.get("OUTCOME")
        if isinstance(outcome, dict):
            outcome = outcome.get(stage, "applied")
        if not isinstance(outcome, str):
            raise BadCase("OUTCOME is neither a string nor a dict by stage")
        return tuple(outcome.split("|"))

    @property
    def outcome(self) -> str:
        """The one word of the table under which the case counts."""
        words = {
            word.partition(":")[0]
            for stage in self.stage_names or ("drive",)
            for word in self.declared_outcomes(stage)
        }
        return next((word for word in OUTCOMES if word in words), "applied")

    def stages(self) -> tuple[Stage, ...]:
        """The program at the start and after every edit, with all of its files."""
        before = _read_tree(self.folder / "before")
        found = [Stage(0, "before", before)]
        deleted: Mapping[str, list[str]] = self.declared.get("DELETED", {})
        for index, name in enumerate(self.stage_names, 1):
            if name == "before":
                files = dict(before)
            else:
                files = {**found[-1].files, **_read_tree(self.folder / name)}
            for gone in deleted.get(name, ()):
                if gone not in files:
                    raise BadCase(f"{name} deletes {gone}, which is not there")
                del files[gone]
            found.append(Stage(index, name, files, self.declared_outcomes(name)))
        return tuple(found)

    def complaints(self) -> Iterator[str]:
        """What is wrong with the case as it is written, without running it."""
        if not self.title.endswith("."):
            yield "case.py has no docstring that is a sentence"
        driven = "drive" in self.functions
        if driven and (self.stage_names or self.functions & {"hold", "observe", "check"}):
            yield "a case with drive() makes its own edits and observations"
        if not self.functions & {"observe", "check", "drive"}:
            yield "case.py has neither observe() nor check()"
        if self.kind not in KINDS:
            yield f"no kind of edit is called {self.kind}"
        if not self.stage_names and not driven:
            yield "there is no after/"
        outcome = self.declared.get("OUTCOME")
        if isinstance(outcome, dict):
            for stray in sorted(set(outcome) - set(self.stage_names)):
                yield f"OUTCOME speaks of {stray}, which is no stage"
        for stray in sorted(set(self.declared.get("DELETED", {})) - set(self.stage_names)):
            yield f"DELETED speaks of {stray}, which is no stage"
        for folder in sorted(self.folder.iterdir()):
            if folder.name.startswith("after") and folder.name not in self.stage_names:
                yield f"{folder.name}/ is never played"
        stages = self.stages()
        for stage in stages[1:]:
            for word in stage.outcomes:
                head, colon, slug = word.partition(":")
                if head not in OUTCOMES or bool(colon and slug) != (head in _WITH_SLUG):
                    yield f"{stage.name}: {word!r} is no outcome"
            if stage.files == stages[stage.index - 1].files and "arrange" not in self.functions:
                yield f"{stage.name} changes no file"
        if stages[-1].stays and not driven:
            yield "the last stage applies nothing, so an engine that does nothing would pass"


_WITH_SLUG = ("kept", "refused", "failed")


def _read_tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path with slashes."""
    if not folder.is_dir():
        raise BadCase(f"there is no {folder.name}/")
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def discover(substring: str = "", ids: frozenset[str] = frozenset()) -> list[Case]:
    """The cases of the corpus in a stable order, all of them or those asked for."""
    found = [
        Case(script.parent) for kind in KINDS for script in sorted((HOME / kind).glob("*/case.py"))
    ]
    return [case for case in found if substring in case.id and (not ids or case.id in ids)]
