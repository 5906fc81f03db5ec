"""What statements bind, delete and read, and what function bodies read and write."""

from __future__ import annotations

import ast
import importlib.util
import symtable
import sys
from pathlib import Path

import pytest

from pljam._source import names


def statement(source: str) -> ast.stmt:
    """Return the only statement of a source."""
    (node,) = ast.parse(source).body
    return node


def function(source: str) -> names.FunctionNode:
    """Return the function that a source defines, or the lambda that it assigns."""
    node = statement(source)
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Lambda):
        return node.value
    assert isinstance(node, names.FunctionNode)
    return node


def words(text: str) -> set[str]:
    """Return the expected names of a table row."""
    return set(text.split())


since_312 = pytest.mark.skipif(sys.version_info < (3, 12), reason="PEP 695 syntax")
since_313 = pytest.mark.skipif(sys.version_info < (3, 13), reason="PEP 696 syntax")
since_314 = pytest.mark.skipif(sys.version_info < (3, 14), reason="PEP 750 syntax")

BINDS = [
    ("x = 1", "x"),
    ("x = y = 1", "x y"),
    ("(a, [b, *c]), d = v", "a b c d"),
    ("x.y = 1", ""),
    ("x[i] = 1", ""),
    ("x[i], y.z, w = v", "w"),
    ("x += 1", "x"),
    ("x.y += 1", ""),
    ("x: int = 1", "x"),
    ("x: int", ""),
    ("(x): int = 1", "x"),
    ("x: (y := int)", "y"),
    ("f(x := 1)", "x"),
    ("[y := i for i in v]", "y"),
    ("{k: (w := i) for k, i in v if (t := i)}", "w t"),
    ("lambda: (y := 1)", ""),
    ("lambda a=(y := 1): (z := 2)", "y"),
    ("for i, (j, *k) in v:\n    m = 1\nelse:\n    n = 1", "i j k m n"),
    ("for x.y in v: pass", ""),
    ("while (x := f()): y = 1", "x y"),
    ("with a as b, c as (d, e): f = 1", "b d e f"),
    ("with a as b.c: pass", ""),
    ("try:\n a = 1\nexcept E as b:\n c = 1\nelse:\n d = 1\nfinally:\n e = 1", "a b c d e"),
    ("try:\n a = 1\nexcept* E as b:\n c = 1", "a b c"),
    ("import a.b.c", "a"),
    ("import a.b as c, d", "c d"),
    ("from a import b, c as d", "b d"),
    ("from a import *", "*"),
    ("from __future__ import annotations", "annotations"),
    ("def f(a=(b := 1)): c = 1", "f b"),
    ("async def f(): x = 1", "f"),
    ("def f(): global x; x = 1", "f"),
    ("@(d := deco)\ndef f(): pass", "f d"),
    ("class C:\n x = 1\n def m(self): pass", "C"),
    ("class C((B := base), metaclass=(M := meta)): pass", "C B M"),
    ("class C:\n global x, y\n x = 1\n z = 2", "C x"),
    ("class C:\n global __x\n __x = 1", "C _C__x"),
    ("class C:\n class D:\n  global x\n  def x(self): pass", "C x"),
    ("class C:\n global x\n for x in v: pass", "C x"),
    ("match v:\n case {'k': a, **b}: pass\n case [c, *d]: e = 1\n case P(f) as g: pass\n case _: p",
     "a b c d e f g"),
    ("if a:\n b = 1\nelif c:\n d = 1\nelse:\n e = 1", "b d e"),
    ("del x", ""),
    ("global x", ""),
    ("pass", ""),
    ("print(x)", ""),
    pytest.param("type A[T] = list[T]", "A", marks=since_312),
    pytest.param("def f[T](a: T): pass", "f", marks=since_312),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), BINDS)
def test_binds(source: str, expected: str) -> None:
    """A statement binds exactly these names in its own scope."""
    assert names.binds(statement(source)) == words(expected)


DELETES = [
    ("del x", "x"),
    ("del x, (y, [z])", "x y z"),
    ("del x.y, x[i]", ""),
    ("if a:\n del x\nelse:\n y = 1", "x"),
    ("for i in v: del i", "i"),
    ("def f(): del x", ""),
    ("class C:\n del x", ""),
    ("class C:\n global x\n del x", "x"),
    ("try: pass\nexcept E as e: pass", ""),
]


@pytest.mark.parametrize(("source", "expected"), DELETES)
def test_deletes(source: str, expected: str) -> None:
    """A statement deletes exactly these names in its own scope."""
    assert names.deletes(statement(source)) == words(expected)


READS = [
    # chains
    ("x = m.A * 2", "m.A"),
    ("x = pkg.mod.X.y", "pkg.mod.X.y"),
    ("x = a.b().c.d", "a.b"),
    ("x = a[0].b", "a"),
    ("x = a.b[c.d]", "a.b c.d"),
    ("x = 'a'.join(b)", "b"),
    ("f(x)", "f x"),
    ("x = f(*a, k=b, **c)", "f a b c"),
    ("x = 1", ""),
    ("x = x + 1", "x"),
    ("x += y", "x y"),
    ("x.y += z", "x.y z"),
    ("x[i] += z", "x i z"),
    ("x.y.z = w", "x.y w"),
    ("x[i:j] = w", "x i j w"),
    ("del x", ""),
    ("del x.y, z[i]", "x z i"),
    ("x = f'{a.b!r:>{w}} {c}'", "a.b w c"),
    ("assert a, b", "a b"),
    ("raise A(b) from c", "A b c"),
    ("x = {**a, b: c}", "a b c"),
    ("x = await f(y)", "f y"),
    # annotations
    ("x: A = b", "A b"),
    ("x: A", "A"),
    ("x.y: A = b", "x A b"),
    ("def f(a: A, *b: B, c: C = d, **e: E) -> R: pass", "A B C d E R"),
    # what runs later
    ("x = lambda a=b: c + d", "b"),
    ("def f(a=b, *, c=d): return e", "b d"),
    ("@deco(arg)\nasync def f(a=b): return c", "deco arg b"),
    ("def f():\n x: A = 1", ""),
    # comprehensions
    ("x = [f(i) for i in v if g(i)]", "f v g"),
    ("x = {i: w for i in v for j in i if k}", "w v k"),
    ("x = {i.a for i in v.b}", "v.b"),
    ("x = (i for i in i)", "i"),
    ("x = [[j for j in i] for i in v]", "v"),
    ("x = [lambda: i + y for i in v]", "v"),
    ("x = [y for i in v if (y := f(i))]", "v f"),
    ("x = [(y, y := i) for i in v]", "y v"),
    ("def f(a=[b(i) for i in c]): pass", "b c"),
    ("for x.y in [x.y for x in v]: pass", "x v"),
    # walrus
    ("print(x := f(), x)", "print f"),
    ("print(x, x := f())", "print x f"),
    ("a and (x := b) and x, x", "a b x"),
    ("(x := a) and x, x", "a"),
    ("y = {1: x, (x := 2): x}", "x"),
    ("y = (x := 1) if a else x", "a x"),
    ("y = ((x := 1) if a else (x := 2)), x", "a"),
    ("assert (x := a), x", "a"),
    ("if True:\n assert (x := a)\n y = x", "a x"),
    ("y = a < (x := b) < c, x", "a b c"),
    ("y = a < b < (x := c), x", "a b c x"),
    # classes
    ("class C(B, metaclass=M, **k): pass", "B M k"),
    ("@deco\nclass C: pass", "deco"),
    ("class C:\n x = 1\n y = x + z", "z"),
    ("class C:\n y = x\n x = 1", "x"),
    ("class C:\n x = x", "x"),
    ("class C:\n if a: x = 1\n y = x", "a x"),
    ("class C:\n if a: x = 1\n else: x = 2\n y = x", "a"),
    ("class C:\n for i in v: x = i\n y = x, i", "v x i"),
    ("class C:\n x = 1\n y = [x for _ in v]", "x v"),
    ("class C:\n x = 1\n y = [i for i in x]", ""),
    ("class C:\n x = 1\n y = lambda: x", ""),
    ("class C:\n x = 1\n y = lambda a=x: b", ""),
    ("class C:\n x = 1\n class D:\n  y = x\n z = D", "x"),
    ("class C:\n def m(self, a=d): return e\n n = m", "d"),
    ("class C:\n @property\n def p(self): return 1\n @p.setter\n def p(self, v): pass", "property"),
    ("class C:\n global x\n y = x\n x = 1\n z = x", "x"),
    ("class C:\n x = 1\n del x\n y = x", "x"),
    ("class C:\n import m\n x = m.A", "m.A"),
    ("class C:\n y = __x\n z = a.__b.c", "_C__x a._C__b.c"),
    ("class _C_:\n y = __x__, __y_", "__x__ _C___y_"),
    ("class __:\n y = __x", "__x"),
    ("class C:\n y = __qualname__, __module__, __name__", "__name__"),
    ("class C:\n x: A = b\n y: x", "A b"),
    ("class C:\n class D: pass\n x = D.y", ""),
    ("class C:\n try:\n  x = f()\n except E as e:\n  x = e\n y = x, e", "f E e"),
    ("class C:\n try: x = f()\n except E: pass\n y = x", "f E x"),
    ("class C:\n try: x = f()\n finally: y = x\n z = x", "f x"),
    ("class C:\n with a as b: x = b\n y = x", "a x"),
    ("class C:\n while a:\n  y = x\n  x = 1", "a x"),
    ("class C:\n x = 1\n for i in v:\n  y = x\n  del x", "v x"),
    ("class C:\n match v:\n  case a: x = a\n y = a, x", "v a x"),
    # compound statements of a module
    ("for i in v: x = i + y", "v y"),
    ("for i in v: pass\nelse: x = i", "v i"),
    ("if a:\n x = 1\n y = x", "a"),
    ("if a:\n import m\n x = m.A", "a m.A"),
    ("if a:\n x = 1\n from m import *\n y = x", "a x"),
    ("try:\n import m\nexcept ImportError:\n m = None", "ImportError"),
    ("try:\n x = a\nexcept (E, F) as e:\n y = e.args", "a E F"),
    ("try:\n x = 1\nexcept E:\n y = x", "E x"),
    ("with open(p) as f: x = f.read()", "open p"),
    ("while x: x = f(x)", "x f"),
    ("if a:\n x = 1\n class C: y = x", "a"),
    ("if a:\n x = 1\n y = [x for _ in v]", "a v"),
    ("match v.w:\n case P(a, k=b): x = a + b + c\n case m.Q: pass\n case {m.K: d} if d.e: pass",
     "v.w P c m.Q m.K"),
    # type parameters
    pytest.param("def f[T: A](x: T = b, y: B = c) -> T: pass", "b B c", marks=since_312),
    pytest.param("class C[T: A](B[T]):\n x: T = T", "B", marks=since_312),
    pytest.param("class C[T]:\n x = T\n y = [T for _ in v]\n def m(self, a: T): pass", "v",
                 marks=since_312),
    pytest.param("type A[T: B] = C[T]", "", marks=since_312),
    pytest.param("class C:\n x = 1\n def m[T](self, a: x): pass", "", marks=since_312),
    pytest.param("class C[T = A]: pass", "", marks=since_313),
    pytest.param("x = t'{a.b} {c!r:{d}}'", "a.b c d", marks=since_314),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), READS)
def test_reads(source: str, expected: str) -> None:
    """Executing a statement reads exactly these names from around it."""
    found = names.reads(statement(source), future_annotations=False, lazy_annotations=False)
    assert found == words(expected)


ANNOTATED = [
    # source, with the future import, with lazy annotations
    ("x: A = b", "b", "b"),
    ("x: A", "", ""),
    ("x.y: A = b", "x b", "x A b"),
    ("def f(a: A = b) -> R: pass", "b", "b"),
    ("class C:\n x: A = b\n def m(self) -> R: pass", "b", "b"),
]


@pytest.mark.parametrize(("source", "future", "lazy"), ANNOTATED)
def test_annotations_that_are_not_evaluated_are_not_read(
    source: str, future: str, lazy: str
) -> None:
    """Neither the future import nor lazy annotations evaluate an annotation of a name."""
    node = statement(source)
    found = names.reads(node, future_annotations=True, lazy_annotations=False)
    assert found == words(future)
    found = names.reads(node, future_annotations=True, lazy_annotations=True)
    assert found == words(future)
    found = names.reads(node, future_annotations=False, lazy_annotations=True)
    assert found == words(lazy)


def test_reads_of_an_expression() -> None:
    """An expression alone is read like a statement."""
    node = ast.parse("a.b + [i for i in c]", mode="eval").body
    found = names.reads(node, future_annotations=False, lazy_annotations=False)
    assert found == {"a.b", "c"}


def test_a_tree_too_deep_to_follow_is_read_whole() -> None:
    """A sum of thousands of terms is no reason to fail: every name in it counts."""
    total: ast.expr = ast.Name("first", ast.Load())
    for _ in range(5000):
        total = ast.BinOp(
            total, ast.Add(), ast.Attribute(ast.Name("m", ast.Load()), "A", ast.Load())
        )
    node = ast.Assign([ast.Name("x", ast.Store())], total)
    found = names.reads(node, future_annotations=False, lazy_annotations=False)
    assert found >= {"first", "m.A"}
    assert names.binds(node) == {"x"}


BODY_READS = [
    ("def f(a): return a + RATE", "RATE"),
    ("def f(a=B): return m.A.x", "m.A.x"),
    ("def f(): x = 1; return x", ""),
    ("def f(): return x; x = 1", ""),
    ("def f(): global x; x += 1", "x"),
    ("def f(): global x; x = 1; return x", "x"),
    ("def f():\n global x\n def g(): return x\n return g", "x"),
    ("def f():\n def g(): return a + b\n a = 1\n return g", "b"),
    ("def f():\n def g():\n  nonlocal a\n  a = b\n  return a\n a = 1", "b"),
    ("def f():\n @deco\n def g(x=d) -> R: return x\n", "deco d R"),
    ("def f():\n x: A = b\n y: B", "b"),
    ("def f(): return [i + k for i in v]", "k v"),
    ("def f(): return [x for i in v if (x := i)]", "v"),
    ("def f(): import m; return m.A", ""),
    ("def f():\n class C(B):\n  x = y\n  y = 1\n  z = x\n  def m(self): return y + w\n", "B y w"),
    ("def f(y):\n class C:\n  x = y\n  y = 1", ""),
    ("def f():\n class C:\n  global q\n  q = 1\n return q", "q"),
    ("def f():\n for i in range(n): yield i", "range n"),
    ("def f():\n try: a\n except E as e: return e\n", "a E"),
    ("def f(*args, **kwargs): return g(*args, **kwargs)", "g"),
    ("def f(): del x", ""),
    ("def f():\n match v:\n  case P(a): return a", "v P"),
    ("def f(): return lambda a=b: a + c", "b c"),
    ("x = lambda a, b=c: a + b + d", "d"),
    ("async def f():\n async with a as b: return await b.c()\n", "a"),
    ("def f(): x.y = 1; z[i] = 2; w.v += 1", "x z i w.v"),
    ("def f():\n if x: y = 1\n return y", "x"),
    ("def f():\n def g(): return g\n return h", "h"),
    ("def f():\n x: A\n return x", ""),
    pytest.param("def f[T](a):\n def g[U](b: U) -> T: return T, U\n return g", "", marks=since_312),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), BODY_READS)
def test_body_reads(source: str, expected: str) -> None:
    """A call of a function may read exactly these names of its module."""
    assert names.body_reads(function(source)) == words(expected)


def test_private_names_of_a_method() -> None:
    """In a class, names with two leading underscores carry the name of the class."""
    node = function("def m(self):\n global __y\n __y = __x + self.a + m.__z\n __w = 1\n return __w")
    assert names.body_reads(node, private="_C") == {"_C__x", "m._C__z"}
    assert names.global_writes(node, private="_C") == {"_C__y"}
    assert names.local_names(node, private="_C") == {"self", "_C__w"}


GLOBAL_WRITES = [
    ("def f(): x = 1", ""),
    ("def f(): global x, y; x = 1", "x"),
    ("def f(): global x; x += 1", "x"),
    ("def f(): global x; del x", "x"),
    ("def f(): global x; x.y = 1; x[0] = 1", ""),
    ("def f():\n global x\n def g(): x = 1", ""),
    ("def f():\n def g():\n  global x\n  for x in v: pass", "x"),
    ("def f():\n class C:\n  global x\n  import x", "x"),
    ("def f():\n class C:\n  def m(self):\n   global x, __y\n   x = __y = 1", "x _C__y"),
    ("def f():\n global x\n return [x := i for i in v]", "x"),
    ("def f():\n global x\n def x(): pass", "x"),
    ("x = lambda: (y := 1)", ""),
]


@pytest.mark.parametrize(("source", "expected"), GLOBAL_WRITES)
def test_global_writes(source: str, expected: str) -> None:
    """A call of a function may bind exactly these names of its module."""
    assert names.global_writes(function(source)) == words(expected)


SAMPLES = ["argparse", "dataclasses", "typing", "enum", "functools", "inspect", "unittest.mock"]


@pytest.mark.parametrize("module", SAMPLES)
def test_body_reads_agrees_with_the_symbol_table(module: str) -> None:
    """For real functions the compiler's symbol table names the same module names."""
    spec = importlib.util.find_spec(module)
    assert spec is not None and spec.origin is not None
    text = Path(spec.origin).read_text(encoding="utf-8")
    future = "from __future__ import annotations" in text
    tables = {
        (table.get_name(), table.get_lineno()): table
        for table in symtable.symtable(text, module, "exec").get_children()
        if table.get_type() == "function"
    }
    compared = 0
    for node in ast.parse(text).body:
        if not isinstance(node, ast.FunctionDef):
            continue
        line = min([node.lineno, *(each.lineno for each in node.decorator_list)])
        table = tables.get((node.name, line)) or tables.get((node.name, node.lineno))
        if table is None:
            continue
        found = names.body_reads(node, future_annotations=future)
        expected = _referenced_globals(table)
        assert {name.partition(".")[0] for name in found} == expected, node.name
        compared += 1
    assert compared > 1


def _referenced_globals(table: symtable.SymbolTable) -> set[str]:
    found = {
        symbol.get_name()
        for symbol in table.get_symbols()
        if symbol.is_referenced() and symbol.is_global()
    }
    for child in table.get_children():
        if str(child.get_type()) not in ("annotation", "SymbolTableType.ANNOTATION"):
            found |= _referenced_globals(child)
    return found - {"__class__"}
