"""Measure the time from a save to live code, through real file events.

    python evaluation/watcher [--files [N…]] [--saves N] [--all N] [--output FILE]

A program runs under ``pljam run`` and tells, a thousand times a second, what it runs; its file is
saved as five editors do it and as ``git checkout`` of a branch does. Then ``--all`` saves follow
one after another as fast as they go live: each must arrive, and no half of one. "Amid" counts the
looks that came between two statements of one reload, which is no half-written file.
"""

from __future__ import annotations

import argparse
import json
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

PROJECT = Path(__file__).resolve().parent.parent.parent
sys.path[0] = str(PROJECT)

from evaluation.watcher.program import lay_out, version  # noqa: E402
from evaluation.watcher.saves import SAVES, checkout  # noqa: E402

PATIENCE_SECONDS = 10.0
HEAD = ("files", "saved by", "saves", "median ms", "worst ms", "missed", "half-written", "amid")


@dataclass
class Row:
    """What some saves of one kind came to; times in milliseconds."""

    files: int
    saved_by: str
    saves: int
    median: float
    worst: float
    missed: int
    halves: int
    amid: int


class Running:
    """A program under ``pljam run``, and what it says."""

    def __init__(self, directory: Path, edited: Path) -> None:
        command = [sys.executable, "-m", "pljam", "run", "main.py"]
        environment = {**os.environ, "PYTHONPATH": str(PROJECT / "src")}
        self.errors = (directory / "stderr").open("wb")
        self.process = subprocess.Popen(
            command, cwd=directory, env=environment, stdout=subprocess.PIPE, stderr=self.errors
        )
        self.edited = edited
        self.number = 0
        self.halves = 0
        self.amid = 0
        self.heard: queue.SimpleQueue[tuple[int, int]] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        """Take in each line: which version is live, and since when."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            first, last, _, moment = map(int, line.split())
            if last < 0:
                self.halves += 1
            elif first != last:
                self.amid += 1
            else:
                self.heard.put((first, moment))

    def arrived(self, number: int) -> int | None:
        """Return when a version went live, or None if it does not in good time."""
        limit = time.monotonic() + PATIENCE_SECONDS
        while (left := limit - time.monotonic()) > 0:
            try:
                version, moment = self.heard.get(timeout=left)
            except queue.Empty:
                return None
            if version == number:
                return moment
        return None

    def next(self) -> tuple[int, bytes]:
        """Return the next version to save."""
        self.number += 1
        return self.number, version(self.number)


@contextmanager
def running(files: int) -> Iterator[tuple[Running, Path]]:
    """Run a program of this many files; yields once its watcher has shown to be at work."""
    with tempfile.TemporaryDirectory(prefix="watcher-") as folder:
        directory = Path(folder).resolve()
        program = Running(directory, lay_out(directory, files))
        try:
            if program.arrived(0) is None:
                raise SystemExit("the program did not start")
            until_followed(program)
            yield program, directory
        finally:
            program.process.send_signal(signal.SIGKILL)
            program.process.wait()
            program.errors.close()


def until_followed(program: Running) -> None:
    """Save until a save arrives: only then does the watcher listen everywhere."""
    for _ in range(20):
        number, data = program.next()
        program.edited.write_bytes(data)
        if program.arrived(number) is not None:
            return
    raise SystemExit("no save arrived")


def one_file(program: Running, files: int, name: str, saves: int) -> Row:
    """Save one file again and again in one editor's way, each when the one before is live."""
    before = program.halves, program.amid
    times, missed = [], 0
    for _ in range(saves):
        number, data = program.next()
        saved = SAVES[name](program.edited, data)
        moment = program.arrived(number)
        if moment is None:
            missed += 1
        else:
            times.append((moment - saved) / 1e6)
    return row(program, files, name, times, missed, before)


def branches(program: Running, directory: Path, files: int, saves: int) -> Row:
    """Switch between two branches that differ in up to fifty files, the edited one last."""
    others = sorted(directory.glob("part*/*.py"))[:49]
    before = program.halves, program.amid
    times, missed = [], 0
    for turn in range(saves):
        number, data = program.next()
        changed = {path: f"value = {turn}, {path.stem!r}\n".encode() for path in others}
        saved = checkout({**changed, program.edited: data})
        moment = program.arrived(number)
        if moment is None:
            missed += 1
        else:
            times.append((moment - saved) / 1e6)
    name = f"git checkout, {len(others) + 1} files"
    return row(program, files, name, times, missed, before)


def row(
    program: Running,
    files: int,
    name: str,
    times: list[float],
    missed: int,
    before: tuple[int, int],
) -> Row:
    """Return what was measured as one row; ``before`` was counted before that."""
    middle, worst = (median(times), max(times)) if times else (0.0, 0.0)
    halves, amid = program.halves - before[0], program.amid - before[1]
    saves = len(times) + missed
    return Row(files, name, saves, round(middle, 1), round(worst, 1), missed, halves, amid)


def measure(files: int, saves: int) -> Iterator[Row]:
    """Yield the rows for a program of one size."""
    with running(files) as (program, directory):
        for name in SAVES:
            yield one_file(program, files, name, saves)
        yield branches(program, directory, files, saves)


def endurance(saves: int) -> Row:
    """Save many times, by every editor in turn, and count what did not arrive."""
    with running(100) as (program, _):
        rows = [one_file(program, 100, name, saves // len(SAVES)) for name in SAVES]
    total = sum(r.saves for r in rows)
    middle, worst = median(r.median for r in rows), max(r.worst for r in rows)
    counted = (sum(getattr(r, name) for r in rows) for name in ("missed", "halves", "amid"))
    return Row(100, "all of them, in turn", total, middle, worst, *counted)


def table(rows: list[Row]) -> str:
    """Return the rows in Markdown."""
    lines = [HEAD, *(tuple(map(str, asdict(r).values())) for r in rows)]
    cells = [" | ".join(line) for line in lines]
    cells.insert(1, " | ".join("---" for _ in HEAD))
    return "\n".join(f"| {line} |" for line in cells) + "\n"


def main(arguments: list[str] | None = None) -> int:
    """Measure and write the table; return 1 if a save was missed or half of one went live."""
    parser = argparse.ArgumentParser(prog="evaluation/watcher", description=__doc__.split("\n")[0])
    parser.add_argument("--files", type=int, nargs="*", default=[10, 100, 1000, 10000], metavar="N")
    parser.add_argument("--saves", type=int, default=50, metavar="N", help="saves of each kind")
    parser.add_argument("--all", type=int, default=10000, metavar="N", help="saves in a row")
    parser.add_argument("--output", type=Path, default=Path("build/watcher"), metavar="FILE")
    options = parser.parse_args(arguments)
    rows: list[Row] = []
    options.output.parent.mkdir(parents=True, exist_ok=True)
    for files in options.files:
        for found in measure(files, options.saves):
            print(*asdict(found).values(), file=sys.stderr, flush=True)
            rows.append(found)
    if options.all:
        rows.append(endurance(options.all))
    options.output.with_suffix(".md").write_text(table(rows))
    data = [asdict(found) for found in rows]
    options.output.with_suffix(".json").write_text(json.dumps(data, indent=1) + "\n")
    print(table(rows))
    return 1 if any(found.missed or found.halves for found in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
