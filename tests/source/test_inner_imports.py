"""Which imports of outer functions give inner ones a value that is known."""

from __future__ import annotations

import ast

import pytest

from pljam._source.inner_imports import imports_around


def found(text: str, private: str | None = None) -> dict[str, str]:
    """Return the import that is known for each name that ``inner`` may read."""
    tree = ast.parse(text).body[0]
    (inner,) = (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef) and n.name == "inner")
    names = {n.id for n in ast.walk(inner) if isinstance(n, ast.Name)}
    known = imports_around(tree, inner, names, private)
    return {name: ast.unparse(node) for name, (node, _) in known.items()}


def test_imports_of_every_form_are_found() -> None:
    """Modules, parts of packages, other names and relative imports."""
    text = """
def outer():
    import a, b.c
    from . import d as e
    def inner(): return a, b, e, f
"""
    assert found(text) == {
        "a": "import a, b.c",
        "b": "import a, b.c",
        "e": "from . import d as e",
    }


def test_the_nearest_function_that_binds_a_name_counts() -> None:
    """What lies between hides what is imported further out; classes in between hide nothing."""
    text = """
def outer():
    import a, b
    def middle(a):
        class C:
            b = 1
            def inner(self): return a, b
"""
    assert found(text) == {"b": "import a, b"}


def test_names_of_private_imports_are_those_of_the_class() -> None:
    """The compiler spells a private name inside a class otherwise."""
    text = """
def outer():
    import __a
    def inner(): return _C__a
"""
    assert found(text, "C") == {"_C__a": "import __a"}


@pytest.mark.parametrize(
    "body",
    [
        "if x: import a",
        "import a\n    a = 1",
        "import a\n    for a in b: pass",
        "import a\n    from b import c as a",
        "import a\n    del a",
        "global a\n    import a",
        "import a\n    def other():\n        nonlocal a\n        a = 2",
        "try:\n        import a\n    except ImportError: a = None",
    ],
)
def test_what_something_else_may_bind_is_not_known(body: str) -> None:
    """A condition, a second binding, a deletion or another function may make it another value."""
    assert found(f"def outer(x):\n    {body}\n    def inner(): return a\n") == {}


def test_an_import_below_the_function_is_not_known() -> None:
    """The outer function may return before it comes there; and parameters are no imports."""
    assert found("def outer():\n    def inner(): return a\n    return inner\n    import a\n") == {}
    assert found("def outer(a):\n    import a\n    def inner(): return a\n") == {}
