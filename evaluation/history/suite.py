"""Run a project's pytest suite inside the process that asks, and note how each test ends."""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import shlex
import sys
import tomllib
from configparser import ConfigParser
from pathlib import Path

import pytest

# The project's own options may bring plugins that are not there (coverage, parallel runs), and
# rewritten assertions tell more when they fail but end tests in the same way.
# Without the last option one file that cannot be collected would hide how all others end.
OPTIONS = ["-q", "-p", "no:cacheprovider", "-o", "addopts=", "--assert=plain", "--tb=line"]
OPTIONS += ["--continue-on-collection-errors"]
# Settings of plugins that are not there are no failure, even where warnings are.
OPTIONS += ["-W", "ignore::pytest.PytestConfigWarning"]
WORST = ("passed", "skipped", "xfailed", "xpassed", "failed", "error")


class Ends:
    """A plugin of pytest that collects one word for each test."""

    def __init__(self) -> None:
        self.outcomes: dict[str, str] = {}
        self.reasons: dict[str, str] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note the worst of a test's phases."""
        word: str = report.outcome
        if hasattr(report, "wasxfail"):
            word = "xfailed" if report.outcome == "skipped" else "xpassed"
        elif report.failed and report.when != "call":
            word = "error"
        self._note(report.nodeid, word, report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Note a file that cannot be collected."""
        if report.failed:
            self._note(report.nodeid or "collection", "error", report)

    def _note(self, test: str, word: str, report: pytest.TestReport | pytest.CollectReport) -> None:
        before = self.outcomes.get(test, "passed")
        self.outcomes[test] = max(before, word, key=WORST.index)
        if word in ("failed", "error"):
            self.reasons[test] = report.longreprtext[-300:]


def chosen(directory: Path) -> list[str]:
    """Return the options by which the project itself leaves tests out of an ordinary run."""
    options: str | list[str] = ""
    for name in ("pytest.ini", ".pytest.ini", "pyproject.toml", "tox.ini", "setup.cfg"):
        file = directory / name
        if not options and file.is_file():
            options = _added_options(file)
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    for option in ("-m", "-k", "--ignore", "--ignore-glob", "--deselect"):
        parser.add_argument(option, action="append", dest=option)
    words = options if isinstance(options, list) else shlex.split(options)
    known, _ = parser.parse_known_args(words)
    pairs = [(option, v) for option, values in vars(known).items() for v in values or ()]
    return [word for pair in pairs for word in pair]


def _added_options(file: Path) -> str | list[str]:
    """Return what a file of settings adds to the command line of pytest."""
    if file.suffix == ".toml":
        tool = tomllib.loads(file.read_text("utf-8")).get("tool", {}).get("pytest", {})
        added: str | list[str] = {**tool, **tool.get("ini_options", {})}.get("addopts", "")
        return added
    settings = ConfigParser(interpolation=None, strict=False)
    settings.read(file, "utf-8")
    section = "tool:pytest" if file.name == "setup.cfg" else "pytest"
    return settings.get(section, "addopts", fallback="")


def run(directory: Path, tests: list[str]) -> Ends:
    """Run the tests below ``directory`` and return how they ended."""
    ends = Ends()
    os.chdir(directory)
    output = io.StringIO()
    kept = list(sys.argv), list(sys.path)
    options = [*OPTIONS, *chosen(directory), f"--rootdir={directory}"]
    try:
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
            status = pytest.main([*options, *tests], plugins=[ends])
    except BaseException as error:
        # why: a conftest may end or interrupt the run in any way, and that is an outcome as well.
        ends.outcomes["run"] = f"{type(error).__name__}"
    else:
        if status not in (0, 1):
            ends.outcomes["run"] = f"exit {int(status)}"
            ends.reasons["run"] = output.getvalue()[-600:]
    sys.argv[:], sys.path[:] = kept
    return ends
