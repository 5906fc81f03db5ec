"""Starts commands for tests and waits for what they print, never for time to pass."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

SOURCES = Path(__file__).resolve().parent.parent / "src"
PYTHON = [sys.executable]
PLJAM = [sys.executable, "-m", "pljam"]
LIMIT = 30.0


def environment(**changes: str) -> dict[str, str]:
    """This environment, with our sources first and nothing that colours output."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("COVERAGE")}
    kept.pop("PLJAM", None)
    path = os.pathsep.join(filter(None, (str(SOURCES), kept.get("PYTHONPATH"))))
    return {**kept, "PYTHONPATH": path, "NO_COLOR": "1", "PYTHON_COLORS": "0", **changes}


def write(folder: Path, files: dict[str, str]) -> None:
    """Write a program's files."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


class Running:
    """A running command whose lines, of both streams, can be waited for."""

    def __init__(self, command: Sequence[str], folder: Path, **changes: str) -> None:
        """Start the command in a folder."""
        self.lines: list[str] = []
        self._arriving: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment(**{"PYTHONUNBUFFERED": "1", **changes}),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def __enter__(self) -> Running:
        """Nothing more to do."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the command, however far it is."""
        self.process.kill()
        self.process.wait()
        self._reader.join()
        for stream in (self.process.stdin, self.process.stdout):
            assert stream is not None
            stream.close()

    def _read(self) -> None:
        """Pass lines on as they come."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._arriving.put(line.rstrip("\n"))
        self._arriving.put(None)

    def wait_for(self, text: str) -> str:
        """The next line that contains a text."""
        limit = time.monotonic() + LIMIT
        while True:
            try:
                line = self._arriving.get(timeout=max(0.0, limit - time.monotonic()))
            except queue.Empty:
                line = None
            if line is None:
                raise AssertionError(f"no line with {text!r} came after:\n" + "\n".join(self.lines))
            self.lines.append(line)
            if text in line:
                return line

    def say(self, text: str) -> None:
        """Write a line to the command's stdin."""
        assert self.process.stdin is not None
        self.process.stdin.write(text + "\n")
        self.process.stdin.flush()

    def end(self) -> int:
        """Wait for the command's end; its status."""
        return self.process.wait(LIMIT)
