"""The process beside a program that turns file events into batches of changed paths.

It is a process of its own because watchfiles asks for changes every few milliseconds: inside the
program that would take the interpreter's lock a hundred times a second and bring foreign packages
into ``sys.modules``. The program only reads a pipe (``_watch.py``), which costs nothing.

    argument   one JSON object: roots, path (where watchfiles is found), since (nanoseconds)
    stdout     one JSON object a line: {"ready": process id}, {"paths": [...]}, {"problem": "..."}
    stdin      its end means that the program has ended: this process ends too

It is run as a file, so it imports nothing of pljam. State, all of it in ``Watcher``:

    directories   real directory -> the names under which the roots lead to it (symlinks)
    links         file behind a symlink -> the symlinks that lead to it
    files         every source file seen below the roots, to name those of a deleted directory
    backlog       real paths of events that came while the directories were listened to anew
    sizes         last size that went out, to tell a truncated file from one that was always empty
"""

from __future__ import annotations

import errno
import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol

try:
    import fcntl
except ImportError:  # no leases outside Unix: quiet time decides there
    fcntl = None  # type: ignore[assignment]

# Milliseconds. One step sees an event, the next one confirms that nothing came after it.
STEP = 10
QUIET = 50  # after the last event of a burst, or of a file whose writer cannot be asked
MISSING = 150  # a file that vanished may be on its way back
EMPTIED = 300  # a file that became empty is probably being written
LOOK = 20  # between two looks at what is unsettled
LIMIT = 3_000  # whatever is still unsettled then goes out as it is
DIRECTORY_LIMIT = 10_000

SKIPPED = frozenset({"__pycache__", "node_modules", "site-packages"})
SOURCE = (".py", ".pyw")


class Notifier(Protocol):
    """What is used of watchfiles' ``RustNotify``."""

    def watch(self, debounce_ms: int, step_ms: int, timeout_ms: int, stop_event: None) -> Any:
        """Wait for changes, at most this long."""

    def close(self) -> None:
        """Stop listening."""


class Watcher:
    """The directories of some roots, their events, and the batches made of them."""

    def __init__(self, roots: Iterable[str], listen: Callable[[list[str]], Notifier]) -> None:
        """Look at the roots; ``listen`` makes a notifier for a list of directories."""
        self.roots = [os.path.abspath(root) for root in roots]
        self.listen = listen
        self.notifier: Notifier | None = None
        self.directories: dict[str, set[str]] = {}
        self.links: dict[str, set[str]] = {}
        self.files: set[str] = set()
        self.sizes: dict[str, int] = {}
        self.backlog: set[str] = set()
        self.problem = ""

    def arm(self) -> None:
        """Listen to every directory there is now, with no moment in which none is listened to."""
        listened: dict[str, set[str]] | None = None
        while self.scan() != listened:
            try:
                notifier = self.listen(
                    [place for place in self.directories if os.path.isdir(place)]
                )
            except FileNotFoundError:
                continue  # a directory went away between the walk and now: walk again
            listened = self.directories
            before, self.notifier = self.notifier, notifier
            if before is not None:
                late = before.watch(1, 1, 5, None)
                if not isinstance(late, str):
                    self.backlog |= {path for _, path in late}
                before.close()

    def scan(self) -> dict[str, set[str]]:
        """Walk the roots, following symlinks once each, and fill the tables anew."""
        directories: dict[str, set[str]] = {}
        links: dict[str, set[str]] = {}
        files: set[str] = set()
        waiting = list(self.roots)
        for root in self.roots:
            # The parent tells when the root itself is replaced, by a symlink's new target say.
            directories.setdefault(os.path.realpath(os.path.dirname(root)), set())
        while waiting:
            place = waiting.pop()
            real = os.path.realpath(place)
            names = directories.setdefault(real, set())
            names.add(place)
            if len(directories) > DIRECTORY_LIMIT:
                self.problem = f"only {DIRECTORY_LIMIT} directories are watched: name fewer roots"
                break
            if any(_inside(place, other) and place != other for other in names):
                continue  # a symlink to a directory that leads back to itself
            for entry in _entries(place):
                if entry.is_dir():
                    if not _skipped(entry.name) and not _environment(entry.path):
                        waiting.append(entry.path)
                elif _is_source(entry.name):
                    files.add(entry.path)
                    if entry.is_symlink():
                        for target in _hops(entry.path):
                            links.setdefault(target, set()).add(entry.path)
                            directories.setdefault(os.path.dirname(target), set())
        self.directories, self.links, self.files = directories, links, files
        return directories

    def since(self, moment: int) -> set[str]:
        """Source files that changed after a moment, in any way that the system notes."""
        found = set()
        for path in self.files:
            try:
                status = os.stat(path)
                link = os.lstat(path)
            except OSError:
                continue  # it went away meanwhile: its event tells
            self.sizes[path] = status.st_size
            if max(status.st_ctime_ns, link.st_ctime_ns) >= moment:
                found.add(path)
        return found

    def wait(self, timeout: int) -> set[str] | None:
        """Source files concerned by the next events; None when none came in time (0: no limit)."""
        assert self.notifier is not None
        paths, self.backlog = self.backlog, set()
        if not paths:
            raw = self.notifier.watch(QUIET, STEP, timeout, None)
            if isinstance(raw, str):
                return None
            paths = {path for _, path in raw}
        found: set[str] = set()
        moved: set[str] = set()
        for path in paths:
            found |= self.links.get(path, set())
            for name in self.names(path):
                if _is_source(name) and not os.path.isdir(name):
                    found.add(name)
                    if os.path.islink(name):
                        moved.add(name)
                elif self.directory_event(name):
                    moved.add(name)
        if moved:
            known = self.files
            self.arm()
            for path in known | self.files:
                if any(_inside(path, place) for place in moved):
                    found.add(path)
        return found

    def names(self, path: str) -> set[str]:
        """The paths below the roots that an event at a real path concerns."""
        directory, base = os.path.split(path)
        names = {os.path.join(seen, base) for seen in self.directories.get(directory, ())}
        for root in self.roots:
            parent, name = os.path.split(root)
            if name == base and os.path.realpath(parent) == directory:
                names.add(root)
        return names

    def directory_event(self, path: str) -> bool:
        """Whether a path is, or was, a directory whose contents matter."""
        if path in self.roots:
            return True
        if _skipped(os.path.basename(path)):
            return False
        if os.path.isdir(path):
            return not _environment(path)
        return any(path in names for names in self.directories.values())

    def settle(self, pending: set[str]) -> list[str]:
        """Collect changes until all is quiet and written; the paths of the batch."""
        started = time.monotonic()
        quiet_since = started
        while True:
            now = time.monotonic()
            rest = self.unsettled(pending) - (now - quiet_since) * 1000
            if rest <= 0 or (now - started) * 1000 > LIMIT:
                break
            more = self.wait(max(STEP, int(min(rest, LOOK))))
            if more:
                pending |= more
                quiet_since = time.monotonic()
        for path in pending:
            self.sizes[path] = _size(path)
        return sorted(pending | {os.path.realpath(path) for path in pending})

    def unsettled(self, pending: set[str]) -> float:
        """How long these files should have been quiet before they go out, in milliseconds."""
        needed = 0.0 if len(pending) == 1 else float(QUIET)
        for path in pending:
            size = _size(path)
            if size < 0:
                needed = max(needed, MISSING)
                continue
            written = being_written(path)
            if written:
                return float(LIMIT)
            if written is None:
                needed = max(needed, QUIET)
            if size == 0 and self.sizes.get(path, 0) > 0:
                needed = max(needed, EMPTIED)
        if len(pending) > 1 and any(_git_at_work(root) for root in self.roots):
            return float(LIMIT)
        return needed


def being_written(path: str) -> bool | None:
    """Whether some process has a file open for writing; None where nobody can tell.

    A read lease is granted only while no writer has the file open. It is given back at once; a
    writer that comes in between waits for that moment only.
    """
    if fcntl is None or not hasattr(fcntl, "F_SETLEASE"):
        return None
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    except OSError:
        return None  # unreadable or gone: the session finds out, and says so
    try:
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except OSError as error:
        return True if error.errno == errno.EAGAIN else None
    finally:
        os.close(descriptor)
    return False


def _size(path: str) -> int:
    """The size of a file, -1 when there is none."""
    try:
        return os.stat(path).st_size
    except OSError:
        return -1


def _is_source(path: str) -> bool:
    """Whether a file of this name can be a module; the lock files of Emacs cannot."""
    return path.endswith(SOURCE) and not os.path.basename(path).startswith(".#")


def _inside(path: str, directory: str) -> bool:
    """Whether a path is a directory or lies below it."""
    return path == directory or path.startswith(directory.rstrip(os.sep) + os.sep)


def _skipped(name: str) -> bool:
    """Whether a directory of this name holds no source of the project."""
    return name in SKIPPED or name.startswith(".")


def _environment(path: str) -> bool:
    """Whether a directory is a virtual environment."""
    return os.path.exists(os.path.join(path, "pyvenv.cfg"))


def _entries(place: str) -> Iterator[os.DirEntry[str]]:
    """The entries of a directory, none when it cannot be read."""
    try:
        with os.scandir(place) as entries:
            yield from entries
    except OSError:
        return  # vanished or unreadable: nothing of it can be imported either


def _hops(link: str) -> Iterator[str]:
    """Every file that a symlink passes through, each at its real directory."""
    seen: set[str] = set()
    while link not in seen and os.path.islink(link):
        seen.add(link)
        target = os.path.join(os.path.dirname(link), os.readlink(link))
        directory, base = os.path.split(os.path.abspath(target))
        link = os.path.join(os.path.realpath(directory), base)
        yield link


def _git_at_work(root: str) -> bool:
    """Whether git holds its index, as it does throughout a checkout."""
    place = root
    while not os.path.isdir(os.path.join(place, ".git")):
        place, before = os.path.dirname(place), place
        if place == before:
            return False
    return os.path.exists(os.path.join(place, ".git", "index.lock"))


def _say(**message: object) -> None:
    """Send one message to the program."""
    data = json.dumps(message).encode() + b"\n"
    while data:
        data = data[os.write(1, data) :]


def _end_with_the_program() -> None:
    """End this process when the program's end of the pipe is closed."""
    while os.read(0, 1024):
        pass
    os._exit(0)


def main(argument: str) -> None:
    """Watch until the program ends."""
    request = json.loads(argument)
    for name in ("SIGINT", "SIGHUP", "SIGIO"):
        if hasattr(signal, name):
            # SIGIO announces that somebody waits for a lease, which is given back anyway.
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    if hasattr(os, "setsid"):
        os.setsid()
    sys.path[:] = request["path"]
    import _thread

    _thread.start_new_thread(_end_with_the_program, ())
    from watchfiles._rust_notify import RustNotify

    polling = os.environ.get("WATCHFILES_FORCE_POLLING", "").lower()
    force = polling not in ("", "false", "disable", "disabled")

    def listen(directories: list[str]) -> Notifier:
        notifier: Notifier = RustNotify(directories, False, force, 300, False, True)
        return notifier

    watcher = Watcher(request["roots"], listen)
    watcher.arm()
    if watcher.problem:
        _say(problem=watcher.problem)
    # File times come from a clock that may lag some milliseconds behind.
    pending = watcher.since(request["since"] - 20_000_000)
    _say(ready=os.getpid())
    while True:
        if pending:
            _say(paths=watcher.settle(pending))
        pending = watcher.wait(0) or set()


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except BrokenPipeError:
        pass  # the program ended between two of its own events
    except Exception as error:  # why: the program must be told, whatever ended its watching
        _say(problem=f"{type(error).__name__}: {error}")
        raise
