"""Guarded code kept on disk between processes: one file for each version of a source file.

The name is a digest of the path and content of the source, and of what makes the code: this
version of the guard and of Python. Code is kept with placeholders, as ``marshal`` writes it, behind
a checksum: a file that is damaged is as good as absent.
"""

from __future__ import annotations

import marshal
import os
import sys
from hashlib import blake2b
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType

from pljam._replay.guard_code import Guarded, Unguarded
from pljam._source.cache_files import replace_file

FORMAT = 3
_CHECK_LENGTH = 16


class GuardCache:
    """Guarded code by path and content of its source; without a directory, nothing is kept."""

    def __init__(self, directory: str | os.PathLike[str] | None) -> None:
        self.problem = ""
        """Why nothing can be kept, if that is so."""
        self._directory = None if directory is None else Path(directory)

    def get(self, path: str, data: bytes) -> Guarded | None:
        """Return the guarded code of a version of a file, if it is kept."""
        if self._directory is None:
            return None
        try:
            content = self._file(path, data).read_bytes()
        except OSError:
            return None
        check, body = content[:_CHECK_LENGTH], content[_CHECK_LENGTH:]
        if check != blake2b(body, digest_size=_CHECK_LENGTH).digest():
            return None
        code, plain = marshal.loads(body)
        if not isinstance(code, CodeType):
            return None
        return Guarded(code, tuple(Unguarded(*each) for each in plain))

    def put(self, path: str, data: bytes, guarded: Guarded) -> None:
        """Keep the guarded code of a version of a file."""
        if self._directory is None or self.problem:
            return
        body = marshal.dumps((guarded.code, tuple(map(tuple, guarded.plain))))
        check = blake2b(body, digest_size=_CHECK_LENGTH).digest()
        file = self._file(path, data)
        try:
            replace_file(file, [check, body])
        except OSError as error:
            self.problem = f"{file}: {error.strerror or error}"

    def _file(self, path: str, data: bytes) -> Path:
        assert self._directory is not None
        digest = blake2b(data, digest_size=16)
        digest.update(MAGIC_NUMBER)
        for part in (path, str(sys.implementation.cache_tag), str(FORMAT)):
            digest.update(b"\0" + part.encode("utf-8", "surrogateescape"))
        name = digest.hexdigest()
        return self._directory / name[:2] / f"{name[2:]}.code"
