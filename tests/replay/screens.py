"""Programs under ``pljam run --replay`` at a terminal: what is on it, and the keys pressed."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from replay.playing import write
from running import environment

LIMIT = 40.0
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
# The terminal becomes the one that controls the process, as in a shell.
_OWNING = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0);"
    "os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
)
PROGRAM = """
== shop.py
class Shop:
    def __init__(self, name):
        self.name = name
        self.orders = []

    def total(self, items, tax=2):
        sums = [price for _, price in items]
        self.orders.append(len(items))
        raise NotImplementedError("total of the items")

    def serve(self, items):
        return f"{self.name} {self.total(items)}"
== main.py
from shop import Shop

shop = Shop("corner")
def run():
    print("sold " + shop.serve([("tea", 3), ("milk " * 30, 5)]), flush=True)

print("begin", flush=True)
run()
print("end", shop.orders, flush=True)
"""


class Screen:
    """A program at a terminal of its own; ``text`` is all that was written there."""

    def __init__(
        self,
        folder: Path,
        program: str = PROGRAM,
        options: Sequence[str] = ("--replay",),
        columns: int = 80,
        command: Sequence[str] | None = None,
        **changes: str,
    ) -> None:
        write(folder, program)
        self.folder = folder
        self._written = b""
        self._seen = 0
        self._master, self._slave = pty.openpty()
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
        self.before = termios.tcgetattr(self._slave)
        chosen = command or ["-m", "pljam", "run", *options, "main.py"]
        self.process = subprocess.Popen(
            [sys.executable, "-c", _OWNING, *chosen],
            cwd=folder,
            env=environment(**{"TERM": "xterm", "PLJAM_CACHE": "", "PYTHONUTF8": "1", **changes}),
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            start_new_session=True,
        )

    def __enter__(self) -> Screen:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._master)
        os.close(self._slave)

    @property
    def text(self) -> str:
        """All that was written, with lines that end as in a file."""
        return self._written.decode("utf-8", "ignore").replace("\r\n", "\n")

    @property
    def shown(self) -> str:
        """The same without colours and returns."""
        return ESCAPE.sub("", self.text).replace("\r", "")

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._master], [], [], seconds)
        if ready:
            self._written += os.read(self._master, 65536)
        return bool(ready)

    def wait_for(self, text: str) -> str:
        """Wait until a text is written; return what was, from the last one on to this one."""
        limit = time.monotonic() + LIMIT
        while text not in self.shown[self._seen :]:
            if not self._read(0.1) and (
                time.monotonic() > limit or self.process.poll() is not None
            ):
                raise AssertionError(f"no {text!r} came after:\n{self.shown}")
        before, self._seen = self._seen, self.shown.index(text, self._seen) + len(text)
        return self.shown[before : self._seen]

    def panel(self) -> str:
        """Wait for the panel, to its last line."""
        return self.wait_for("retries at once.\n")

    def press(self, keys: str) -> None:
        """Press keys."""
        os.write(self._master, keys.encode())

    def edit(self, file: str, old: str, new: str) -> None:
        """Save a change."""
        path = self.folder / file
        text = path.read_text()
        assert old in text
        beside = path.with_name(file + ".new")
        beside.write_text(text.replace(old, new))
        beside.replace(path)

    def modes(self) -> list[Any]:
        """The modes that the terminal is in."""
        return termios.tcgetattr(self._slave)

    def end(self) -> int:
        """Wait for the end of the program; its status. The terminal is as it was before."""
        limit = time.monotonic() + LIMIT
        while self.process.poll() is None:
            assert time.monotonic() < limit, self.shown
            self._read(0.05)
        while self._read(0):
            pass
        assert self.modes() == self.before
        return self.process.returncode
