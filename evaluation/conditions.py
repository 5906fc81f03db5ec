"""Under which conditions a result came out: the version of the engine and of Python."""

from __future__ import annotations

import platform
import subprocess
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent


def conditions() -> str:
    """Return the engine's commit, marked if its files were edited since, and Python's version."""
    command = ["git", "-C", str(PROJECT), "describe", "--always", "--dirty", "--exclude=*"]
    done = subprocess.run(command, capture_output=True, text=True)
    commit = done.stdout.strip() or "an unknown commit"
    return f"PLJam at {commit}, {platform.python_implementation()} {platform.python_version()}"
