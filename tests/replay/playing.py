"""Small programs that fail under a replay, mended by a script while they wait.

A program is a text: files, each after a line ``== name``; ``main.py`` has the function ``main``. A
script maps the name of a failing function to what is done at its failures, one after another: an
``Edit`` of a file, or the text of a restart.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCES = HERE.parent.parent / "src"


@dataclass(frozen=True)
class Edit:
    """A text of a file is exchanged; then the call is retried, or what ``restart`` says."""

    file: str
    old: str
    new: str
    restart: str = "Retry()"


@dataclass(frozen=True)
class Played:
    """What a program printed, what it ended with, and what was asked and told meanwhile."""

    output: str
    errors: str
    asked: list[str]
    told: list[str]
    raised: str

    @property
    def lines(self) -> list[str]:
        """The lines of the output."""
        return self.output.splitlines()


Script = Mapping[str, Sequence[Edit | str]]


def write(folder: Path, program: str) -> None:
    """Write the files of a program."""
    name = ""
    lines: list[str] = []
    for line in [*program.split("\n"), "== "]:
        if line.startswith("== "):
            if name:
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_text("\n".join(lines))
            name, lines = line[3:].strip(), []
        else:
            lines.append(line)


def play(
    folder: Path, program: str, script: Script, guarded: bool = True, **options: object
) -> Played:
    """Run a program's ``main`` under a replay and mend what fails as the script says."""
    write(folder, program)
    return _run(folder, ["main"], script, guarded, options)[0]


def play_each(
    folder: Path,
    programs: Mapping[str, str],
    script: Script,
    guarded: bool = True,
    **options: object,
) -> dict[str, Played]:
    """Run many programs of one file each, one after another in one process."""
    modules = [f"program{number}" for number in range(len(programs))]
    for module, program in zip(modules, programs.values(), strict=True):
        write(folder, f"== {module}.py{program}")
    return dict(zip(programs, _run(folder, modules, script, guarded, options), strict=True))


def _run(
    folder: Path, modules: Sequence[str], script: Script, guarded: bool, options: object
) -> list[Played]:
    plain = {
        name: [each if isinstance(each, str) else vars(each) for each in steps]
        for name, steps in script.items()
    }
    task = {"modules": modules, "script": plain, "guarded": guarded, "options": options}
    done = subprocess.run(
        [sys.executable, str(HERE / "player.py"), json.dumps(task)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(SOURCES), "PLJAM_CACHE": ""},
        capture_output=True,
        text=True,
        timeout=60,
        stdin=subprocess.DEVNULL,
    )
    output, _, rest = done.stdout.rpartition("\n--- ")
    assert rest, done.stderr + done.stdout
    return [Played(output, done.stderr, **found) for found in json.loads(rest)]
