"""Who would handle it, over a table of programs that are each run for the truth."""

from __future__ import annotations

import warnings

import pytest
from replay.handling import (
    cases_callers,
    cases_elsewhere,
    cases_managers,
    cases_statements,
    cases_unseen,
)
from replay.handling.truth import Outcome, play

from pljam._replay.handling import Sinks

CASES = {
    **cases_statements.CASES,
    **cases_callers.CASES,
    **cases_managers.CASES,
    **cases_elsewhere.CASES,
    **cases_unseen.CASES,
}

# What cannot be told without executing something of the program.
UNKNOWN = {
    "try-types-from-property",
    "raise-if-unknown",
    "raise-after-loop",
    "raise-after-last-attempt",
    "raise-collected",
    "exec-without-source-with",
    "property-and-getattr",
    "manager-unknown",
    "manager-unknown-in-one-that-reports",
    "wait",
    "case-captures",
    "case-without-attribute",
    "case-positional",
    "length-in-display",
    "regex-own-text",
    "unseen-log-and-maybe-raise",
    "unseen-dispatch-table",
    "unseen-getattribute-then-getattr",
    "unseen-suppress-virtual",
}
# Without source, what decides inside a handler or a manager cannot be told.
MOST_UNKNOWN = 0.15


def sinks() -> Sinks:
    """The table of sinks, with those of the cases."""
    made = Sinks()
    made.add("case", "serve")
    made.add("case", "answer", ["case.NotFound"])
    return made


def truth_of(outcome: Outcome) -> str:
    """What the answer should have been: an exception that is only reported is not handled."""
    return "uncaught" if outcome.left or outcome.reported else "caught"


def play_quietly(name: str, with_source: bool = True) -> Outcome:
    """Play a case; what it warns of is its own affair."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return play(CASES[name], name, sinks(), with_source=with_source)


@pytest.mark.parametrize("name", CASES)
def test_answers_are_true(name: str) -> None:
    """The answer is what happens, or, in a few cases that are known, that nobody can tell."""
    outcome = play_quietly(name)
    expected = "unknown" if name in UNKNOWN else truth_of(outcome)
    assert outcome.verdict.answer == expected, (truth_of(outcome), outcome.verdict)


@pytest.mark.parametrize("name", CASES)
def test_answers_without_source_are_not_wrong(name: str) -> None:
    """By the bytecode alone less can be told, but what is told is true."""
    outcome = play_quietly(name, with_source=False)
    assert outcome.verdict.answer in ("unknown", truth_of(outcome)), outcome.verdict


def test_few_answers_are_unknown() -> None:
    """Of the table, only so many programs may be undecided."""
    assert len(CASES) >= 80
    assert len(UNKNOWN) <= MOST_UNKNOWN * len(CASES)


@pytest.mark.parametrize("name", CASES)
def test_answers_are_repeated(name: str) -> None:
    """What was found out about a place does not change the answers after it."""
    first, second = play_quietly(name), play_quietly(name)
    assert second.verdict == first.verdict
