"""The handler that asks another program: it is told of the failure, edits files, and answers.

The failure is on its standard input as JSON, and in the file that ``PLJAM_FAILURE`` names. When the
program has ended, what it saved is applied. The last line of its standard output may be a restart,
as JSON, with a ``source`` to be written as the definition of the failing function; without an
answer the call is retried if the program has been edited, else given up. All else that it writes is
shown. It runs in a session of its own, so that all that it started can be ended.
"""

from __future__ import annotations

import dataclasses
import json
import os
import selectors
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from pljam._replay.failure import Failure
from pljam._replay.handlers.waiting import say
from pljam._replay.restarts import Raise, Restart, Retry, RetryOuter, Skip, UseValue
from pljam._replay.writing import WritingError, Written
from pljam.report import Note

_STEP = 0.1
_GRACE = 3.0
"""How long a program has to end when it is told to, in seconds."""


class Command:
    """Asks a program, given as the list of its words, how to go on.

    It may take ``seconds``. An edit that cannot be applied goes back to it, under ``reload``, at
    most ``rounds`` times in all before the failure is given up; a ``source`` of its is taken out of
    the file again. A status other than 0 gives up too.
    """

    def __init__(
        self, command: Sequence[str], *, seconds: float | None = None, rounds: int = 5
    ) -> None:
        if isinstance(command, str) or not command:
            raise ValueError("a command is a list of words, the program first")
        self.command = list(command)
        self.name = os.path.basename(self.command[0])
        self.seconds = seconds
        self.rounds = rounds

    def __call__(self, failure: Failure) -> Restart:
        """Run the program until what it saved could be applied."""
        program = failure.program
        assert program is not None
        generation = program.generation
        notes: Sequence[Note] = ()
        for _ in range(self.rounds):
            try:
                answer = self._run(failure, notes)
                restart = None if answer is None else restart_of(answer)
                written = None if answer is None else _written(failure, answer)
            except _GivenUp as reason:
                return self._give_up(str(reason))
            except WritingError as error:
                notes = [Note(failure.name, "", failure.path, None, error.reason)]
                self._say_refused(notes)
                continue
            report = program.reload_changed()
            notes = (*report.errors, *report.refused)
            if isinstance(restart, (UseValue, Skip, Raise)):
                return restart
            if not notes:
                return restart or self._silent(failure, program.generation != generation)
            if written is not None:
                self._take_back(written)
        return self._give_up("made no edit that could be applied")

    def _silent(self, failure: Failure, has_edited: bool) -> Restart:
        """Return what no answer means."""
        if not has_edited:
            return self._give_up("changed nothing and answered nothing")
        reason = failure.unavailable.get("Retry")
        if reason is not None:
            return self._give_up(f"answered nothing, and no retry is possible ({reason})")
        return Retry()

    def _give_up(self, reason: str) -> Raise:
        say(f"pljam: {self.name} {reason}: the exception goes on\n")
        return Raise()

    def _take_back(self, written: Written) -> None:
        try:
            written.restore()
        except WritingError as error:
            say(f"pljam: {error.reason}\n")

    def _say_refused(self, notes: Sequence[Note]) -> None:
        for note in notes:
            say(f"pljam: what {self.name} answered is refused: {note.reason}\n")

    def _run(self, failure: Failure, notes: Sequence[Note]) -> Mapping[str, Any] | None:
        """Run the program once; return its answer. Raises ``_GivenUp``."""
        told = failure.to_json()
        told["reload"] = [dataclasses.asdict(note) for note in notes]
        with tempfile.NamedTemporaryFile("w+", suffix=".json", encoding="utf-8") as file:
            json.dump(told, file)
            file.flush()
            file.seek(0)
            try:
                process = subprocess.Popen(
                    self.command,
                    stdin=file,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE,
                    env={**os.environ, "PLJAM_FAILURE": file.name},
                    start_new_session=True,
                )
            except OSError as error:
                raise _GivenUp(f"cannot be run: {error.strerror or error}") from None
            with process, _ended(process):
                answer = self._listen(process, failure)
        if process.returncode < 0:
            raise _GivenUp(f"was ended by signal {-process.returncode}")
        if process.returncode:
            raise _GivenUp(f"exited with status {process.returncode}")
        return answer

    def _listen(
        self, process: subprocess.Popen[bytes], failure: Failure
    ) -> Mapping[str, Any] | None:
        """Show what the program writes until it has ended; return its answer."""
        limit = None if self.seconds is None else time.monotonic() + self.seconds
        assert process.stdout is not None
        assert process.stderr is not None
        output, errors = _Output(self.name, may_answer=True), _Output(self.name)
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ, output)
            selector.register(process.stderr, selectors.EVENT_READ, errors)
            while True:
                # What it started may have its streams still, when it has ended itself.
                has_ended = process.poll() is not None
                ready = selector.select(0 if has_ended else _STEP) if selector.get_map() else []
                if has_ended and not ready:
                    break
                if not selector.get_map():
                    self._wait(process)
                for key, _ in ready:
                    data = os.read(key.fd, 65536)
                    key.data.take(data)
                    if not data:
                        selector.unregister(key.fileobj)
                if failure.ended.is_set():
                    raise _GivenUp("was ended: nobody waits for its answer any more")
                if limit is not None and time.monotonic() > limit:
                    raise _GivenUp(f"was ended: it took more than {self.seconds} s")
        errors.end()
        output.end()
        return output.answer

    def _wait(self, process: subprocess.Popen[bytes]) -> None:
        try:
            process.wait(_STEP)
        except subprocess.TimeoutExpired:
            pass


class _Output:
    """What a program writes: shown line by line, but for an answer in the last one."""

    def __init__(self, name: str, may_answer: bool = False) -> None:
        self.answer: Mapping[str, Any] | None = None
        self._name = name
        self._may_answer = may_answer
        self._line = b""
        self._held = b""

    def take(self, data: bytes) -> None:
        """Take in a part."""
        *lines, self._line = (self._line + data).split(b"\n")
        for line in filter(bytes.strip, lines):
            self._show(self._held)
            self.answer = _answer(line) if self._may_answer else None
            self._held = line if self.answer is not None else b""
            self._show(b"" if self._held else line)

    def end(self) -> None:
        """Take in the last line, which may have no end."""
        self.take(b"\n")

    def _show(self, line: bytes) -> None:
        if line:
            say(f"{self._name} | {line.decode('utf-8', 'replace').rstrip()}\n")


def _written(failure: Failure, answer: Mapping[str, Any]) -> Written | None:
    """Write the definition that an answer gives. Raises ``WritingError``."""
    source = answer.get("source")
    if source is None:
        return None
    if not isinstance(source, str):
        raise WritingError("the source is no text")
    return failure.replace_source(source)


class _GivenUp(Exception):
    """Why a program gives no answer."""


def _answer(line: bytes) -> Mapping[str, Any] | None:
    """Return the answer that a line is, or None if it is none."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) and "restart" in found else None


def restart_of(answer: Mapping[str, Any]) -> Restart:
    """Return the restart that an answer means. Raises ``_GivenUp``."""
    name = answer["restart"]
    if name == "retry":
        return Retry()
    if name == "use_value":
        if "value" not in answer:
            raise _GivenUp("answered use_value without a value")
        return UseValue(answer["value"])
    if name == "skip":
        return Skip()
    if name == "retry_outer":
        calls = answer.get("calls", 1)
        if not isinstance(calls, int) or calls < 1:
            raise _GivenUp(f"answered retry_outer with {calls!r} calls")
        return RetryOuter(calls)
    if name == "raise":
        return Raise()
    raise _GivenUp(f"answered the restart {name!r}, which there is not")


@contextmanager
def _ended(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """End a program with all that it started if it is not waited for to the end."""
    try:
        yield
    # why: an interrupt must end the program too, and it is raised again
    except BaseException:
        _end_group(process)
        raise


def _end_group(process: subprocess.Popen[bytes]) -> None:
    """Tell a program and all that it started to end; after a while, end them."""
    _signal(process, signal.SIGTERM)
    limit = time.monotonic() + _GRACE
    while time.monotonic() < limit and (process.poll() is None or _signal(process, 0)):
        time.sleep(_STEP / 4)
    _signal(process, signal.SIGKILL)
    process.wait()


def _signal(process: subprocess.Popen[bytes], number: int) -> bool:
    """Send a signal to a program's process group; return whether that is there."""
    try:
        os.killpg(process.pid, number)
    except ProcessLookupError:
        return False
    except PermissionError:
        # What it started runs as somebody else.
        return False
    return True
