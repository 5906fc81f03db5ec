"""The corpus of edits, played once by its runner; every case is a test of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
import zlib
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from edits.cases import KINDS, Case, discover
from edits.variations import variations

RUNNER = Path(__file__).parent / "edits" / "run.py"
CASES = {case.id: case for case in discover()}
# All of them are played with `tests/edits/run.py --varied NAME`; here one of this many.
ONE_OF = 30
VARIED = {
    case.id: case
    for case in variations(list(CASES.values()))
    if zlib.crc32(case.id.encode()) % ONE_OF == 0
}
# What the engine does not pass yet, with what is missing: see the file.
NOT_YET: dict[str, str] = tomllib.loads((RUNNER.parent / "not_yet.toml").read_text("utf-8"))

Results = dict[str, dict[str, Any]]


def _play(ids: list[str], folder: Path, *options: str) -> Results:
    """The runner's results for these cases."""
    answers = folder / "results.json"
    told = ["--jobs", "2", "--timeout", "120", "--json", str(answers)]
    command = [sys.executable, str(RUNNER), *told, *options, *ids]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert answers.exists(), done.stdout + done.stderr
    return {result["id"]: result for result in json.loads(answers.read_text("utf-8"))}


@pytest.fixture(scope="session")
def results(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Results:
    """The results of the cases that this test session selected, played in one go."""
    chosen = [
        str(item.callspec.params["case_id"])
        for item in request.session.items
        if isinstance(item, pytest.Function) and item.function in (test_edit, test_variation)
    ]
    return _play(chosen, tmp_path_factory.mktemp("edits"))


def _marked(case: Case) -> Any:
    """A case as parameter; one that takes seconds is played on one version only."""
    marks = [pytest.mark.once] if case.declared.get("LONG") else []
    return pytest.param(case.id, marks=marks, id=case.id)


@pytest.mark.timeout(1200)  # the first of them plays the whole corpus
@pytest.mark.parametrize("case_id", [_marked(case) for case in CASES.values()])
def test_edit(case_id: str, results: Results) -> None:
    """The live program equals a fresh one after every edit, and reports what it declares."""
    _judge(CASES[case_id], results[case_id])


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("case_id", VARIED)
def test_variation(case_id: str, results: Results) -> None:
    """The same holds in other surroundings, made by rule."""
    _judge(VARIED[case_id], results[case_id])


def _judge(case: Case, result: dict[str, Any]) -> None:
    """Fail with what was wrong, unless it is expected."""
    if result["skipped"]:
        pytest.skip(result["skipped"])
    if not result["passed"] and case.id in NOT_YET:
        pytest.xfail(NOT_YET[case.id])
    if not result["passed"]:
        told = f"{case.id}: {case.title}\n{result['explanation']}\n{result['output']}"
        pytest.fail(told, pytrace=False)


def _by_kind() -> dict[str, list[Case]]:
    grouped: dict[str, list[Case]] = defaultdict(list)
    for case in CASES.values():
        grouped[case.kind].append(case)
    return grouped


def test_doing_nothing_fails(tmp_path: Path) -> None:
    """No case is empty: without any reload each of forty, spread over all kinds, fails.

    What an edit that is refused asks for is that nothing changes; the report tells it apart.
    """
    sample: list[str] = []
    for every in _by_kind().values():
        listed = [case for case in every if case.outcome != "refused"]
        share = max(1, round(40 * len(listed) / len(CASES)))
        step = max(1, len(listed) // share)
        sample += [case.id for case in listed[::step][:share]]
    played = _play(sample, tmp_path, "--engine", "none")
    assert [name for name, result in played.items() if result["passed"]] == []


def test_corpus_covers_every_kind() -> None:
    """There are at least 250 cases, and some of every kind of edit."""
    assert len(CASES) >= 250
    assert set(_by_kind()) == set(KINDS)


def test_few_cases_are_left() -> None:
    """What is not passed yet is the exception, and is a case that exists."""
    assert set(NOT_YET) <= set(CASES) | set(VARIED)
    assert len(NOT_YET) <= 0.02 * len(CASES)


def test_few_edits_are_refused() -> None:
    """At most eight in a hundred cases declare that an edit is refused."""
    refused = [name for name, case in CASES.items() if case.outcome == "refused"]
    assert len(refused) <= 0.08 * len(CASES), refused
