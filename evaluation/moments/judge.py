"""What an answer shows: which versions made it, and whether a fresh program says the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def judge(answer: Any, truth: dict[int, Any]) -> str:
    """Return ``version N``, ``spans`` for an old call that went on with new ones, or ``WRONG``.

    ``truth`` has the answers of fresh programs of version 1 and 2; an error is its name.
    """
    if isinstance(answer, str):
        return f"WRONG: {answer}"
    calls = list(_calls(answer))
    if any(call[1] != call[-1] for call in calls):
        return "WRONG: mixed call"
    versions = {call[1] for call in calls} - {0}
    for version in versions:
        if answer == _renumbered(truth[2 - version % 2], version):
            return f"version {version}"
    return "spans" if len(versions) > 1 else "WRONG: answer"


def _calls(answer: Any) -> Iterator[list[Any]]:
    if isinstance(answer, list):
        yield answer
        for item in answer[2:-1]:
            yield from _calls(item)


def _renumbered(answer: Any, version: int) -> Any:
    if isinstance(answer, list):
        return [_renumbered(item, version) for item in answer]
    return version if isinstance(answer, int) and answer else answer
