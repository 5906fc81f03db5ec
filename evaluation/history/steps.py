"""A step: the files of a project before an edit and after it, laid out in a directory."""

from __future__ import annotations

import io
import shutil
import subprocess
import tarfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

# What can change how a program of the project runs without being one of its files.
BUILD = ("setup.py", "conf.py", "noxfile.py", "tasks.py", "fabfile.py")


@dataclass(frozen=True)
class Step:
    """One edit of one project: a name for it, and where its two versions come from."""

    project: str
    name: str
    before: str
    after: str


class Clone:
    """A local git clone, of which versions are read and never changed."""

    def __init__(self, path: Path, with_tests: bool = False) -> None:
        self.path = path
        self.with_tests = with_tests
        origin = path.parent.name if path.name in ("repo", ".git") else path.name
        self.project = origin.removesuffix(".git")

    def steps(self, limit: int, skip: int = 0) -> Iterator[Step]:
        """Yield the newest ``limit`` commits, newest first, that edit Python files of the package.

        Merges and commits that touch only tests, documentation or build files say nothing about
        the reload of a program, so they are not counted. With ``with_tests`` neither are those
        that edit no test: the suite can hardly see them.
        """
        found = 0
        for line in self.git("log", "--no-merges", "--format=%H %P").splitlines():
            commit, _, parent = line.partition(" ")
            paths = self.changed(parent, commit) if parent else []
            seen = not self.with_tests or any(map(is_test, paths))
            if not seen or not any(map(is_program, paths)):
                continue
            found += 1
            if found > skip:
                yield Step(self.project, commit[:12], parent, commit)
            if found >= limit + skip:
                return

    def changed(self, before: str, after: str) -> list[str]:
        """Return the paths that differ between two commits."""
        return self.git("diff", "--name-only", "--no-renames", before, after).splitlines()

    def lay_out(self, version: str, directory: Path) -> None:
        """Write all files of one commit into an empty directory."""
        command = ["git", "-C", str(self.path), "archive", "--format=tar", version]
        data = subprocess.run(command, check=True, capture_output=True).stdout
        with tarfile.open(fileobj=io.BytesIO(data)) as archive:
            archive.extractall(directory, filter="tar")
        write_version(directory)

    def git(self, *words: str) -> str:
        """Return what a git command prints."""
        command = ["git", "-C", str(self.path), *words]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class Releases:
    """Consecutive releases of one package, unpacked side by side."""

    def __init__(self, project: str, unpacked: list[tuple[str, Path]]) -> None:
        self.project = project
        self.unpacked = dict(unpacked)

    def steps(self, limit: int, skip: int = 0) -> Iterator[Step]:
        """Yield the newest steps from one release to the next, newest first."""
        names = list(self.unpacked)
        pairs = list(pairwise(names))[::-1]
        for before, after in pairs[skip : skip + limit]:
            yield Step(self.project, f"{before} → {after}", before, after)

    def lay_out(self, version: str, directory: Path) -> None:
        """Copy all files of one release into an empty directory."""
        shutil.copytree(self.unpacked[version], directory, dirs_exist_ok=True, symlinks=True)


Source = Clone | Releases


def write_version(directory: Path) -> None:
    """Write the file in which the project's build would keep its version, if it names one."""
    settings = directory / "pyproject.toml"
    tools = tomllib.loads(settings.read_text("utf-8")).get("tool", {}) if settings.is_file() else {}
    scm, hatch = tools.get("setuptools_scm", {}), tools.get("hatch", {}).get("build", {})
    hook = hatch.get("hooks", {}).get("vcs", {})
    for name in (scm.get("write_to"), scm.get("version_file"), hook.get("version-file")):
        if name and not (directory / name).exists():
            (directory / name).write_text('__version__ = version = "0"\n', "utf-8")


def is_program(path: str) -> bool:
    """Tell whether a path is a Python file that a program of the project imports."""
    parts = path.split("/")
    if not path.endswith(".py") or parts[-1] in BUILD:
        return False
    return not is_test(path) and not set(parts[:-1]) & {"docs", "doc", "examples", "bench", "tools"}


def is_test(path: str) -> bool:
    """Tell whether a path belongs to a test suite."""
    parts = path.split("/")
    file = parts[-1]
    in_tests = bool(set(parts[:-1]) & {"test", "tests", "testing"})
    return in_tests or file.startswith(("test_", "conftest")) or file.endswith("_test.py")


def write_over(before: Path, after: Path, target: Path) -> list[str]:
    """Turn ``target`` from the files of ``before`` into those of ``after``, as a checkout would.

    Only files that differ are written or deleted. Returns their paths, relative to ``target``.
    """
    old, new = files_of(before), files_of(after)
    touched = []
    for name in sorted(old.keys() | new.keys()):
        if old.get(name) == new.get(name):
            continue
        path = target / name
        touched.append(name)
        if name in new:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(new[name])
        else:
            path.unlink(missing_ok=True)
    return touched


def files_of(directory: Path) -> dict[str, bytes]:
    """Return the contents of all regular files below a directory by relative path."""
    return {
        path.relative_to(directory).as_posix(): path.read_bytes()
        for path in sorted(directory.rglob("*"))
        if path.is_file() and not path.is_symlink() and "__pycache__" not in path.parts
    }
