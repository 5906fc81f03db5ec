"""What every test may rely on, whoever started the tests."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session", autouse=True)
def hang_ups_are_met() -> Iterator[None]:
    """Let programs that tests start meet SIGHUP: what ``nohup`` starts would ignore it."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)
