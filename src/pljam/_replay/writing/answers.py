"""The text that somebody wrote as a definition: out of its fence, and at whatever indentation.

A text is taken as it is if it is Python. If not, it may be indented as a whole, or have lost the
indentation of its first line, or be an answer in Markdown with the code between fences.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from pljam._replay.writing.errors import WritingError
from pljam._replay.writing.places import FUNCTIONS, MARK, Source

_FENCE = re.compile(r"[ \t>]*(?P<fence>`{3,}|~{3,})(?P<info>[^`]*)$")
_DEFINES = re.compile(r"([ \t]+)(?:@|def\b|async\b|class\b)")
_MOST_FENCES = 40
_WRAPPER = "if True:\n"


@dataclass(frozen=True)
class Answer:
    """A text as Python: its lines, its statements, and what of it was left out."""

    source: Source
    body: list[ast.stmt]
    left_out: tuple[str, ...] = ()


def read_answer(text: str, name: str) -> Answer:
    """Return the Python in a text that is to define ``name``. Raises ``WritingError``."""
    text = text.removeprefix(MARK).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise WritingError(f"the text is empty: give the whole definition of {name}")
    problem = None
    try:
        return _as_python(text)
    except WritingError as error:
        problem = error
    rows = text.split("\n")
    if not any(_FENCE.match(row) for row in rows):
        raise problem
    return _out_of_fences(rows, name)


def _as_python(text: str) -> Answer:
    problem: WritingError | None = None
    for spelled in _spellings(text):
        source = Source(spelled, "the text")
        try:
            body = source.tree.body
        except WritingError as error:
            problem = problem or error
            continue
        if spelled.startswith(_WRAPPER) and not text.startswith(_WRAPPER):
            wrapper = body[0]
            if len(body) > 1 or not isinstance(wrapper, ast.If):
                continue  # the lines after the first ones are indented less than these
            body = wrapper.body
        return Answer(source, body)
    assert problem is not None
    raise problem


def _spellings(text: str) -> Iterator[str]:
    """Yield the ways to read a text: as it is, as a block, with its first line moved in."""
    yield text
    yield _WRAPPER + text
    first = text.lstrip("\n \t")
    for row in first.split("\n")[1:]:
        moved = _DEFINES.match(row)
        if moved:
            yield _WRAPPER + moved[1] + first
            return


def _out_of_fences(rows: list[str], name: str) -> Answer:
    """Return the one fenced block that defines ``name``, imports from other blocks above it."""
    blocks: list[Answer] = []
    problem: WritingError | None = None
    fences = [(at, found) for at, row in enumerate(rows) if (found := _FENCE.match(row))]
    if len(fences) > _MOST_FENCES:
        raise WritingError("the text holds too many fences: give the definition alone")
    after = 0
    for opening, fence in fences:
        if opening < after:
            continue
        closings = [at for at, each in fences if at > opening and _closes(each, fence)]
        if not closings:
            raise WritingError(
                f"the fence at line {opening + 1} of the text is never closed, so the text may be"
                " cut short: give all of it"
            )
        # A docstring may hold fences of its own, so the last one that leaves Python counts.
        for closing in reversed(closings):
            block = "\n".join(rows[opening + 1 : closing])
            try:
                blocks.append(_as_python(block))
            except WritingError as error:
                wrong = error
            else:
                after = closing + 1
                break
        else:
            problem = problem or wrong
            after = closings[0] + 1
    return _chosen(blocks, problem, name)


def _chosen(blocks: list[Answer], problem: WritingError | None, name: str) -> Answer:
    defining = [each for each in blocks if _defines(each, name)]
    if len(defining) > 1:
        raise WritingError(f"{len(defining)} fenced blocks define {name}: give one of them")
    if not defining:
        if problem is not None:
            raise problem
        raise WritingError(f"no fenced block defines {name}: give the whole definition")
    answer = defining[0]
    others = [each for each in blocks if each is not answer]
    imports = [node for each in others if _only_imports(each) for node in each.body]
    left_out = ["a fenced block without it" for each in others if not _only_imports(each)]
    return Answer(answer.source, [*imports, *answer.body], tuple(left_out))


def _closes(fence: re.Match[str], opening: re.Match[str]) -> bool:
    return not fence["info"].strip() and fence["fence"].startswith(opening["fence"])


def _defines(answer: Answer, name: str) -> bool:
    return any(isinstance(n, FUNCTIONS) and n.name == name for n in ast.walk(answer.source.tree))


def _only_imports(answer: Answer) -> bool:
    return all(isinstance(node, (ast.Import, ast.ImportFrom)) for node in answer.body)
