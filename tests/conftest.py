"""Tests of what is not reached yet: they run, that they fail is expected, and the reason is shown."""

from __future__ import annotations

import pytest

_FRAMES = "frames of the loader hook show in tracebacks of modules that fail while they are imported"
_UNSEEN = "an edit made before tracking began is only followed where code objects tell it"

NOT_YET = {
    "test_program_runs_as_under_python[exception in an imported module]": _FRAMES,
    "test_program_runs_as_under_python[exception in a package of -m]": _FRAMES,
    "test_program_runs_as_under_python[missing import in a package of -m]": _FRAMES,
    "test_program_runs_as_under_python[syntax error in an imported module]": _FRAMES,
    "test_signatures_of_an_unseen_edit": _UNSEEN,
    "test_constants_that_the_byte_code_tells": _UNSEEN,
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
