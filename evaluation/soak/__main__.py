"""Let a program fail a thousand times and mend each failure while it waits.

    python evaluation/soak [--failures N]

One process runs under a replay. In turn a plain function, a method, a closure, a coroutine in one
of three tasks and a function in a thread fail; a handler writes the fix into the file, the module
is reloaded, and the call goes on. Every result is compared with the expected one, every call is
counted, and memory is measured after each hundred failures: what the process holds (resident),
and how many objects the collector knows.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import importlib
import json
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parent.parent.parent
sys.path[:1] = [str(PROJECT / "src")]

import pljam  # noqa: E402  # needs the line above

PROGRAM = """
CALLS = []

def plain(n, factor=2):
    CALLS.append(n)
    {plain}

class Worker:
    def __init__(self, base):
        self.base = base
    def method(self, n):
        CALLS.append(n)
        {method}

def make(base):
    def inner(n):
        CALLS.append(n)
        base
        {inner}
    return inner

async def coroutine(n):
    CALLS.append(n)
    {coroutine}

def threaded(n):
    CALLS.append(n)
    {threaded}
"""
KINDS = {
    "plain": "return n * factor",
    "method": "return self.base + n",
    "inner": "return base - n",
    "coroutine": "return -n",
    "threaded": "return n * n",
}
UNWRITTEN = "raise NotImplementedError"


@dataclass
class Measured:
    """What was measured after some failures."""

    failures: int
    resident_kb: int
    objects: int
    seconds: float


@dataclass
class Soak:
    """One run: the file, the handler and what was seen."""

    file: Path
    written: set[str] = field(default_factory=set)
    asked: int = 0
    wrong: list[str] = field(default_factory=list)
    measured: list[Measured] = field(default_factory=list)

    def save(self) -> None:
        """Write the file with those functions written that are, and apply it."""
        bodies = {n: text if n in self.written else UNWRITTEN for n, text in KINDS.items()}
        self.file.write_text(PROGRAM.format(**bodies))
        report = pljam.reload_changed()
        if not report.ok:
            self.wrong.append(f"not applied: {report.errors or report.refused}")

    def mend(self, failure: pljam.Failure) -> pljam.Retry:
        """Write the failing function."""
        self.asked += 1
        self.written.add(failure.name.rpartition(".")[2])
        self.save()
        return pljam.Retry()

    def expect(self, what: str, got: object, wanted: object) -> None:
        """Note a result that is wrong."""
        if got != wanted:
            self.wrong.append(f"{what}: {got!r}, not {wanted!r}")


async def in_tasks(module: Any, n: int) -> list[int]:
    """Await a coroutine in one of three tasks; the others go on."""

    async def other() -> int:
        for _ in range(5):
            await asyncio.sleep(0)
        return n

    return list(await asyncio.gather(other(), module.coroutine(n), other()))


def in_thread(module: Any, n: int) -> list[int]:
    """Call a function in a thread."""
    results: list[int] = []
    thread = threading.Thread(target=lambda: results.append(module.threaded(n)))
    thread.start()
    thread.join()
    return results


def round_of(soak: Soak, module: Any, worker: Any, inner: Any, n: int) -> None:
    """Let each kind fail once, be mended, and give its result."""
    soak.written.clear()
    soak.save()
    module.CALLS.clear()
    soak.expect("plain", module.plain(n, factor=3), n * 3)
    soak.expect("method", worker.method(n), 10 + n)
    soak.expect("closure", inner(n), 20 - n)
    soak.expect("coroutine", asyncio.run(in_tasks(module, n)), [n, -n, n])
    soak.expect("thread", in_thread(module, n), [n * n])
    # Each was called twice: it failed, and was made again.
    soak.expect("calls", module.CALLS, [n] * 2 * len(KINDS))


def resident() -> int:
    """Return the resident memory of this process in kilobytes."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return 0


def measure(soak: Soak, started: float) -> None:
    """Note how much memory the process holds now."""
    gc.collect()
    found = Measured(soak.asked, resident(), len(gc.get_objects()), time.perf_counter() - started)
    soak.measured.append(found)
    print(
        f"{found.failures:>6} failures  {found.resident_kb / 1024:7.1f} MB"
        f"  {found.objects:>8} objects  {found.seconds:6.1f} s",
        flush=True,
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the soak; return 1 if a result was wrong or memory grew."""
    parser = argparse.ArgumentParser(prog="evaluation/soak", description=__doc__.split("\n")[0])
    parser.add_argument("--failures", type=int, default=1000, metavar="N")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write what was measured")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="soak-") as folder:
        soak = Soak(Path(folder) / "soaked.py")
        sys.path.insert(0, folder)
        soak.file.write_text(PROGRAM.format(**dict.fromkeys(KINDS, UNWRITTEN)))
        pljam.start(folder)
        module = importlib.import_module("soaked")
        worker, inner = module.Worker(10), module.make(20)
        started = time.perf_counter()
        steps = options.failures // len(KINDS)
        with pljam.replay(handler=soak.mend):
            for n in range(1, steps + 1):
                round_of(soak, module, worker, inner, n)
                if n % max(1, steps // 10) == 0:
                    measure(soak, started)
    for line in soak.wrong[:10]:
        print(f"WRONG {line}")
    # What is made once, caches and compiled code among it, is there after a fifth of the run.
    early, late = soak.measured[1], soak.measured[-1]
    grown = (late.resident_kb - early.resident_kb) / 1024
    print(
        f"{soak.asked} failures, {len(soak.wrong)} wrong; between {early.failures} and"
        f" {late.failures}: {grown:+.1f} MB, {late.objects - early.objects:+d} objects"
    )
    if options.output is not None:
        rows = [vars(each) for each in soak.measured]
        options.output.write_text(json.dumps({"wrong": soak.wrong, "measured": rows}, indent=1))
    return 1 if soak.wrong or soak.asked != steps * len(KINDS) else 0


if __name__ == "__main__":
    sys.exit(main())
