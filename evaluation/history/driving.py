"""Play one step in processes of its own and judge it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.conditions import conditions
from evaluation.history import kinds, verdict
from evaluation.history.steps import Source, Step, is_test
from evaluation.history.verdict import Verdict

PROJECT = Path(__file__).resolve().parent.parent.parent
WAYS = ("none", "pljam")
EQUIVALENT = "equivalent"


@dataclass(frozen=True)
class Settings:
    """How a step is played: the Python to use, and the time limit of one run of the tests."""

    python: str = sys.executable
    seconds: int = 120
    tests: tuple[str, ...] = ()
    peers: tuple[str, ...] = ()


class Unusable(Exception):
    """The step says nothing; the text says why."""


def play(source: Source, step: Step, settings: Settings) -> Verdict:
    """Return what one step shows."""
    found = Verdict(step.project, step.name, conditions=conditions())
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="history-") as folder:
        room = _Room(Path(folder).resolve(), settings)
        try:
            _judge(found, room, source, step)
        except Unusable as reason:
            found.unusable = str(reason)
    found.seconds = round(time.monotonic() - started, 1)
    return found


def _judge(found: Verdict, room: _Room, source: Source, step: Step) -> None:
    """Play the step and fill in the verdict."""
    source.lay_out(step.before, room.make("before"))
    source.lay_out(step.after, room.make("after"))
    found.kinds = kinds.kinds_of(room.path / "before", room.path / "after")
    source.lay_out(step.after, room.make("fresh"))
    truth = room.run("fresh", "fresh")
    expected = truth["first"]
    if not any(end == "passed" for end in expected.values()):
        raise Unusable(f"no test of the new version passes ({_why(truth['first'], truth)})")
    source.lay_out(step.before, room.make("live"))
    answers = room.run("live", "live")
    if not any(end == "passed" for end in answers["before"].values()):
        raise Unusable(f"no test of the old version passes ({_why(answers['before'], answers)})")
    for way in WAYS:
        if "broken" in answers[way] and way == "none":
            raise Unusable(f"without a reload: {answers[way]['broken']}")
    ours = answers["pljam"]
    _check_fault(ours, expected, room.path / "live")
    wrong = verdict.differences(ours.get("tests", {}), expected, truth)
    stale = verdict.differences(answers["none"]["tests"], expected, truth)
    if wrong or stale:
        # Only now does it matter whether a fresh process agrees with itself.
        source.lay_out(step.after, room.make("control"))
        expected = verdict.stable(truth, room.run("control", "control"))
        wrong = verdict.differences(ours.get("tests", {}), expected, truth)
        stale = verdict.differences(answers["none"]["tests"], expected, truth)
    if wrong:
        # Nor may a test see what others have left in the directory before the edit.
        left = room.run("live", "fresh")["first"]
        expected = {test: end for test, end in expected.items() if left.get(test) == end}
        wrong = verdict.differences(ours.get("tests", {}), expected, truth)
    _report(found, ours, truth, room.path / "live")
    found.tests, found.left_out = len(expected), len(truth["first"]) - len(expected)
    found.observable = any(end.startswith("passed") for end in stale.values())
    found.equivalent = not wrong and "broken" not in ours
    reasons = ours.get("reasons", {})
    shown = sorted(wrong.items())[:20]
    found.wrong = {test: f"{end} {reasons.get(test, '')[-200:]}".strip() for test, end in shown}
    if "broken" in ours:
        found.wrong["the reload itself"] = ours["broken"]
    if found.observable:
        for name in room.settings.peers:
            found.peers[name] = _peer(name, room, source, step, expected, truth)


def _peer(
    name: str,
    room: _Room,
    source: Source,
    step: Step,
    expected: verdict.Tests,
    truth: dict[str, Any],
) -> str:
    """Return how another engine follows the edit: ``equivalent``, or what it falls short in."""
    shutil.rmtree(room.path / "live")
    source.lay_out(step.before, room.make("live"))
    try:
        answer = room.run("live", "live", [name])[name]
    except Unusable as reason:
        return str(reason)
    if "broken" in answer:
        return str(answer["broken"]).strip().splitlines()[-1]
    wrong = verdict.differences(answer["tests"], expected, truth)
    if wrong:
        return f"{len(wrong)} tests differ"
    return f"equivalent, {len(answer['lost'])} state objects lost" if answer["lost"] else EQUIVALENT


def _check_fault(ours: dict[str, Any], expected: dict[str, str], live: Path) -> None:
    """Leave out a new version of which a file fails in a fresh process just as it did live."""
    for _, slug, path, line, _ in ours.get("report", {}).get("errors", []):
        file = Path(path).relative_to(live).as_posix() if path.startswith(str(live)) else path
        if expected.get(file) == "error":
            raise Unusable(f"the new version fails on its own ({file}:{line} [{slug}])")


def _report(found: Verdict, ours: dict[str, Any], truth: dict[str, Any], live: Path) -> None:
    """Take over what the report says, and whether all it does not say is true."""
    report = ours.get("report", {})
    for part in ("errors", "refused", "replaced", "kept", "stale"):
        for what, slug, _, line, told in report.get(part, []):
            reason = told.replace(f"{live}{os.sep}", "")
            found.slugs.append(f"{part} {what}:{line} [{slug}] {reason}"[:300])
            if part in ("errors", "refused"):
                found.refused.append(f"{what}:{line} [{slug}] {reason}"[:300])
    found.milliseconds = round(report.get("milliseconds", 0.0), 1)
    if "held" in ours and not found.refused:
        found.stale = verdict.unlisted(ours, truth)
        told = " ".join(found.slugs)
        lost = [key.replace(":", ".") for key in ours["lost"]]
        found.lost = [name for name in lost if name not in told]
    found.held, found.state = len(ours.get("held", {})), ours.get("state", 0)


class _Room:
    """The directories of one step, and how to start a process in them."""

    def __init__(self, path: Path, settings: Settings) -> None:
        self.path = path
        self.settings = settings

    def make(self, name: str) -> Path:
        """Return a new directory."""
        (self.path / name).mkdir()
        return self.path / name

    def run(self, name: str, mode: str, ways: Sequence[str] = WAYS) -> dict[str, Any]:
        """Run one child in a directory of this room and return its answer."""
        directory = self.path / name
        # A process must find its program at the same place whatever it is asked to do.
        answer = self.path / f"{name}.json"
        spec = {
            "directory": str(directory),
            "before": str(self.path / "before"),
            "after": str(self.path / "after"),
            "tests_before": self._tests("before"),
            "tests_after": self._tests("after"),
            "answer": str(answer),
            "ways": list(ways),
            "seconds": self.settings.seconds,
        }
        command = [self.settings.python, "-m", "evaluation.history.child", mode, json.dumps(spec)]
        runs = {"fresh": 1, "control": 2, "live": 1 + len(ways)}[mode]
        try:
            done = subprocess.run(
                command,
                cwd=directory,
                env=self._environment(directory),
                capture_output=True,
                stdin=subprocess.DEVNULL,
                timeout=self.settings.seconds * runs,
                start_new_session=True,
            )
        except subprocess.TimeoutExpired:
            raise Unusable(f"{name}: the tests took longer than the time limit") from None
        if not answer.exists():
            last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
            raise Unusable(f"{name}: ended with status {done.returncode} {' '.join(last)[:200]}")
        result: dict[str, Any] = json.loads(answer.read_text())
        return result

    def _tests(self, version: str) -> list[str]:
        """Return where the tests of one version are."""
        root = self.path / version
        if self.settings.tests:
            return [name for name in self.settings.tests if (root / name).exists()]
        for name in ("tests", "test", "testing"):
            if (root / name).is_dir():
                return [name]
        files = (path.relative_to(root).as_posix() for path in sorted(root.rglob("*.py")))
        return [name for name in files if is_test(name) and "conftest" not in name]

    def _environment(self, directory: Path) -> dict[str, str]:
        """Return the environment: the version's own package comes before an installed one."""
        ours = [str(PROJECT / "src"), str(PROJECT), str(PROJECT / "tests")]
        paths = [str(directory / "src")] if (directory / "src").is_dir() else []
        # Strings hash alike everywhere: a test must not depend on the order of a set.
        more = {"PYTHONPATH": os.pathsep.join([*paths, str(directory), *ours])}
        fixed = {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
        return {**os.environ, **fixed, **more}


def _why(outcomes: dict[str, str], answer: dict[str, Any]) -> str:
    """Return the ends of a run in a few words, and the last of what its first failure said."""
    words: Sequence[str] = list(outcomes.values())
    counts = ", ".join(f"{words.count(word)} {word}" for word in dict.fromkeys(words)) or "no test"
    last = answer["reason"].strip().splitlines()[-1:]
    return ": ".join([counts, *last])
