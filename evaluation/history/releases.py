"""Fetch the source distributions of consecutive releases from the package registry."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
from pathlib import Path

PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check"]


def unpack(name: str, count: int, folder: Path) -> list[tuple[str, Path]]:
    """Return the newest ``count`` releases of a package, oldest first, each unpacked.

    Releases without a source distribution, or whose source distribution cannot be had, are left
    out. Pre-releases do not count.
    """
    text = subprocess.run(
        [*PIP, "index", "versions", name], check=True, capture_output=True, text=True
    ).stdout
    listed = re.search(r"Available versions: (.+)", text)
    versions = [v.strip() for v in listed[1].split(",")] if listed else []
    found: list[tuple[str, Path]] = []
    for version in versions:
        if len(found) == count:
            break
        unpacked = _source_of(name, version, folder / name / version)
        if unpacked is not None:
            found.append((version, unpacked))
    return found[::-1]


def _source_of(name: str, version: str, folder: Path) -> Path | None:
    """Return the unpacked source distribution of one release, if there is one."""
    folder.mkdir(parents=True)
    command = [*PIP, "download", f"{name}=={version}", "--no-deps", "--no-binary", ":all:"]
    done = subprocess.run([*command, "-d", str(folder)], capture_output=True)
    archives = list(folder.glob("*.tar.gz"))
    if done.returncode or not archives:
        return None
    with tarfile.open(archives[0]) as archive:
        archive.extractall(folder, filter="data")
    inner = [path for path in folder.iterdir() if path.is_dir()]
    return inner[0] if len(inner) == 1 else None
