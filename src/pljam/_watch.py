"""File events of a program's own sources, as batches of paths.

A process beside the program listens (``_watch_process.py`` says why); here a thread waits for its
messages without costing anything in between. The thread is not one of ``threading``'s: programs
count those, and wait until only the main thread is left. It takes no signals while it waits: one
that came to it would not wake the main thread from whatever that waits for.

State, all of it in ``Watch``:

    since, path   when this was made, and where its process finds watchfiles
    process       the process that listens, once it does
    source        read end of the pipe that brings messages
    life          write end of the pipe whose closing ends the other process
    wake, wakened pipe that calls the thread back from waiting
    ended         lock that the thread holds while it lives
    identity      the thread as Python numbers it, 0 when there is none
    number        the last thread as the system numbers it
    mask          the signals that the program blocks
    paused        whether the thread was called back for the time of a fork()
    partial       bytes of a message that has not come whole
"""

from __future__ import annotations

import _thread
import contextlib
import json
import os
import re
import select
import signal
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, cast

PROCESS = Path(__file__).with_name("_watch_process.py")

# A shell starts the process and ends, so that the program has no child that it did not start:
# os.wait() must fail, and not wait for us, in a program without children.
SHELL = "/bin/sh"
DETACHED = 'exec 3<&0; "$@" <&3 3<&- &'

# How long fork() or the end of the program waits for a reload that is under way, in seconds.
PATIENCE = 1.0

# When fork() has certainly returned, in milliseconds.
FORKING = 100

_watches: set[Watch] = set()


class Watch:
    """Watches directories and hands every settled batch of changed paths to a function.

    ``on_batch`` and ``on_problem`` are called on the watching thread.
    """

    def __init__(
        self,
        roots: Sequence[str | Path],
        on_batch: Callable[[list[str]], object],
        on_problem: Callable[[str], object],
        on_ready: Callable[[], object] = lambda: None,
    ) -> None:
        """Describe a watch; files that change from now on will be in its first batch."""
        self.roots = [os.path.abspath(root) for root in roots]
        self.on_batch = on_batch
        self.on_problem = on_problem
        self.on_ready = on_ready
        self.since = time.time_ns()
        # Without the program's own directory: its modules must not stand in for those of others.
        self.path = list(sys.path) if sys.flags.safe_path else sys.path[1:]
        self.process = 0
        self.source = self.life = self.wake = self.wakened = -1
        self.ended = _thread.allocate_lock()
        self.identity = 0
        self.number = 0
        self.mask: set[int | signal.Signals] = set()
        self.paused = False
        self.partial = b""

    def start(self) -> None:
        """Start the process that listens and the thread that hears it."""
        self.source, outside = os.pipe()
        inside, self.life = os.pipe()
        self.wakened, self.wake = os.pipe()
        try:
            request = {"roots": self.roots, "path": self.path, "since": self.since}
            _spawn(json.dumps(request), inside, outside)
        finally:
            os.close(inside)
            os.close(outside)
        _watches.add(self)
        self._resume()

    def stop(self) -> None:
        """End the watching; when this returns, no batch is handed over any more."""
        if self.source < 0:
            return
        self._pause()
        self._forget()

    def _resume(self) -> None:
        """Start the thread, or the one that takes over when a called back thread has finished."""
        self.paused = False
        work = self._listen if self.ended.acquire(blocking=False) else self._take_over
        # A thread is born with the signal mask of the one that starts it.
        self.mask = signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
        try:
            _thread.start_new_thread(work, ())
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, self.mask)

    def _take_over(self) -> None:
        """Wait for the end of the thread before this one, then do its work."""
        self.ended.acquire()
        self._listen()

    def _pause(self) -> None:
        """End the thread and wait until it is gone; what the process says meanwhile is kept."""
        if self.identity == _thread.get_ident():
            return
        self.paused = True
        os.write(self.wake, b"!")
        if self.ended.acquire(timeout=PATIENCE):
            self.ended.release()
            _until_gone(self.number)

    def _forget(self) -> None:
        """Close this process's ends of the pipes."""
        _watches.discard(self)
        for descriptor in (self.source, self.life, self.wake, self.wakened):
            os.close(descriptor)
        self.source = self.life = self.wake = self.wakened = -1

    def _listen(self) -> None:
        """Hand over messages until called back."""
        self.number, self.identity = _thread.get_native_id(), _thread.get_ident()
        timeout: int | None = FORKING
        try:
            poll = select.poll()
            poll.register(self.source, select.POLLIN)
            poll.register(self.wakened, select.POLLIN)
            while True:
                ready = [descriptor for descriptor, _ in poll.poll(timeout)]
                _warn_again()
                timeout = None
                if self.wakened in ready:
                    os.read(self.wakened, 1)
                    return
                if self.source not in ready:
                    continue
                data = os.read(self.source, 65536)
                if not data:
                    self.on_problem("the process that watches files has ended")
                    poll.unregister(self.source)
                    continue
                *lines, self.partial = (self.partial + data).split(b"\n")
                for line in lines:
                    self._hear(json.loads(line))
        finally:
            self.identity = 0
            self.ended.release()

    def _hear(self, message: dict[str, object]) -> None:
        """Do what one message asks for."""
        if "problem" in message:
            self.on_problem(str(message["problem"]))
        process = message.get("ready")
        if isinstance(process, int):
            self.process = process
            self.on_ready()
        paths = message.get("paths")
        if isinstance(paths, list):
            # What a batch executes may start processes and threads, which inherit the mask.
            signal.pthread_sigmask(signal.SIG_SETMASK, self.mask)
            try:
                self.on_batch(paths)
            finally:
                signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())


def _spawn(request: str, inside: int, outside: int) -> None:
    """Start the process that listens, as nobody's child."""
    command = [sys.executable, "-S", "-E", "-P", str(PROCESS), request]
    shell = os.posix_spawn(
        SHELL,
        [SHELL, "-c", DETACHED, SHELL, *command],
        os.environ,
        file_actions=[
            (os.POSIX_SPAWN_DUP2, inside, 0),
            (os.POSIX_SPAWN_DUP2, outside, 1),
            (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
        ],
    )
    with contextlib.suppress(ChildProcessError):
        # Where SIGCHLD is ignored, the system has already taken note of the shell's end.
        os.waitpid(shell, 0)


def _until_gone(number: int) -> None:
    """Wait until the system has no thread of this number; a thread that has returned ends soon.

    fork() counts them in the system's own table.
    """
    task = f"/proc/self/task/{number}"
    limit = time.monotonic() + PATIENCE
    while os.path.exists(task) and time.monotonic() < limit:
        os.sched_yield()


# fork() warns of programs with several threads. Python 3.13 counts them when ours is back already,
# so the warning is switched off, for a program without other threads, until fork() has returned.
_WARNING = re.compile(r"This process \(pid=\d+\) is multi-threaded")
_FILTER = ("ignore", _WARNING, DeprecationWarning, None, 0)


def _before_fork() -> None:
    """Have no thread of ours while the process is copied, and no reload half done."""
    for watch in list(_watches):
        watch._pause()


def _after_fork_in_parent() -> None:
    """Go on watching."""
    alone = _number_of_threads() == 1
    for watch in list(_watches):
        if watch.paused:
            if alone:
                _filters().insert(0, _FILTER)
            watch._resume()


def _warn_again() -> None:
    """Take back what was done to the filters of warnings."""
    while _FILTER in _filters():
        _filters().remove(_FILTER)


def _filters() -> list[Any]:
    """The list of filters itself: its own functions would have every warning shown anew."""
    filters: Any = warnings.filters
    return cast("list[Any]", filters)


def _number_of_threads() -> int:
    """The number of this process's threads as the system knows it, 0 where it cannot be asked."""
    try:
        return len(os.listdir("/proc/self/task"))
    except OSError:
        return 0


def _after_fork_in_child() -> None:
    """Leave the watching to the parent."""
    _warn_again()
    for watch in list(_watches):
        watch.ended = _thread.allocate_lock()
        watch._forget()


os.register_at_fork(
    before=_before_fork,
    after_in_parent=_after_fork_in_parent,
    after_in_child=_after_fork_in_child,
)
