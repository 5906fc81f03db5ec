"""Imports that somebody forgot: added where there is no doubt, and told."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from pljam._replay.writing import add_imports, unbound_names

SOURCE = '''\
"""Doc."""
import os
from a import b

X = 1


class A:
    y = 2

    def f(self, p: int, *args):
        global G
        G = p
        z = math.floor(X) + json.dumps(p) + self.y + b + os.sep + len(args) + __class__ + G
        return [i + unknown for i in z], _late, lambda w: w + __name__ + string

    def g(self):
        def inner():
            return local
        local = queue.Queue()
        return inner


def _late(): pass
'''


def test_names_that_nobody_binds_are_found() -> None:
    """Names of the function, the module and the builtins do not count."""
    assert unbound_names(SOURCE, "A.f", 11) == ("json", "math", "string", "unknown")
    assert unbound_names(SOURCE, "A.g", 17) == ("queue",)
    assert unbound_names(SOURCE, "A.g.<locals>.inner", 18) == ()
    decorated = "def f(): pass\nclass A:\n    o = 1\n    @functools.cache\n    def f(self, a=o, b=c): pass\n"
    assert unbound_names(decorated, "A.f", 4) == ("c", "functools")
    assert unbound_names(SOURCE + "from x import *\n", "A.f", 11) == ()


def test_modules_of_the_standard_library_are_added() -> None:
    """A module used as `module.attribute` gets an import below the last one of the file."""
    done = add_imports(SOURCE, ("json", "math", "string", "unknown"))
    assert done.source == SOURCE.replace("import b\n", "import b\nimport json\nimport math\n")
    assert done.added == ("import json", "import math")
    assert dict(done.left) == {
        "string": "it is not only used as `name.attribute`",
        "unknown": "no module of the standard library has this name",
    }


DOUBTS = {
    "token.value": "the module token has no value",
    "queue.get()": "the module queue has no get",
    "os.sep": "it is bound already",
    "copyright.x": "no module of the standard library has this name",
    "_thread.x": "no module of the standard library has this name",
    "numpy.x": "no module of the standard library has this name",
    "[code for code in x], code.interact": "line 3 binds it",
    "lambda glob: glob.glob": "line 3 has a parameter of this name",
    "platform": "it is not only used as `name.attribute`",
}


@pytest.mark.parametrize("use", DOUBTS)
def test_a_name_that_may_mean_something_else_is_left(use: str) -> None:
    """What is not surely a module that was forgotten is told, and the source stays."""
    name = use.replace("[", "").replace("lambda ", "").partition(" ")[0].partition(".")[0]
    source = f"import os\ndef f(x):\n    return {use}\n"
    done = add_imports(source, (name.rstrip(":"),))
    assert done.source == source
    assert done.added == ()
    assert [why for _, why in done.left] == [DOUBTS[use]]


def test_a_star_import_is_a_doubt() -> None:
    """Where any name may be bound, none is added."""
    done = add_imports("from x import *\ndef f(): return math.pi\n", ("math",))
    assert done.left == (("math", "a star import may bind it"),)


def test_a_file_that_hides_a_module_is_a_doubt(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A file of the project called as a module of the standard library is what would come."""
    (tmp_path / "colorsys.py").write_text("def rgb_to_hsv(): pass\n")
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    done = add_imports("def f(): return colorsys.rgb_to_hsv()\n", ("colorsys",))
    assert done.left == (("colorsys", "a file elsewhere has the name of this module"),)
