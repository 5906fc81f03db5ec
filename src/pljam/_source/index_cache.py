"""Analyses of file contents, kept on disk between processes.

One text file: a first line that says what it is and which Python made it, then a line an entry:
the key, a checksum of the rest, the analysis as JSON. An entry whose checksum or form is wrong is
as good as absent; so is a whole file whose first line differs. Nothing in the file is executed.

A process writes a new file beside the old one and puts it in its place, with the entries of both:
readers meet the old file or the new one, never a part. Two writers at the same moment may each
miss the other's entries, which then are made again.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path

from pljam._source.cache_files import cache_directory, replace_file
from pljam._source.import_codec import decode, encode
from pljam._source.import_records import FileImports

FORMAT = 1
HEADER = f"pljam imports {FORMAT} {sys.implementation.cache_tag}\n".encode("ascii")
LARGEST = 64 * 1024 * 1024

_KEY_LENGTH = 32
_CHECK_LENGTH = 16


def content_key(data: bytes, package: str) -> str:
    """Return the key for a content; the package decides what its relative imports mean."""
    digest = blake2b(data, digest_size=_KEY_LENGTH // 2)
    digest.update(b"\0" + package.encode())
    return digest.hexdigest()


def default_cache_file(
    roots: Iterable[str | os.PathLike[str]], environ: Mapping[str, str] | None = None
) -> Path | None:
    """Return the place of the cache for a project, or ``None`` where there is to be none.

    It stands in the directory that ``cache_directory`` returns.
    """
    directory = cache_directory(os.environ if environ is None else environ)
    if directory is None:
        return None
    project = "\0".join(os.path.realpath(root) for root in roots)
    name = blake2b(project.encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
    return directory / f"imports-{name}-{sys.implementation.cache_tag}.txt"


class IndexCache:
    """Analyses by content key, in memory, and in ``file`` if there is one."""

    # problem     why the file is not used, if it is not
    # _known      key → analysis, those in use
    # _stored     key → encoded analysis, as found in the file; None before it is read
    # _fresh      keys that the file does not have

    def __init__(self, file: str | os.PathLike[str] | None = None) -> None:
        self.file = None if file is None else Path(file)
        self.problem = ""
        self._known: dict[str, FileImports] = {}
        self._stored: dict[str, bytes] | None = None
        self._fresh: set[str] = set()

    def get(self, key: str) -> FileImports | None:
        """Return the analysis for a key."""
        known = self._known.get(key)
        if known is None:
            if self._stored is None:
                self._stored = self._read()
            text = self._stored.get(key)
            if text is not None:
                try:
                    known = self._known[key] = decode(text)
                except ValueError:
                    # of another form in spite of its checksum: analyzed again like a missing one
                    del self._stored[key]
        return known

    def put(self, key: str, imports: FileImports) -> None:
        """Keep an analysis."""
        self._known[key] = imports
        self._fresh.add(key)

    def save(self) -> bool:
        """Write what is new to the file; return whether the file now holds everything."""
        if self.file is None:
            return False
        if not self._fresh:
            return not self.problem
        entries = self._read()
        for key in self._known:
            # those in use come last, and last is what stays when there is too much
            text = entries.pop(key, None) or encode(self._known[key])
            entries[key] = text
        try:
            replace_file(self.file, _lines(entries))
        except OSError as error:
            self.problem = f"{self.file}: {error.strerror or error}"
            return False
        self.problem = ""
        self._stored = entries
        self._fresh.clear()
        return True

    def _read(self) -> dict[str, bytes]:
        """Return the sound entries of the file."""
        if self.file is None:
            return {}
        try:
            status = os.stat(self.file)
            if not stat.S_ISREG(status.st_mode) or status.st_size > 2 * LARGEST:
                self.problem = f"{self.file}: not a cache file"
                return {}
            data = self.file.read_bytes()
        except FileNotFoundError:
            return {}
        except OSError as error:
            self.problem = f"{self.file}: {error.strerror or error}"
            return {}
        if not data.startswith(HEADER):
            return {}
        entries = {}
        for line in data[len(HEADER) :].splitlines():
            parts = line.split(b" ", 2)
            sound = len(parts) == 3 and _checksum(parts[0], parts[2]) == parts[1]
            if sound and parts[0].isascii():
                entries[parts[0].decode("ascii")] = parts[2]
        return entries


def _checksum(key: bytes, text: bytes) -> bytes:
    digest = blake2b(key, digest_size=_CHECK_LENGTH // 2)
    digest.update(text)
    return digest.hexdigest().encode("ascii")


def _lines(entries: Mapping[str, bytes]) -> list[bytes]:
    """Return the lines of a file with the last entries that fit."""
    lines: list[bytes] = []
    size = 0
    for key, text in reversed(list(entries.items())):
        raw = key.encode("ascii")
        line = b"%s %s %s\n" % (raw, _checksum(raw, text), text)
        size += len(line)
        if size > LARGEST:
            break
        lines.append(line)
    return [HEADER, *reversed(lines)]
