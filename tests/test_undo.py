"""Going back from batches in which files were deleted."""

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


def test_a_module_that_nobody_imports_is_loaded_again(program: Program) -> None:
    """The undo of a deletion alone loads the module from the text that it had."""
    program.load("plugin", "NAME = 'one'\n")
    program.path("plugin").unlink()
    assert pljam.reload_changed().ok and "plugin" not in sys.modules
    report = pljam.undo()
    assert report.ok and [note.what for note in report.changed] == ["plugin"]
    assert sys.modules["plugin"].NAME == "one"
    assert not pljam.reload_changed().changed
    assert pljam.undo().slugs == ("nothing-to-undo",)


def test_importers_find_the_module_again(program: Program) -> None:
    """The undo of a deletion and of what had led to it brings both back, packages too."""
    program.write("kinds/__init__.py", "RATE = 2\n")
    program.write("kinds/fast.py", "from . import RATE\ndef rate(): return RATE\n")
    app = program.load("app", "from kinds.fast import rate\n")
    program.path("kinds/fast.py").unlink()
    program.path("kinds/__init__.py").unlink()
    assert program.save("app", "def rate(): return 3\n").ok
    assert "kinds" not in sys.modules and app.rate() == 3
    assert pljam.undo().ok
    assert app.rate() == 2 and app.rate is sys.modules["kinds.fast"].rate
    program.write("kinds/fast.py", "from . import RATE\ndef rate(): return RATE + 5\n")
    assert pljam.reload_changed().ok and app.rate() == 7


def test_a_module_that_cannot_be_loaded_again_fails_the_undo(program: Program) -> None:
    """What it raises is told, and nothing is undone."""
    program.load("once", "import sys\nassert not vars(sys).get('was_here')\nsys.was_here = 1\n")
    app = program.load("app", "RATE = 1\n")
    program.path("once").unlink()
    assert program.save("app", "RATE = 2\n").ok
    try:
        report = pljam.undo()
    finally:
        del sys.was_here  # type: ignore[attr-defined]
    assert report.slugs == ("statement-raised",)
    assert app.RATE == 2 and "once" not in sys.modules


def test_classes_of_a_deleted_file_are_gone(program: Program) -> None:
    """A plugin is no subclass any more when its file is deleted, whoever may undo that."""
    base = program.load("base", "class Plugin: pass\n")
    program.load("plugin", "import base\nclass Fast(base.Plugin): pass\n")
    program.path("plugin").unlink()
    assert pljam.reload_changed().ok
    assert base.Plugin.__subclasses__() == []
    assert pljam.undo().ok
    assert base.Plugin.__subclasses__() == [sys.modules["plugin"].Fast]
