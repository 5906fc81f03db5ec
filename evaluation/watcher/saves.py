"""How editors write a file: the system calls of one save, in their order.

Each function brings ``path`` to ``data`` and returns the moment, in nanoseconds of the system's
monotonic clock, at which the file first stood there whole. The sequences are what the editors'
documentation and ``strace`` show: Vim's 'writebackup' and 'backupcopy', Emacs's
``make-backup-files``, VS Code's plain write, PyCharm's "safe write", git's checkout.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path

Save = Callable[[Path, bytes], int]


def vim(path: Path, data: bytes) -> int:
    """Move the old file to a backup, write a new one, delete the backup."""
    probe = path.with_name("4913")
    os.close(os.open(probe, os.O_CREAT | os.O_WRONLY | os.O_EXCL))
    probe.unlink()
    backup = path.with_name(path.name + "~")
    os.rename(path, backup)
    _written(path, data, os.O_CREAT | os.O_WRONLY, sync=True)
    os.chmod(path, 0o644)
    moment = time.monotonic_ns()
    backup.unlink()
    return moment


def emacs(path: Path, data: bytes) -> int:
    """Lock by a dangling symlink, write over the file in place, unlock."""
    lock = path.with_name(f".#{path.name}")
    os.symlink("user@host.1:1", lock)
    _written(path, data, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, sync=True)
    moment = time.monotonic_ns()
    lock.unlink()
    return moment


def vs_code(path: Path, data: bytes) -> int:
    """Truncate the file, then write it."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT)
    os.ftruncate(descriptor, 0)
    os.write(descriptor, data)
    moment = time.monotonic_ns()
    os.close(descriptor)
    return moment


def pycharm(path: Path, data: bytes) -> int:
    """Write a temporary file, move the old one away and the new one into its place."""
    new, old = (path.with_name(f"{path.name}___jb_{word}___") for word in ("tmp", "old"))
    _written(new, data, os.O_CREAT | os.O_WRONLY)
    os.rename(path, old)
    os.rename(new, path)
    moment = time.monotonic_ns()
    old.unlink()
    return moment


def git(path: Path, data: bytes) -> int:
    """Delete the file and make it anew, as a checkout does."""
    path.unlink()
    _written(path, data, os.O_CREAT | os.O_WRONLY | os.O_EXCL)
    return time.monotonic_ns()


def in_pieces(path: Path, data: bytes) -> int:
    """Truncate the file and write it in several pieces, each of which is a program of its own."""
    lines = data.splitlines(keepends=True)
    with path.open("wb", buffering=0) as file:
        for line in lines:
            file.write(line)
            # A writer that is held up: the system gives the processor to somebody else.
            os.sched_yield()
        moment = time.monotonic_ns()
    return moment


SAVES: Mapping[str, Save] = {
    "vim": vim,
    "emacs": emacs,
    "VS Code": vs_code,
    "PyCharm": pycharm,
    "in pieces": in_pieces,
}


def checkout(files: Mapping[Path, bytes]) -> int:
    """Write many files as ``git checkout`` of a branch does, the index last."""
    index = next(iter(files)).parent / ".git"
    index.mkdir(exist_ok=True)
    lock = index / "index.lock"
    lock.write_bytes(b"")
    for path, data in files.items():
        git(path, data)
    moment = time.monotonic_ns()
    os.rename(lock, index / "index")
    return moment


def _written(path: Path, data: bytes, flags: int, sync: bool = False) -> None:
    """Open with these flags, write, close."""
    descriptor = os.open(path, flags, 0o644)
    os.write(descriptor, data)
    if sync:
        os.fsync(descriptor)
    os.close(descriptor)
