"""A batch that failed waits, whole, until something that concerns it is saved."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from living import Program, living

import pljam


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    """A program whose folder is tracked."""
    with living(tmp_path) as made:
        pljam.start([made.folder])
        yield made


@pytest.mark.parametrize("by_path", [True, False])
def test_a_deletion_is_part_of_its_batch(program: Program, by_path: bool) -> None:
    """A file that was deleted beside a mistake goes when the mistake is taken back."""
    program.write("shop/__init__.py", "RATE = 1\n")
    program.load("shop.old", "LIMIT = 1\n")
    program.path("shop.old").unlink()
    assert not program.save("shop/__init__.py", "RATE = 1 / 0\n").ok
    assert "shop.old" in sys.modules
    path = program.write("shop/__init__.py", "RATE = 1\n")
    assert pljam.reload_changed([path] if by_path else None).ok
    assert "shop.old" not in sys.modules
    assert not hasattr(sys.modules["shop"], "old")


def test_a_deletion_waits_while_another_file_is_saved(program: Program) -> None:
    """Another batch goes on without the one that failed, and without its deletions."""
    program.write("shop/__init__.py", "RATE = 1\n")
    program.load("shop.old", "LIMIT = 1\n")
    program.load("other", "NAME = 1\n")
    program.path("shop.old").unlink()
    assert not program.save("shop/__init__.py", "RATE = 1 / 0\n").ok
    assert program.save("other", "NAME = 2\n").ok
    assert "shop.old" in sys.modules
    program.write("shop/__init__.py", "RATE = 3\n")
    assert pljam.reload_changed().ok
    assert "shop.old" not in sys.modules


def test_a_mistake_that_is_taken_back_is_told_once(program: Program) -> None:
    """Who takes a mistake back reads that the file is as the process runs it."""
    program.load("shop", "RATE = 1\n")
    assert not program.save("shop", "RATE = 1 / 0\n").ok
    report = program.save("shop", "RATE = 1\n")
    assert report.ok and not report.changed
    assert report.files == (str(program.path("shop")),)
    assert pljam.reload_changed().files == ()


@pytest.mark.parametrize("by_path", [True, False])
def test_a_file_renamed_beside_a_mistake_is_new_once_it_is_taken_back(
    program: Program, by_path: bool
) -> None:
    """What the failed batch had loaded is not known any more: its functions come when it is."""
    text = "def total():\n    return 1\n"
    held = [program.load("old", text).total]
    program.load("shop", "import old as goods\n")
    program.load("till", "import shop\n")
    program.path("old").unlink()
    program.write("new", text)
    program.write("shop", "import new as goods\n")
    assert not program.save("till", "import shop\nRATE = 1 / 0\n").ok
    assert "new" not in sys.modules
    path = program.write("till", "import shop\nRATE = 1\n")
    assert pljam.reload_changed([path] if by_path else None).ok
    assert held[0] is sys.modules["new"].__dict__["total"]
