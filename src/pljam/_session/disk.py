"""Files as they were at the last look: bytes are read again only when the file may be another.

State: ``_looks`` maps a path to what was last seen there.
"""

from __future__ import annotations

import importlib.util
import io
import os
import stat
import time
from typing import NamedTuple

# Within one tick of a file system's clock two saves have the same time. The coarsest clock that is
# still in use ticks every two seconds.
_TICK = 2 * 10**9


class Look(NamedTuple):
    """What a file held: its bytes, and the marks by which another save is recognized.

    It is ``settled`` when any later save is bound to leave other marks.
    """

    marks: tuple[int, ...]
    settled: bool
    data: bytes


class Disk:
    """Reads files, each only as often as it takes."""

    def __init__(self) -> None:
        self._looks: dict[str, Look] = {}

    def look(self, path: str) -> Look:
        """Return what the file holds now. Raises ``OSError``."""
        known = self._looks.get(path)
        if known is not None and known.settled and known.marks == _marks(os.stat(path)):
            return known
        look = _read(path)
        if known is not None and known.data == look.data:
            # One copy of the bytes is enough, and comparing it with itself costs nothing.
            look = look._replace(data=known.data)
        self._looks[path] = look
        return look

    def forget(self, path: str) -> None:
        """Let go of what a file held."""
        self._looks.pop(path, None)


def _read(path: str) -> Look:
    now = time.time_ns()
    # A pipe of this name would make us wait for its writer.
    status = os.stat(path)
    if not stat.S_ISREG(status.st_mode):
        raise OSError(f"{path} is not a regular file")
    # The program may have put another function in the place of open.
    with io.open(path, "rb") as file:  # noqa: UP020
        # The marks come first: a save in between leaves others, so it is seen next time.
        status = os.fstat(file.fileno())
        data = file.read()
    settled = now - max(status.st_mtime_ns, status.st_ctime_ns) > _TICK
    return Look(_marks(status), settled, data)


def _marks(status: os.stat_result) -> tuple[int, ...]:
    """What a save changes: the times, the size, or which file has the name."""
    return (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino, status.st_dev)


def overtaken(path: str) -> bool:
    """Whether a file is younger than its byte code, which the loader may have taken all the same.

    It compares whole seconds and the size.
    """
    try:
        cached = importlib.util.cache_from_source(path)
        return os.stat(path).st_mtime_ns > os.stat(cached).st_mtime_ns
    except (OSError, NotImplementedError):
        return False
