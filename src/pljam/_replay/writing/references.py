"""What docstrings point to: ``@package.module::name``, ``@package.module::Class.method``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pljam._replay.writing.errors import WritingError
from pljam._replay.writing.reading import Files, Found

_NAME = r"[^\W\d]\w*(?:\.[^\W\d]\w*)*"
# Not what an address holds, and not a decorator with arguments.
_REFERENCE = re.compile(
    rf"(?<![\w@.:/])@(?P<module>{_NAME})(?:::(?P<name>{_NAME}))?(?![\w@(]|\.\w|::)"
)


@dataclass(frozen=True)
class Reference:
    """One reference of a docstring: what it leads to, or why it leads nowhere."""

    spelled: str
    found: Found | None
    reason: str = ""


def references_in(docstring: str, files: Files) -> Iterator[Reference]:
    """Yield each reference of a docstring once.

    A word with ``@`` before it, and nothing else, is a reference only if there is such a module:
    ``@property`` is none.
    """
    seen: set[str] = set()
    for match in _REFERENCE.finditer(docstring):
        spelled, module, name = match[0], match["module"], match["name"] or ""
        if spelled in seen:
            continue
        seen.add(spelled)
        try:
            found = files.find(module, name)
        except WritingError as error:
            if name or "." in module:
                yield Reference(spelled, None, error.reason + _meant(module, name, files))
        else:
            yield Reference(spelled, found)


def _meant(module: str, name: str, files: Files) -> str:
    """Say what was probably meant where a module's name ends in a name of the module."""
    above, _, last = module.rpartition(".")
    if name or not above:
        return ""
    try:
        files.find(above, last)
    except WritingError:
        return ""
    return f"; @{above}::{last} is there"
