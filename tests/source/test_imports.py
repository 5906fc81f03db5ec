"""The imports of one file: what each binds, in which scope, and whether it lasts."""

from __future__ import annotations

import ast
import sys
import textwrap

import pytest

from pljam._source.import_records import Exports, ImportRecord
from pljam._source.imports import ImportAnalyzer


def analyzer(source: str, module: str = "app", is_package: bool = False) -> ImportAnalyzer:
    """Analyze ``source`` as the file of ``module``."""
    found = ImportAnalyzer(module, is_package)
    found.analyze(ast.parse(textwrap.dedent(source)))
    return found


def records(source: str, module: str = "app", is_package: bool = False) -> list[ImportRecord]:
    """Return the records of ``source``."""
    return analyzer(source, module, is_package).records


def only(source: str, module: str = "app", is_package: bool = False) -> ImportRecord:
    """Return the one record of ``source``."""
    (record,) = records(source, module, is_package)
    return record


def lasting(source: str, local: str = "f") -> list[str]:
    """Return the sources of the imports that ``local`` may hold when its scope has ended."""
    return [r.source for r in records(source) if r.local == local and r.last_binding]


def uses(source: str) -> list[tuple[str, int, list[str]]]:
    """Return each attribute chain on an imported name with its line and what it stands on."""
    found = analyzer(source)
    return [
        (use.text, use.line, [found.records[n].source for n in use.records]) for use in found.uses
    ]


# -- what is bound ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("import a", ("module", "a", "a", "a")),
        ("import a.b.c", ("module", "a.b.c", "a", "a")),
        ("import a.b as c", ("module", "a.b", "a.b", "c")),
        ("import a.b as a", ("module", "a.b", "a.b", "a")),
        ("from a import f", ("from", "a", "f", "f")),
        ("from a.b import f as g", ("from", "a.b", "f", "g")),
        ("from a import *", ("star", "a", "*", "*")),
    ],
)
def test_forms_of_import(source: str, expected: tuple[str, str, str, str]) -> None:
    """Each form says where from, what, and which local name."""
    found = only(source)
    assert (found.kind, found.source, found.name, found.local) == expected


def test_several_names_in_one_statement() -> None:
    """Every name has a record with its own line, and all have the line of the statement."""
    found = records("import os\nfrom a import (\n    f,\n    g as h,\n)\n")
    assert [(r.local, r.line, r.statement_line) for r in found] == [
        ("os", 1, 1),
        ("f", 3, 2),
        ("h", 4, 2),
    ]
    assert found[1].col == 4


@pytest.mark.parametrize(
    ("source", "module", "is_package", "expected", "level"),
    [
        ("from .core import f", "pkg.app", False, "pkg.core", 1),
        ("from . import f", "pkg.app", False, "pkg", 1),
        ("from .core import f", "pkg", True, "pkg.core", 1),
        ("from ..core import f", "pkg.sub.app", False, "pkg.core", 2),
        ("from .. import *", "pkg.sub", True, "pkg", 2),
    ],
)
def test_relative_imports(
    source: str, module: str, is_package: bool, expected: str, level: int
) -> None:
    """Levels are resolved against the package of the file."""
    found = only(source, module, is_package)
    assert (found.source, found.level, found.error) == (expected, level, "")


def test_relative_import_beyond_the_top() -> None:
    """A level too high leaves the source empty and says why."""
    found = only("from ...core import f", "pkg.app")
    assert found.source == "" and "3 levels" in found.error


def test_private_name_in_a_class() -> None:
    """A name with two underscores is bound as the class spells it."""
    assert only("class Cart:\n    from a import __f").local == "_Cart__f"


# -- where it stands -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "context", "scope", "kind"),
    [
        ("from a import f", ("module",), "", "module"),
        ("def g():\n  from a import f", ("function",), "g", "function"),
        ("async def g():\n  from a import f", ("function",), "g", "function"),
        ("class C:\n  from a import f", ("class",), "C", "class"),
        ("class C:\n  def g(s):\n    from a import f", ("function", "class"), "C.g", "function"),
        ("def g():\n  def h():\n    from a import f", ("function",), "g.<locals>.h", "function"),
        (
            "def g():\n  class C:\n    from a import f",
            ("function", "class"),
            "g.<locals>.C",
            "class",
        ),
        ("def g():\n  global f\n  from a import f", ("function",), "", "module"),
        ("class C:\n  global f\n  from a import f", ("class",), "", "module"),
        ("try:\n  from a import f\nfinally: pass", ("try",), "", "module"),
        ("try: pass\nexcept E:\n  from a import f", ("try",), "", "module"),
        ("try: pass\nexcept E: pass\nelse:\n  from a import f", ("try",), "", "module"),
        ("if x:\n  from a import f", ("module",), "", "module"),
        ("with x:\n  from a import f", ("module",), "", "module"),
        ("try:\n  def g():\n    from a import f\nfinally: pass", ("function",), "g", "function"),
    ],
)
def test_context_and_scope(source: str, context: tuple[str, ...], scope: str, kind: str) -> None:
    """A record says what is around the statement and which scope gets the name."""
    found = only(source)
    assert (found.context, found.scope, found.scope_kind) == (context, scope, kind)


def test_nonlocal_import() -> None:
    """An import of a ``nonlocal`` name binds in the outer function."""
    source = "def g():\n  f = 1\n  def h():\n    nonlocal f\n    from a import f\n"
    assert only(source).scope == "g"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("if TYPE_CHECKING:\n  from a import f", True),
        ("if typing.TYPE_CHECKING:\n  from a import f", True),
        ("if TYPE_CHECKING and x:\n  from a import f", True),
        ("if TYPE_CHECKING:\n  pass\nelse:\n  from a import f", False),
        ("if not TYPE_CHECKING:\n  from a import f", False),
        ("if not TYPE_CHECKING:\n  pass\nelse:\n  from a import f", True),
        ("if x:\n  pass\nelif TYPE_CHECKING:\n  from a import f", True),
        ("if TYPE_CHECKING or x:\n  from a import f", False),
        ("if TYPE_CHECKING:\n  try:\n    from a import f\n  finally: pass", True),
        ("if x:\n  from a import f", False),
    ],
)
def test_type_checking_blocks(source: str, expected: bool) -> None:
    """Only what a type checker alone sees is marked."""
    assert only(source).type_checking is expected


def test_type_checking_under_another_name() -> None:
    """``TYPE_CHECKING`` imported under another name is known."""
    source = "from typing import TYPE_CHECKING as T\nif T:\n  from a import f"
    assert records(source)[1].type_checking


def test_type_checking_and_try_combine() -> None:
    """Every block around the statement is named."""
    source = "if TYPE_CHECKING:\n  try:\n    from a import f\n  except E: pass"
    assert only(source).context == ("type_checking", "try")


# -- whether it lasts ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "later",
    [
        "f = 1",
        "f: int = 1",
        "f += 1",
        "def f(): pass",
        "async def f(): pass",
        "class f: pass",
        "del f",
        "a, (b, *f) = x",
        "[f] = x",
        "g = f = 1",
        "if x:\n  f = 1\nelse:\n  del f",
        "try:\n  f = 1\nfinally:\n  pass",
        "try:\n  pass\nfinally:\n  f = 1",
        "try:\n  f = 1\nexcept E:\n  f = 2",
        "match x:\n  case 1: pass\nf = 2",
    ],
)
def test_later_binding_hides_the_import(later: str) -> None:
    """What surely binds the name anew makes the import not its last binding."""
    assert lasting(f"from a import f\n{later}\n") == []


@pytest.mark.parametrize(
    "later",
    [
        "g = 1",
        "f: int",
        "f.x = 1",
        "f[0] = 1",
        "if x:\n  f = 1",
        "if x:\n  pass\nelif y:\n  f = 1\nelse:\n  pass",
        "for f in x: pass",
        "for i in x:\n  f = 1",
        "while x:\n  f = 1",
        "with x as f: pass",
        "with x:\n  f = 1",
        "try:\n  f = 1\nexcept E: pass",
        "try:\n  pass\nexcept E as f: pass",
        "match x:\n  case [f]: pass",
        "x and (f := 1)",
        "[f for f in x]",
        "lambda f: f",
        "def g():\n  f = 1",
        "def g():\n  global f\n  f = 1",
        "class C:\n  f = 1",
        "from b import *",
    ],
)
def test_possible_or_foreign_binding_leaves_the_import(later: str) -> None:
    """What perhaps does not run, or binds in another scope, leaves the import in place."""
    assert lasting(f"from a import f\n{later}\n") == ["a"]


def test_earlier_binding_does_not_matter() -> None:
    """A binding before the import is overwritten by it."""
    assert lasting("f = None\nfrom a import f\n") == ["a"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("from a import f\nfrom b import f\n", ["b"]),
        ("from a import f\nimport f.sub\n", ["f.sub"]),
        ("if x:\n  from a import f\nelse:\n  from b import f\n", ["a", "b"]),
        ("try:\n  from a import f\nexcept ImportError:\n  from b import f\n", ["a", "b"]),
        ("try:\n  from a import f\nexcept ImportError:\n  f = None\n", ["a"]),
        ("from a import f\nif x:\n  from b import f\n", ["a", "b"]),
        ("from a import f\nif x:\n  f = 1\nelse:\n  from b import f\n", ["b"]),
        ("from a import f\ntry:\n  from b import f\nexcept E: pass\n", ["a", "b"]),
        ("from a import f\ntry:\n  from b import f\nfinally: pass\n", ["b"]),
        ("while x:\n  from a import f\n  if y: break\n  f = None\n", ["a"]),
        ("for i in x:\n  from a import f\nelse:\n  f = 1\n", ["a"]),
        ("with x:\n  from a import f\n  g()\n  f = None\n", ["a"]),
        ("try:\n  from a import f\n  g()\n  f = 1\nexcept E: pass\n", ["a"]),
        ("try:\n  from a import f\nexcept E:\n  from b import f\nf = 1\n", []),
        ("match x:\n  case 1:\n    from a import f\n  case _:\n    from b import f\n", ["a", "b"]),
        ("def g():\n  global f\n  from a import f\nf = 1\n", ["a"]),
    ],
)
def test_which_imports_may_last(source: str, expected: list[str]) -> None:
    """Of several imports of one name, those count that some way through the file leaves in it."""
    assert lasting(source) == expected


def test_each_scope_has_its_own_last_binding() -> None:
    """A function's import neither hides nor is hidden by the module's."""
    source = "from a import f\ndef g():\n  from b import f\n  f = 1\n"
    assert lasting(source) == ["a"]


def test_star_import_knows_what_is_bound_after_it() -> None:
    """Names surely bound after a star import cannot come from it."""
    source = """
        early = 1
        from a import *
        f = 1
        if x:
            g = 1
        from b import h
    """
    assert records(source)[0].overwritten == {"f", "h"}


# -- __all__ ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x = 1", None),
        ("__all__ = ['a', 'b']", Exports(("a", "b"))),
        ("__all__ = ('a',)", Exports(("a",))),
        ("__all__: list[str] = ['a']", Exports(("a",))),
        ("__all__ = ['a'] + ['b']", Exports(("a", "b"))),
        ("__all__ = ['a']\n__all__ += ['b']", Exports(("a", "b"))),
        ("__all__ = ['a']\n__all__.extend(['b'])", Exports(("a", "b"))),
        ("__all__ = ['a']\n__all__.append('b')", Exports(("a", "b"))),
        ("__all__ = ['a']\n__all__ = __all__ + ['b']", Exports(("a", "b"))),
        ("__all__ = ['a']\n__all__ = ['b']", Exports(("b",))),
        ("__all__ = ['a']\nif x:\n  __all__ += ['b']", Exports(("a", "b"))),
        ("if x:\n  __all__ = ['a']\nelse:\n  __all__ = ['b']", Exports(("a", "b"))),
        ("__all__ = sorted(['a'])", Exports(("a",))),
        ("__all__ = ['a', *core.__all__]", Exports(("a",), False)),
        ("__all__ = ['a']\n__all__ += core.__all__", Exports(("a",), False)),
        ("__all__ = [n for n in dir()]", Exports((), False)),
        ("__all__ = ['a']\n__all__.insert(0, name)", Exports(("a",), False)),
        ("from core import __all__", Exports((), False)),
        ("a, __all__ = x", Exports((), False)),
        ("def g():\n  __all__ = ['a']", None),
        ("class C:\n  __all__ = ['a']", None),
        ("__all__ = []", Exports(())),
    ],
)
def test_exports(source: str, expected: Exports | None) -> None:
    """The literal parts of ``__all__`` are known, and whether they are all of it."""
    assert analyzer(source).exports == expected


def test_star_exports() -> None:
    """Without ``__all__`` public names are exported, with it those it holds or may hold."""
    assert analyzer("x = 1").result.may_export("f")
    assert not analyzer("x = 1").result.may_export("_f")
    assert not analyzer("__all__ = ['_f']").result.may_export("f")
    assert analyzer("__all__ = ['_f']").result.may_export("_f")
    assert analyzer("__all__ = compute()").result.may_export("_f")


# -- attributes of imported modules ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("import a\na.f()", [("a.f", 2, ["a"])]),
        ("import a.b\na.b.f()", [("a.b.f", 2, ["a.b"])]),
        ("import a.b as c\nx = [c.f(1).g]", [("c.f", 2, ["a.b"])]),
        ("from a import b\n@b.f\ndef g(x=b.d): pass", [("b.f", 2, ["a"]), ("b.d", 3, ["a"])]),
        ("import a\ndef g():\n  return a.f", [("a.f", 3, ["a"])]),
        ("def g():\n  import a\n  return a.f\na.f", [("a.f", 3, ["a"])]),
        ("import a\na.f\na.f", [("a.f", 2, ["a"])]),
        ("import a\na.x = 1\ndel a.y", []),
        ("import a\na.b.x = 1", [("a.b", 2, ["a"])]),
        ("import a\ndef g(a):\n  return a.f", []),
        ("import a\ndef g():\n  a = 1\n  return a.f", []),
        ("import a\nlambda a: a.f", []),
        ("import a\n[a.f for a in a.items]", [("a.items", 2, ["a"])]),
        ("import a\nclass C:\n  a = 1\n  def g(s): return a.f", [("a.f", 4, ["a"])]),
        ("import a\nclass C:\n  a = 1\n  x = a.f", []),
        ("import a\nclass C:\n  import b as a\n  x = a.f", [("a.f", 4, ["b"])]),
        ("def g():\n  global a\n  import a\ndef h(): return a.f", [("a.f", 4, ["a"])]),
        ("x.f", []),
        ("from a import *\nx.f", [("x.f", 2, ["a"])]),
        ("import a\nf'{a.f!r:{a.g}}'", [("a.f", 2, ["a"]), ("a.g", 2, ["a"])]),
        ("import a\nmatch x:\n  case a.F(y=a.G): pass", [("a.F", 3, ["a"]), ("a.G", 3, ["a"])]),
        ("if x: import a\nelse: import b as a\na.f", [("a.f", 3, ["a", "b"])]),
    ],
)
def test_attribute_uses(source: str, expected: list[tuple[str, int, list[str]]]) -> None:
    """Chains on imported names are found where scoping says so, once a scope."""
    assert uses(source) == expected


@pytest.mark.skipif(sys.version_info < (3, 12), reason="type parameters came with 3.12")
def test_type_parameters_hide_imported_names() -> None:
    """A type parameter hides the module of that name in its definition only."""
    source = "import T\ndef g[T](x: T.f) -> T.g: return T.h\nclass C[T](T.B): x = T.y\nT.end\n"
    assert uses(source) == [("T.end", 4, ["T"])]


@pytest.mark.skipif(sys.version_info < (3, 12), reason="type aliases came with 3.12")
def test_type_alias_binds() -> None:
    """A type alias binds its name and reads its value."""
    source = "from a import f\nimport m\ntype f = m.T\n"
    assert lasting(source) == []
    assert uses(source) == [("m.T", 3, ["m"])]


# -- large and odd trees ---------------------------------------------------------------------------


def test_long_elif_chain() -> None:
    """A chain of two thousand branches is no deep recursion."""
    chain = "".join(f"elif x == {n}:\n  from a import f\n" for n in range(2000))
    try:
        tree = ast.parse(f"if x:\n  pass\n{chain}")
    except (MemoryError, RecursionError, SyntaxError):
        pytest.skip("this parser does not take such a chain")
    assert len(ImportAnalyzer("app").analyze(tree)) == 2000


def test_long_sum() -> None:
    """An expression of many operators is no deep recursion."""
    node: ast.expr = ast.Constant(value=1)
    for _ in range(20_000):
        node = ast.BinOp(left=node, op=ast.Add(), right=ast.Constant(value=1))
    tree = ast.parse("from a import f\n")
    tree.body.append(ast.Expr(value=node))
    assert len(ImportAnalyzer("app").analyze(tree)) == 1


def test_empty_file() -> None:
    """An empty file imports nothing."""
    assert analyzer("").result.records == ()
