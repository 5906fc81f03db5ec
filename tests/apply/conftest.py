"""What tests of applying share."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from apply.programs import Program


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """A program in a directory of its own."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    made = Program(tmp_path)
    yield made
    made.close()
