"""Compare the processes of one step and say what came of it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

Tests = dict[str, str]


@dataclass
class Verdict:
    """What one step showed; ``unusable`` says why it says nothing, if it does not."""

    project: str
    step: str
    unusable: str = ""
    tests: int = 0
    left_out: int = 0
    observable: bool = False
    equivalent: bool = False
    refused: list[str] = field(default_factory=list)
    slugs: list[str] = field(default_factory=list)
    wrong: dict[str, str] = field(default_factory=dict)
    stale: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    state: int = 0
    held: int = 0
    kinds: list[str] = field(default_factory=list)
    milliseconds: float = 0.0
    seconds: float = 0.0
    conditions: str = ""
    peers: dict[str, str] = field(default_factory=dict)

    @property
    def silent(self) -> bool:
        """Whether something is wrong that the report does not lead to."""
        told = bool(self.slugs)
        return not self.refused and ((not self.equivalent and not told) or bool(self.stale))

    def plain(self) -> dict[str, Any]:
        """Return it as a JSON object."""
        return asdict(self) | {"silent": self.silent}

    @classmethod
    def from_plain(cls, data: dict[str, Any]) -> Verdict:
        """Return what ``plain`` has written down."""
        return cls(**{name: value for name, value in data.items() if name != "silent"})


def stable(truth: dict[str, Any], control: dict[str, Any]) -> Tests:
    """Return how the tests end that end alike whenever they are run in a process that runs B."""
    runs = control["first"], control["second"]
    return {
        test: end
        for test, end in truth["first"].items()
        if all(run.get(test) == end for run in runs)
    }


def differences(tests: Tests, expected: Tests, truth: dict[str, Any]) -> dict[str, str]:
    """Return the tests that did not end as in a fresh process, with both ends."""
    wrong = {}
    for test, end in expected.items():
        got = tests.get(test, "missing")
        if got != end:
            wrong[test] = f"{end} → {got}"
    # Where a parameter's name is an address or a time, no process has the tests of another.
    left_out = {_function(test) for test in truth["first"] if test not in expected}
    for test, end in tests.items():
        if test not in truth["first"] and _function(test) not in left_out:
            wrong[test] = f"absent → {end}"
    return wrong


def _function(test: str) -> str:
    """Return the name of a test without its parameters."""
    return test.partition("[")[0]


def unlisted(answer: dict[str, Any], truth: dict[str, Any]) -> list[str]:
    """Return held functions that run neither the new code nor are named by the report.

    A function that was replaced forwards to its successor: it is listed as replaced.
    """
    report = answer.get("report", {})
    named = {
        note[0]
        for part in ("replaced", "kept", "stale", "refused", "errors")
        for note in report.get(part, [])
    }
    found = []
    for key, digest in answer["held"].items():
        expected = truth["functions"].get(key)
        if expected is None or digest == expected:
            continue
        module, _, name = key.partition(":")
        dotted = f"{module}.{name}"
        if not any(dotted == what or dotted.startswith(f"{what}.") for what in named):
            found.append(key)
    return found
