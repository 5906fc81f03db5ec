"""A lean process that forks one process for each program; the tests talk to it through pipes.

Started as ``python -m generated.zygote``: it has imported the engine and the standard library's
parts that programs use, and nothing else, so that forks are cheap and heaps are small.
"""

from __future__ import annotations

import dataclasses
import enum
import faulthandler
import importlib
import os
import pickle
import resource
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
import traceback
import typing
from pathlib import Path

from generated import children
from generated.messages import Answer, FreshRequest, LiveRequest

LIMIT_SECONDS = 20.0
PRELOADED = (dataclasses, enum, typing)
_HEADER = struct.Struct("!Q")

Request = LiveRequest | FreshRequest


class Zygote:
    """The client's end."""

    def __init__(self, source: str | None = None) -> None:
        tests = Path(__file__).resolve().parent.parent
        paths = os.pathsep.join([str(tests), source or str(tests.parent / "src")])
        environment = dict(os.environ, PYTHONPATH=paths, PYTHONHASHSEED="0")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "generated.zygote"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
        )

    def ask(self, request: Request) -> Answer:
        """Run a program and return what it showed."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        data = pickle.dumps(request)
        self._process.stdin.write(_HEADER.pack(len(data)) + data)
        self._process.stdin.flush()
        (size,) = _HEADER.unpack(self._process.stdout.read(_HEADER.size))
        answer = pickle.loads(self._process.stdout.read(size))  # noqa: S301  # our own process
        assert isinstance(answer, Answer)
        return answer

    def close(self) -> None:
        """End the process."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


def serve() -> None:
    """Answer requests until there are no more."""
    importlib.import_module("pljam._session.session")
    # What a program prints must not get in between the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    base = Path(os.path.realpath(tempfile.mkdtemp(prefix="generated-", dir=_fast_place())))
    try:
        while header := sys.stdin.buffer.read(_HEADER.size):
            (size,) = _HEADER.unpack(header)
            request = pickle.loads(sys.stdin.buffer.read(size))  # noqa: S301  # from our own client
            data = run_in_fork(request, base / "program")
            answers.write(_HEADER.pack(len(data)) + data)
            answers.flush()
    finally:
        shutil.rmtree(base, ignore_errors=True)


def _fast_place() -> str | None:
    """A folder in memory, where there is one."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108


def run_in_fork(request: Request, directory: Path) -> bytes:
    """Fork, run, and return the pickled answer, whatever became of the process."""
    shutil.rmtree(directory, ignore_errors=True)
    directory.mkdir()
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        status = 1
        try:
            os.setsid()
            # What outlives the tests by accident ends by itself.
            resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
            faulthandler.enable(open(directory.parent / "stacks", "w"))  # noqa: SIM115
            with os.fdopen(writing, "wb") as pipe:
                pipe.write(pickle.dumps(answer_of(request, directory)))
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    data = read_until(reading, time.monotonic() + LIMIT_SECONDS)
    stacks = ""
    if data is None:
        os.kill(pid, signal.SIGABRT)  # faulthandler tells where every thread is
        read_until(reading, time.monotonic() + 1)
        stacks = (directory.parent / "stacks").read_text("utf-8", "replace")
        os.killpg(pid, signal.SIGKILL)
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    os.close(reading)
    if data is None:
        return pickle.dumps(Answer(failure=f"took longer than {LIMIT_SECONDS} seconds\n{stacks}"))
    if code or not data:
        return pickle.dumps(Answer(failure=f"the process ended with status {code}"))
    return data


def answer_of(request: Request, directory: Path) -> Answer:
    """Run the request here, in the fork."""
    answer = Answer()
    try:
        if isinstance(request, LiveRequest):
            children.run_live(request, directory, answer)
        else:
            children.run_fresh(request, directory, answer)
    except BaseException:
        # why: whatever ends the program or the engine is the answer, not a swallowed error.
        answer.failure = f"{answer.failure}: {traceback.format_exc()}"
    return answer


def read_until(pipe: int, deadline: float) -> bytes | None:
    """Read to the end of a pipe, or return None when the time is over."""
    chunks: list[bytes] = []
    while True:
        ready, _, _ = select.select([pipe], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            return None
        chunk = os.read(pipe, 1 << 20)
        if not chunk:
            return b"".join(chunks)
        chunks.append(chunk)


if __name__ == "__main__":
    serve()
