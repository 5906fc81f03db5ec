"""The demonstration is a promise to whoever tries the package first."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from running import environment

DEMO = Path(__file__).resolve().parent.parent / "demo" / "run.py"


def test_the_demonstration_succeeds() -> None:
    """``make demo`` shows every edit live, completes an unwritten program, and ends with 0."""
    pytest.importorskip("watchfiles", reason="pljam run needs watchfiles")
    done = subprocess.run(
        [sys.executable, str(DEMO)],
        env=environment(),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=110,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "6 of 6 edits as expected" in done.stdout and "state kept\n" in done.stdout
    assert "5 of 5 functions written while the program waited" in done.stdout
    assert done.stdout.endswith("the finished program, run fresh, prints the same\n")
    assert all(len(line) <= 90 for line in done.stdout.splitlines())
