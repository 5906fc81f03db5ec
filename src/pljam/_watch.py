"""File events of a program's own sources, as batches of paths.

A process beside the program listens (``_watch_process.py`` says why); here a thread waits for its
messages without costing anything in between. The thread is not one of ``threading``'s: programs
count those, and wait until only the main thread is left.

State, all of it in ``Watch``:

    since, path   when this was made, and where its process finds watchfiles
    process       the process that listens, once it does
    source        read end of the pipe that brings messages
    life          write end of the pipe whose closing ends the other process
    wake, wakened pipe that calls the thread back from waiting
    ended         lock that the thread holds while it lives
    identity      the thread as Python numbers it, 0 when there is none
    number        the last thread as the system numbers it
    paused        whether the thread was called back for the time of a fork()
    partial       bytes of a message that has not come whole
"""

from __future__ import annotations

import _thread
import json
import os
import select
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

PROCESS = Path(__file__).with_name("_watch_process.py")

# A shell starts the process and ends, so that the program has no child that it did not start:
# os.wait() must fail, and not wait for us, in a program without children.
SHELL = "/bin/sh"
DETACHED = 'exec 3<&0; "$@" <&3 3<&- &'

# How long fork() or the end of the program waits for a reload that is under way, in seconds.
PATIENCE = 1.0

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
        if self.ended.acquire(blocking=False):
            _thread.start_new_thread(self._listen, ())
        else:
            _thread.start_new_thread(self._take_over, ())

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
        try:
            poll = select.poll()
            poll.register(self.source, select.POLLIN)
            poll.register(self.wakened, select.POLLIN)
            while True:
                ready = [descriptor for descriptor, _ in poll.poll()]
                if self.wakened in ready:
                    os.read(self.wakened, 1)
                    return
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
            self.on_batch(paths)


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
    try:
        os.waitpid(shell, 0)
    except ChildProcessError:
        pass  # SIGCHLD is ignored here, so the system has already taken note of the shell's end


def _until_gone(number: int) -> None:
    """Wait until the system has no thread of this number; a thread that has returned ends soon.

    fork() warns of programs with several threads, and counts them in the system's own table.
    """
    task = f"/proc/self/task/{number}"
    limit = time.monotonic() + PATIENCE
    while os.path.exists(task) and time.monotonic() < limit:
        os.sched_yield()


def _before_fork() -> None:
    """Have no thread of ours while the process is copied, and no reload half done."""
    for watch in list(_watches):
        watch._pause()


def _after_fork_in_parent() -> None:
    """Go on watching."""
    for watch in list(_watches):
        if watch.paused:
            watch._resume()


def _after_fork_in_child() -> None:
    """Leave the watching to the parent."""
    for watch in list(_watches):
        watch.ended = _thread.allocate_lock()
        watch._forget()


os.register_at_fork(
    before=_before_fork,
    after_in_parent=_after_fork_in_parent,
    after_in_child=_after_fork_in_child,
)
