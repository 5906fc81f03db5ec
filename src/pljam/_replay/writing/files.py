"""A source file, read with what it takes to write it again, and written whole or not at all."""

from __future__ import annotations

import codecs
import io
import os
import re
import stat
import tempfile
import tokenize
from dataclasses import dataclass

from pljam._replay.writing.errors import WritingError
from pljam._replay.writing.places import MARK

_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class SourceText:
    """The text of a file with its own line ends, without a byte order mark, and its encoding."""

    path: str
    text: str
    encoding: str
    data: bytes


@dataclass(frozen=True)
class Written:
    """A file that was written: what it held, and what it holds."""

    path: str
    before: bytes
    after: bytes

    def restore(self) -> None:
        """Put back what the file held. Raises ``WritingError`` if it was saved meanwhile."""
        if _read(self.path) != self.after:
            raise WritingError(
                f"{self.path} was saved meanwhile, so it is not put back: undo the change by hand"
            )
        _write(self.path, self.before)


def read_source(path: str | os.PathLike[str]) -> SourceText:
    """Return the text of a source file as it is. Raises ``WritingError``."""
    name = os.fspath(path)
    data = _read(name)
    encoding = _encoding(name, data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise WritingError(
            f"{name} is not {encoding}: {error.reason}, byte {error.start}"
        ) from None
    return SourceText(name, text, encoding, data)


def write_atomically(
    path: str | os.PathLike[str], text: str, encoding: str, *, before: bytes | None = None
) -> Written:
    """Write a text into a file that exists; a reader sees the old content or the new one.

    The file keeps its mode, and a symbolic link goes on leading to it. A text whose lines all end
    in ``\\n`` gets the line ends that the file has. With ``before``, the file must still hold these
    bytes. Raises ``WritingError``, and leaves the file as it was, if anything is in the way.
    """
    name = os.fspath(path)
    now = _read(name)
    if before is not None and now != before:
        raise WritingError(f"{name} was saved meanwhile: read it anew")
    text = text.removeprefix(MARK)
    try:
        spelled = _as_in(name, text, now.decode(encoding))
        after = spelled.encode(encoding)
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        raise WritingError(
            f"{error.object[error.start]!r}, line {line}, cannot be written in {encoding}, the"
            f" encoding of {name}: spell it with an escape"
        ) from None
    except (UnicodeDecodeError, LookupError) as error:
        raise WritingError(f"{name} is not {encoding}: {error}") from None
    if codecs.lookup(_encoding(name, after)) != codecs.lookup(encoding):
        raise WritingError(
            f"{name} would be read as {_encoding(name, after)}, and it is {encoding}: leave the"
            " comment that tells the encoding as it is"
        )
    _write(name, after)
    return Written(name, now, after)


def _as_in(name: str, text: str, old: str) -> str:
    """Return a text with the line ends of an old one, if it has none but ``\\n``."""
    ends = set(_END.findall(old))
    if "\r" in text or ends <= {"\n"}:
        return text
    if len(ends) > 1:
        raise WritingError(
            f"{name} mixes line ends, and the text has only \\n: give it with those that it had"
        )
    return text.replace("\n", ends.pop())


def _encoding(name: str, data: bytes) -> str:
    try:
        return tokenize.detect_encoding(io.BytesIO(data).readline)[0]
    except SyntaxError as error:
        raise WritingError(f"{name} cannot be read: {error}") from None


def _read(name: str) -> bytes:
    try:
        with open(name, "rb") as stream:
            return stream.read()
    except OSError as error:
        raise WritingError(f"{name} cannot be read: {error.strerror or error}") from None


def _write(name: str, data: bytes) -> None:
    """Exchange the content of the file that ``name`` leads to, in one step."""
    target = os.path.realpath(name)
    temporary = ""
    try:
        status = os.stat(target)
        if not os.access(target, os.W_OK):
            raise WritingError(f"{name} is read-only: make it writable, or edit it by hand")
        folder, base = os.path.split(target)
        descriptor, temporary = tempfile.mkstemp(".tmp", f".{base}.", folder)
        with open(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(descriptor)
        _give(temporary, status)
        os.replace(temporary, target)
    except OSError as error:
        if temporary and os.path.exists(temporary):
            os.unlink(temporary)
        raise WritingError(f"{name} cannot be written: {error.strerror or error}") from None


def _give(path: str, status: os.stat_result) -> None:
    """Give a file the owner and the mode of another, as far as that is allowed."""
    if hasattr(os, "chown") and (os.geteuid(), os.getegid()) != (status.st_uid, status.st_gid):
        try:
            os.chown(path, status.st_uid, status.st_gid)
        except OSError:
            pass  # a file of somebody else that we may write: the new one is ours
    os.chmod(path, stat.S_IMODE(status.st_mode))
