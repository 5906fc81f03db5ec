"""The files of a program of any size that tells which version of its modules it runs, and when."""

from __future__ import annotations

from pathlib import Path

# It looks a thousand times a second and says what is new; `first` and `last` are the two ends of
# one file. A half-written version has no `last`; two numbers that differ are the two statements of
# a reload that is under way. Two names are not read at one moment, so what is seen once only,
# between two looks at a whole version, is none.
MAIN = """
import time

import live
from live import first as told

seen = before = None
while True:
    moment = time.monotonic_ns()
    now = (live.first, getattr(live, "last", -1), told)
    if now == before != seen:
        print(*now, since, flush=True)
        seen = now
    if now != before:
        since, before = moment, now
    time.sleep(0.001)
"""

MIDDLE = "".join(f"def function_{n}(a):\n    return a + {n}\n" for n in range(30))


def version(number: int) -> bytes:
    """Return one version of the module that is edited."""
    return f"first = {number}\n{MIDDLE}last = {number}\n".encode()


def lay_out(directory: Path, files: int) -> Path:
    """Write a program of this many files and return the one to edit.

    Twenty of them are imported; the others only lie there to be watched, in folders of a hundred.
    """
    (directory / "main.py").write_text(MAIN + "\n")
    edited = directory / "live.py"
    edited.write_bytes(version(0))
    for number in range(files - 2):
        folder = directory / f"part{number // 100}"
        folder.mkdir(exist_ok=True)
        (folder / f"module{number}.py").write_text(f"value = {number}\n")
    return edited
