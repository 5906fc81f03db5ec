"""Source bytes to text, by the rules of the language: cookie, byte order mark, line ends."""

from __future__ import annotations
import __future__

import ast
import io
import tokenize

from pljam._versions import RUNNING


class SourceError(Exception):
    """A file whose bytes are not a program: the message for a person and the line, if known."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


def decode(data: bytes) -> str:
    """Return the text of a source file, with line ends as ``\\n``.

    Raises ``SourceError`` for an unknown encoding, bytes that do not fit it, or a null byte.
    """
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        text = io.IncrementalNewlineDecoder(None, translate=True).decode(data.decode(encoding))
    except (SyntaxError, UnicodeDecodeError, LookupError) as error:
        raise SourceError(f"SyntaxError: {error}", 1) from None
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise SourceError("SyntaxError: source code cannot contain null bytes", line)
    return text


def parse(text: str, path: str) -> ast.Module:
    """Return the syntax tree of ``text``; raise ``SourceError`` with the place of what is wrong."""
    try:
        return ast.parse(text, path)
    except SyntaxError as error:
        kind = type(error).__name__
        raise SourceError(f"{kind}: {error.msg}", error.lineno) from None
    except (ValueError, RecursionError, MemoryError) as error:
        raise SourceError(f"SyntaxError: {error}", None) from None


def future_flags(tree: ast.Module) -> int:
    """Return the compiler flags that the ``from __future__`` imports of ``tree`` switch on.

    What has become the rule since switches nothing on: the code of a fresh start shows no flag.
    """
    flags = 0
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module == "__future__" and not node.level:
            for alias in node.names:
                feature = getattr(__future__, alias.name, None)
                since = feature.getMandatoryRelease() if feature is not None else None
                if feature is not None and (since is None or since > RUNNING):
                    flags |= feature.compiler_flag
    return flags
