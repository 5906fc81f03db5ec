"""Forked processes, a few at a time: one a case, each with a time limit and captured output.

The process that forks stays single-threaded and imports nothing of a program. A child tells what
it is doing through a pipe; the end of the pipe is the end of the child.
"""

from __future__ import annotations

import faulthandler
import json
import os
import selectors
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from edits.cases import BadCase, Case
from edits.play import Problem, Say
from edits.variations import Inapplicable

Work = Callable[[Case, Path, Say], None]


@dataclass
class Result:
    """How one case ended: an empty explanation means that it passed."""

    id: str
    kind: str
    outcome: str
    seconds: float = 0.0
    explanation: str = ""
    output: str = ""
    skipped: str = ""

    @property
    def passed(self) -> bool:
        """Whether the case was played and nothing was wrong."""
        return not self.explanation and not self.skipped


@dataclass
class _Child:
    """A running process: its case, the reading end of its pipe and what came through it."""

    case: Case
    pid: int
    pipe: int
    room: Path
    started: float
    deadline: float
    heard: list[str] = field(default_factory=list)
    rest: bytes = b""
    late: bool = False


def run_all(cases: Iterable[Case], work: Work, jobs: int, limit: float) -> Iterator[Result]:
    """Play every case with at most ``jobs`` processes; results come as the cases end."""
    base = Path(os.path.realpath(tempfile.mkdtemp(prefix="edits-")))
    waiting = iter(cases)
    selector = selectors.DefaultSelector()
    running: dict[int, _Child] = {}
    more = True
    try:
        while True:
            while more and len(running) < jobs:
                case = next(waiting, None)
                if case is None:
                    more = False
                elif (early := _without_running(case)) is not None:
                    yield early
                else:
                    child = _start(case, work, base, limit)
                    running[child.pipe] = child
                    selector.register(child.pipe, selectors.EVENT_READ)
            if not running:
                return
            yield from _wait(selector, running)
    finally:
        for child in running.values():
            _kill(child)
            os.waitpid(child.pid, 0)
        selector.close()
        shutil.rmtree(base, ignore_errors=True)


def _without_running(case: Case) -> Result | None:
    """The result of a case that need not or cannot be played."""
    try:
        if case.skipped:
            return Result(case.id, case.kind, case.outcome, skipped=case.skipped)
        case.stages()
        case.text  # noqa: B018  # a script may not be varied either
    except Inapplicable as reason:
        return Result(case.id, case.kind, case.outcome, skipped=str(reason))
    except (BadCase, SyntaxError) as error:
        return Result(case.id, case.kind, "applied", explanation=f"bad case: {error}")
    return None


def _wait(selector: selectors.BaseSelector, running: dict[int, _Child]) -> Iterator[Result]:
    """Wait for the next thing to happen; yield the results of the children that ended."""
    first = min(child.deadline for child in running.values())
    for key, _ in selector.select(max(0.0, first - time.monotonic())):
        child = running[key.fd]
        data = os.read(child.pipe, 65536)
        if data:
            *lines, child.rest = (child.rest + data).split(b"\n")
            child.heard += [json.loads(line) for line in lines]
        else:
            selector.unregister(child.pipe)
            del running[child.pipe]
            yield _finish(child)
    for child in running.values():
        if time.monotonic() >= child.deadline:
            if child.late:
                _kill(child)
            else:
                os.kill(child.pid, signal.SIGABRT)  # faulthandler tells where every thread is
            child.late = True
            child.deadline += 1


def _start(case: Case, work: Work, base: Path, limit: float) -> _Child:
    """Fork a process for a case; in the child this never returns."""
    room = base / case.id.replace("/", "-")
    room.mkdir()
    reading, writing = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    started = time.monotonic()
    pid = os.fork()
    if pid:
        os.close(writing)
        return _Child(case, pid, reading, room, started, started + limit)

    def say(what: str) -> None:
        os.write(writing, json.dumps(what).encode() + b"\n")

    status = 1
    try:
        os.setsid()
        output = os.open(room / "output", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(output, 1)
        os.dup2(output, 2)
        faulthandler.enable()
        work(case, room, say)
        say("passed")
        status = 0
    except BaseException as error:
        # why: whatever ends the child is the explanation of the result.
        told = str(error) if isinstance(error, Problem) else f"{type(error).__name__}: {error}"
        (room / "explanation").write_text(told, "utf-8", "backslashreplace")
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def _finish(child: _Child) -> Result:
    """The result of a child whose pipe is closed."""
    os.close(child.pipe)
    _kill(child)  # whatever the program left behind in its process group
    code = os.waitstatus_to_exitcode(os.waitpid(child.pid, 0)[1])
    seconds = time.monotonic() - child.started
    last = child.heard[-1] if child.heard else "fork"
    told = child.room / "explanation"
    explanation = ""
    if child.late:
        explanation = f"took longer than its time limit; it was at: {last}"
    elif told.exists():
        explanation = told.read_text("utf-8") or "failed without a word"
    elif last != "passed" or code:
        ended = signal.Signals(-code).name if code < 0 else f"status {code}"
        explanation = f"the process ended with {ended}; it was at: {last}"
    output = (child.room / "output").read_text("utf-8", "replace") if explanation else ""
    shutil.rmtree(child.room, ignore_errors=True)
    case = child.case
    return Result(case.id, case.kind, case.outcome, round(seconds, 4), explanation, output[-6000:])


def _kill(child: _Child) -> None:
    """Kill a child and all that it started, which is its process group."""
    try:
        os.killpg(child.pid, signal.SIGKILL)
    except ProcessLookupError:
        os.kill(child.pid, signal.SIGKILL)  # it has not made its group yet
