"""A class becomes one of another kind: then it is what a fresh process makes of the new source."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from itertools import permutations
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from apply.programs import Program
from apply.shares import shared_out

KINDS = {
    "plain": """
        class Line:
            def __init__(self, name, price=2):
                self.name = name
                self.price = price
            def __repr__(self):
                return f"Line({self.name!r}, {self.price})"
        """,
    "dataclass": """
        from dataclasses import dataclass
        @dataclass
        class Line:
            name: str
            price: int = 2
        """,
    "enum": """
        import enum
        class Line(enum.Enum):
            A = "a"
            B = "b"
        """,
    "namedtuple": """
        from typing import NamedTuple
        class Line(NamedTuple):
            name: str
            price: int = 2
        """,
    "typeddict": """
        from typing import TypedDict
        class Line(TypedDict):
            name: str
            price: int
        """,
    "protocol": """
        from typing import Protocol, runtime_checkable
        @runtime_checkable
        class Line(Protocol):
            name: str
            def total(self) -> int: ...
        """,
    "abstract": """
        from abc import ABC, abstractmethod
        class Line(ABC):
            def __init__(self, name):
                self.name = name
            @abstractmethod
            def total(self): ...
        """,
    "exception": """
        class Line(Exception):
            def __init__(self, name, price=2):
                super().__init__(name, price)
        """,
    "generic": """
        from typing import Generic, TypeVar
        T = TypeVar("T")
        class Line(Generic[T]):
            def __init__(self, name: T) -> None:
                self.name = name
            def __repr__(self):
                return f"Line of {self.name!r}"
        """,
}

SHOP = """
import lines
from lines import Line as L

HELD = [L]
BY_CLASS = {L: "line"}
ALIAS = list[L]

def default(cls=L):
    return cls

def annotated(line: L) -> L:
    return line

def outcome(call):
    try:
        return repr(call())
    except Exception as error:
        return type(error).__name__

def observe():
    import pickle
    cls = lines.Line
    # How the interpreter fills classes in, left behind by some versions.
    left_out = {"__annotations__", "__annotate_func__", "__annotations_cache__"}
    left_out.add("__classdictcell__")
    annotations = getattr(cls, "__annotations__", {})
    return [
        [outcome(lambda: cls("a")), outcome(lambda: cls("b", 3)), outcome(lambda: cls(name="c"))],
        [outcome(lambda: cls("a") == cls("a")), outcome(lambda: hash(cls("a")) == hash(cls("a")))],
        [outcome(lambda: pickle.loads(pickle.dumps(cls("a")))), outcome(lambda: cls[int])],
        [type(cls).__name__, [base.__name__ for base in cls.__mro__], cls.__doc__],
        sorted(set(vars(cls)) - left_out),
        {name: repr(note) for name, note in annotations.items()},
        sorted(getattr(cls, "__abstractmethods__", ())),
        [HELD[0] is cls, BY_CLASS.get(cls), ALIAS.__args__[0] is cls, default() is cls, L is cls],
        [value is cls for value in annotated.__annotations__.values()],
        [one.__name__ for one in type.__subclasses__(cls)],
    ]
"""


@cache
def fresh(kind: str, folder: Path) -> Any:
    """What a fresh process observes of a kind."""
    folder = folder / f"fresh_{kind}"
    folder.mkdir()
    (folder / "lines.py").write_text(dedent(KINDS[kind]), "utf-8")
    (folder / "shop.py").write_text(SHOP, "utf-8")
    text = "import json, shop; print(json.dumps(shop.observe()))"
    found = subprocess.run(
        [sys.executable, "-c", text], cwd=folder, check=True, capture_output=True, text=True
    )
    return json.loads(found.stdout)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the fresh processes."""
    return tmp_path_factory.mktemp("converted")


@pytest.mark.parametrize(("one", "other"), shared_out(permutations(KINDS, 2)))
def test_every_kind_becomes_every_other(
    program: Program, shared: Path, one: str, other: str
) -> None:
    """Whatever a class was, it is what the new source says, everywhere it is held."""
    wanted = fresh(other, shared)
    program.write(lines=dedent(KINDS[one]), shop=SHOP)
    shop = program.module("shop")
    report = program.edit(lines=dedent(KINDS[other]))
    assert report.ok, (report.errors, report.refused)
    assert json.loads(json.dumps(shop.observe())) == wanted
