"""Definitions of the standard library, replaced by themselves and by others."""

from __future__ import annotations

import ast
import sysconfig
from pathlib import Path

import pytest

from pljam._replay.writing import replacement
from pljam._replay.writing.files import read_source
from pljam._replay.writing.places import FUNCTIONS, Place, Source

NAMES = """
    abc argparse ast asyncio/events asyncio/tasks base64 bisect calendar cmd codeop collections/__init__
    configparser contextlib copy csv dataclasses difflib dis email/message enum fractions functools
    gettext glob gzip heapq html/parser http/cookies inspect json/decoder json/encoder logging/__init__
    mailbox numbers opcode operator pickle pprint queue random sched selectors shlex shutil statistics
    string textwrap threading traceback types typing unittest/mock uuid warnings weakref zipfile/__init__
"""
MODULES = NAMES.split()
STANDARD = Path(sysconfig.get_path("stdlib"))
# Each replacement reads the whole file twice, so of a long file only some are tried.
MOST = 4


def functions_of(name: str) -> tuple[str, list[Place]]:
    path = STANDARD / f"{name}.py"
    if not path.exists():
        pytest.skip(f"this Python has no {name}.py")
    text = read_source(path).text
    found = [place for place in Source(text).places if isinstance(place.node, FUNCTIONS)]
    return text, found[:: max(1, len(found) // MOST)]


def own_text(text: str, place: Place, dedented: bool = False) -> str:
    """The lines of a definition, its decorators included; dedented as far as strings allow."""
    source = Source(text)
    first, last = source.first_line(place.node), source.last_line(place.node)
    rows = source.rows(first, last)
    blank = source.indentation(first)
    if dedented:
        rows = [row.removeprefix(blank) for row in rows]
    return "\n".join(rows)


@pytest.mark.parametrize("name", MODULES)
def test_a_definition_replaced_by_itself_leaves_the_file_as_it_is(name: str) -> None:
    """The text of a definition in its own place gives the same bytes."""
    text, found = functions_of(name)
    for place in found:
        done = replacement(text, place.qualname, place.line, own_text(text, place))
        assert done.source == text, place.qualname
        assert done.line == place.line
        assert not done.imports and not done.helpers


@pytest.mark.parametrize("name", MODULES[::2])
def test_a_body_taken_out_and_put_back_gives_the_file_again(name: str) -> None:
    """A definition replaced by a stub, and the stub by the definition: the same bytes."""
    text, found = functions_of(name)
    for place in found[::2]:
        stub = f"def {place.node.name}(*args, **kwargs):\n    raise NotImplementedError\n"
        empty = replacement(text, place.qualname, place.line, stub)
        assert "raise NotImplementedError" in empty.source
        again = replacement(empty.source, place.qualname, empty.line, own_text(text, place))
        assert again.source == text, place.qualname


@pytest.mark.parametrize("name", MODULES[1::3])
def test_a_definition_at_the_margin_goes_where_it_belongs(name: str) -> None:
    """A text that was moved to the margin, strings and all, gives the tree that it had."""
    text, found = functions_of(name)
    for place in found[::2]:
        shifted = own_text(text, place, dedented=True)
        try:
            meant = ast.parse(shifted).body[0]
        except SyntaxError:
            continue
        done = replacement(text, place.qualname, place.line, shifted)
        made = Source(done.source).find(place.qualname, done.line).node
        for node in (made, meant):
            for each in ast.walk(node):
                if isinstance(each, ast.Constant) and isinstance(each.value, str):
                    each.value = "".join(each.value.split())
        assert ast.dump(made) == ast.dump(meant), place.qualname
