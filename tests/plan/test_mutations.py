"""What a file changes in place, by the names under which it does."""

from __future__ import annotations

import ast

import pytest
from plan.projects import Project

from pljam._plan.effects import mutations

ROWS = [
    # items, attributes, deletions
    ("CACHE[k] = v", "CACHE"),
    ("CACHE[k][l] = v", "CACHE"),
    ("del CACHE[k]", "CACHE"),
    ("CACHE[k] += 1", "CACHE"),
    ("m.CACHE[k] = v", "m.CACHE"),
    ("m.LIMIT = 1", "m m.LIMIT"),
    ("m.LIMIT += 1", "m m.LIMIT"),
    ("del m.LIMIT", "m m.LIMIT"),
    ("a.b.c = 1", "a.b a.b.c"),
    ("a[0].b = 1", "a"),
    ("a.b[0].c.d[1] = 1", "a.b"),
    ("x, CACHE[k] = v", "CACHE"),
    ("for CACHE[k] in v: pass", "CACHE"),
    ("with f() as CACHE[k]: pass", "CACHE"),
    ("x = CACHE[k]", ""),
    ("x = 1", ""),
    ("x += 1", ""),
    ("del x", ""),
    ("for x in CACHE: pass", ""),
    ("f().x = 1", ""),
    ("f()[0] = 1", ""),
    # calls
    ("LOG.append(1)", "LOG"),
    ("config.SETTINGS.update(x)", "config.SETTINGS"),
    ("CACHE[k].append(1)", "CACHE"),
    ("CACHE.get(k).append(1)", "CACHE"),
    ("CACHE.setdefault(k, []).append(1)", "CACHE"),
    ("LOG.copy().append(1)", ""),
    ("x = CACHE.get(k), CACHE.items(), NAME.upper(), LOG.index(1)", ""),
    ("app.route('/')", "app"),
    ("logger.info(x)", "logger"),
    ("f(CACHE)", ""),
    ("x = f(CACHE)[0]", ""),
    ("list.append(LOG, 1)", "list LOG"),
    ("heapq.heappush(QUEUE, 1)", "heapq QUEUE"),
    ("random.shuffle(ORDER)", "random ORDER"),
    ("insort(ORDER, 1)", "ORDER"),
    ("setattr(CONFIG, k, v)", "CONFIG"),
    ("next(COUNTER)", "COUNTER"),
    ("x = [LOG.append(i) for i in v]", "LOG"),
    ("x = lambda: LOG.append(1)", "LOG"),
    ("@app.route('/')\ndef f(): pass", "app"),
    ("def f(a=LOG.append(1)): pass", "LOG"),
    # functions
    ("def f():\n CACHE[k] = v", "CACHE"),
    ("def f(CACHE):\n CACHE[k] = v", ""),
    ("def f():\n CACHE = {}\n CACHE[k] = v", ""),
    ("def f():\n def g():\n  CACHE[k] = v\n CACHE = {}", ""),
    ("def f():\n def g():\n  CACHE[k] = v", "CACHE"),
    ("def f():\n global x\n x = 1", "x"),
    ("def f():\n global x\n x += 1", "x"),
    ("def f():\n global x\n x[0] = 1", "x"),
    ("def f():\n global x\n del x", "x"),
    ("def f():\n x = 1", ""),
    ("def f(*a, **k):\n a[0] = 1\n k['b'] = 1", ""),
    ("async def f():\n CACHE[k] = v", "CACHE"),
    ("def f(x=CACHE):\n x[0] = 1", ""),
    # what local names stand for
    ("def f():\n c = CACHE\n c[k] = v", "CACHE"),
    ("def f():\n c = m.CACHE[k]\n c.append(v)", "m.CACHE"),
    ("def f():\n c = CACHE.get(k)\n c.append(v)", "CACHE"),
    ("def f():\n c = d = CACHE\n d[k] = v", "CACHE"),
    (
        "def f():\n node = HEAD\n while node:\n  node = node.next\n node.value[0] = 1",
        "HEAD.value",
    ),
    ("def f():\n a, b = X, Y\n while 1: a, b = b, a\n a.append(1)", "X Y"),
    ("def f():\n c = a.p if x else a.q\n a = X\n c.append(1)", "X.p X.q"),
    ("def f():\n c = CACHE\n d = c\n d.x[k] = v", "CACHE.x"),
    ("def f():\n a, (b, c) = X, (Y, Z)\n b.append(1)", "Y"),
    ("def f():\n a, b = X\n b.append(1)", "X"),
    ("def f():\n for row in ROWS:\n  row.append(1)", "ROWS"),
    ("def f():\n for i, row in enumerate(ROWS):\n  row.append(1)", "ROWS"),
    ("def f():\n for k, row in TABLE.items():\n  row['a'] = 1", "TABLE"),
    ("def f():\n [row.append(1) for row in ROWS]", "ROWS row"),
    ("def f():\n with m.open() as c:\n  c[k] = v", "m"),
    ("def f():\n if (c := CACHE):\n  c[k] = v", "CACHE"),
    ("def f():\n c = CACHE if x else OTHER\n c[k] = v", "CACHE OTHER"),
    ("def f():\n c = x or CACHE\n c[k] = v", "x CACHE"),
    ("def f():\n c = CACHE\n c += [1]", "CACHE"),
    ("def f():\n c = CACHE\n def g():\n  c[k] = v", "CACHE"),
    ("def f():\n match CACHE:\n  case {'a': inner}:\n   inner[0] = 1", "CACHE"),
    ("def f():\n c = dict(CACHE)\n c[k] = v", ""),
    ("def f():\n c = dict(CACHE)\n c[k].append(v)", "CACHE"),
    ("def f():\n c = LIST[:]\n c.append(v)\n c += [1]", ""),
    ("def f():\n c = sorted(LIST)\n d = c\n d.sort()\n d[0].x = 1", "LIST"),
    ("def f():\n for row in list(ROWS):\n  row.append(1)", "ROWS"),
    ("def f():\n a, b = LIST[:]\n b.append(1)", "LIST"),
    ("LIST[:].append(1)", ""),
    ("def f():\n c = [CACHE]\n c[0] = v", ""),
    ("c = CACHE\nc[k] = v", "c CACHE"),
    ("c = CACHE\ndef f():\n c[k] = v", "c CACHE"),
    ("c = m.LIST\nc += [1]", "c m.LIST"),
    # classes
    ("class C:\n items = []\n items.append(1)", "C.items"),
    ("class C:\n CACHE[k] = v", "CACHE"),
    ("class C:\n class D:\n  items = []\n  items.append(1)", "C.D.items"),
    ("class C:\n def m(self):\n  self.items.append(1)", "self.items"),
    ("class C:\n def m(self):\n  self.items[0].a = 1", "self.items"),
    ("class C:\n def m(self):\n  self.count = 1", ""),
    ("class C:\n def m(self):\n  self.a.b = 1", "self.a self.a.b"),
    ("class C:\n def m(this):\n  this.items.append(1)", "self.items"),
    ("class C:\n @classmethod\n def m(cls):\n  cls.count += 1", "cls.count"),
    ("class C:\n @classmethod\n def m(cls):\n  cls.items[0] = 1", "cls.items"),
    ("class C:\n items = []\n def m(self):\n  items.append(1)", "items"),
    ("class C:\n def m(self):\n  items = self.items\n  items.append(1)", "self.items"),
    ("class C:\n def m(self):\n  CACHE[self] = 1", "CACHE"),
    ("C.items.append(1)", "C.items"),
    ("C.count += 1", "C C.count"),
    ("def f(self):\n self.items.append(1)", ""),
    ("if x:\n try:\n  CACHE[k] = v\n finally:\n  LOG.append(1)", "CACHE LOG"),
]


@pytest.mark.parametrize(("source", "expected"), ROWS)
def test_mutations(source: str, expected: str) -> None:
    """A file changes what is under exactly these names."""
    assert mutations(ast.parse(source)) == set(expected.split())


def test_facts_follow_names_to_where_they_come_from() -> None:
    """A name counts as changed wherever, and under whatever name, a file of the project does it."""
    project = Project(
        {
            "pkg.__init__": "",
            "pkg.state": "A = []\nB = {}\nC = []\nD = []\nE = []\nF = {}\nG = 1\nH = ()\n"
            "class K:\n items = []\n other = []\n",
            "pkg.user": "from .state import A as a, E\nfrom . import state\n"
            "def f():\n a.append(1)\n state.B['x'] = 1\n E = []\n E.append(1)",
            "other": "import pkg.state as s\nfrom pkg.state import *\n"
            "s.F['a']['b'].c = 1\nD.append(2)\ns.G = 2\nK.items.append(1)",
        }
    )
    changed = {name for name in "ABCDEFGH" if project.facts.mutated("pkg.state", name)}
    assert changed == set("ABDFG")
    assert project.facts.mutated("pkg.state", "K.items")
    assert project.facts.mutated("pkg.state", "K")
    assert not project.facts.mutated("pkg.state", "K.other")


def test_facts_name_all_statements_that_bind() -> None:
    """A name is told with all its statements, unless a function can bind it too."""
    source = """
A = 1
if A:
    B = 1
else:
    B = 2
try:
    import c as C
except ImportError:
    C = None
for D in (): pass
def E(): pass
def set_f():
    global F, A
    F = 1
F = 2
if (G := 3): pass
B += 1
"""
    facts = Project({"m": source}).facts
    counts = {name: len(facts.nodes("m", name) or ()) for name in "ABCDEFGZ"}
    assert counts == {"A": 1, "B": 3, "C": 2, "D": 1, "E": 1, "F": 0, "G": 1, "Z": 0}
