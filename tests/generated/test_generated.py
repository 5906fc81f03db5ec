"""Generated programs: after every edit the live process shows what a fresh one does."""

from __future__ import annotations

import os

import pytest

from generated.judging import Wrong
from generated.mutations import MUTATIONS
from generated.running import COMMAND, PORTION, playing, run, run_portions

EXAMPLES = int(os.environ.get("PLJAM_EXAMPLES", "200"))
SEED = int(os.environ.get("PLJAM_SEED", "0"))


@pytest.mark.timeout(0 if SEED or EXAMPLES > PORTION else 600)
def test_live_equals_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    """After any edit a live process equals a fresh one, with state that survives as promised."""
    if SEED or EXAMPLES > PORTION:
        statistics, failures = run_portions(EXAMPLES, SEED or 1, os.cpu_count() or 1)
    else:
        failures = []
        with playing() as player:
            try:
                run(EXAMPLES, None, player)
            except Wrong as wrong:
                found = player.failure
                shown = f"{found.scenario}\n{found.wrong}" if found else str(wrong)
                failures.append(f"{shown}\n{COMMAND}")
            statistics = player.statistics
    with capsys.disabled():
        print(f"\n{statistics}")
    if failures:
        pytest.fail("\n\n".join(failures), pytrace=False)
    assert statistics.examples >= EXAMPLES * 0.9
    assert statistics.kinds.keys() >= {"constant changed", "body changed", "fails", "undone"}


@pytest.mark.once
@pytest.mark.parametrize("mutation", MUTATIONS)
def test_broken_engine_is_found(mutation: str) -> None:
    """An engine that is broken in one way does not pass as many examples as a sound one must."""
    with playing(mutation) as player, pytest.raises(Wrong):
        run(200, None, player, shrink=False)
