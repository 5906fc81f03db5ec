"""Tests of what is not reached yet: they run, that they fail is expected, and the reason is shown."""

from __future__ import annotations

import pytest

NOT_YET = {
    "test_registries_of_every_sort": "hostile registries run their own code when a class is named",
    "test_let_go": "an enumeration's member that is let go runs its own code",
    "test_a_tree_too_deep_to_follow_is_read_whole": "3.12 parses deep trees in another way",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Expect of each listed test that it may fail, and say why."""
    for item in items:
        reason = NOT_YET.get(item.name)
        if reason is not None:
            item.add_marker(pytest.mark.xfail(reason=reason, strict=False))
