"""What counts as effect-free, what does not and why, and what executing a statement reads.

The statements stand in ``judged/effect_free.txt`` and ``judged/effects.txt``, separated by empty
lines; the latter each with a part of the reason above it. They are judged as statements of the
module ``app`` of a project whose sources are ``judged/app.txt`` and ``judged/base.txt``.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from plan.projects import Project

from pljam._plan.effects import Judge, Resolved, Verdict, judge, mutable_result
from pljam._plan.pure import TABLE
from pljam._versions import LAZY_ANNOTATIONS

JUDGED = Path(__file__).parent / "judged"
PROJECT = Project({name: (JUDGED / f"{name}.txt").read_text("utf-8") for name in ("base", "app")})


def blocks(name: str) -> Iterator[str]:
    """Yield the pieces of a table, headings left out."""
    for block in (JUDGED / name).read_text("utf-8").split("\n\n"):
        if not block.startswith("##"):
            yield block.strip("\n")


EFFECT_FREE = list(blocks("effect_free.txt"))
EFFECTS = [block.removeprefix("# ").split("\n", 1) for block in blocks("effects.txt")]


def verdict(source: str, module: str = "app", project: Project = PROJECT) -> Verdict:
    """Judge the only statement of a source."""
    (node,) = ast.parse(source).body
    return project.judge.judge(node, module)


@pytest.mark.parametrize("source", EFFECT_FREE)
def test_effect_free(source: str) -> None:
    """Executing this has no effect but the values that it makes."""
    found = verdict(source)
    assert found.effect_free, f"line {found.line}: {found.reason}"
    assert (found.reason, found.line) == ("", 0)


@pytest.mark.parametrize(("reason", "source"), EFFECTS)
def test_effects(reason: str, source: str) -> None:
    """Executing this may have an effect, and the reason names the culprit."""
    found = verdict(source)
    assert not found.effect_free
    assert reason in found.reason
    assert found.line > 0


def test_the_order_of_judging_does_not_matter() -> None:
    """What the judge remembers about functions never changes a verdict."""
    sources = [*EFFECT_FREE, *(source for _, source in EFFECTS)]
    nodes = [ast.parse(source).body[0] for source in sources]
    forwards, backwards = PROJECT.new_judge(), PROJECT.new_judge()
    expected = [forwards.judge(node, "app") for node in nodes]
    found = [backwards.judge(node, "app") for node in reversed(nodes)]
    for source, one, other in zip(sources, expected, reversed(found), strict=True):
        assert one == other, source


def test_there_are_enough_rows() -> None:
    """The tables are the contract of the judge: they only grow."""
    assert len(EFFECT_FREE) > 150
    assert len(EFFECTS) > 200


READS = [
    ("X = base.RATE * 2", "app:base.RATE base:RATE"),
    ("X = RATE + 1", "app:RATE base:RATE"),
    ("X = base.LIMITS['low']", "app:base.LIMITS base:LIMITS"),
    ("X = base.CONFIG.a.b", "app:base.CONFIG.a.b base:CONFIG base:CONFIG.a.b"),
    ("X = scaled(2)",
     "app:scaled base:scaled base:double base:RATE"),
    ("X = base.scaled(2)",
     "app:base.scaled base:scaled base:double base:RATE"),
    ("X = [scaled(n) for n in (1, 2)]",
     "app:scaled base:scaled base:double base:RATE"),
    ("X = apply(scaled, 2)",
     "app:apply app:scaled base:scaled base:double base:RATE"),
    ("X = scaled", "app:scaled base:scaled"),
    ("X = lambda: scaled(RATE)", ""),
    ("def f(a=RATE): return scaled(a)", "app:RATE base:RATE"),
    ("from base import RATE as R", "base:RATE"),
    ("import base", "base:"),
    ("if RATE:\n from base import NAME as n\n X = n + '!'",
     "app:RATE base:RATE base:NAME"),
    ("X = local_project_import()", "app:local_project_import base:RATE"),
    ("X = not_called()", "app:not_called"),
    ("X = even(2)", "app:even app:odd"),
    ("X = remember('a', 1)", "app:remember base:remember base:CACHE"),
    ("X = unknown_first()", "app:unknown_first app:unknown_name app:base.RATE base:RATE"),
    ("X = ADD(3)", "app:ADD"),
    ("X = typing.Optional[Point]", "app:typing.Optional app:Point"),
    ("X = POINT.moved(RATE)", "app:POINT app:POINT.moved app:RATE base:RATE app:Point"),
    ("X = unknown(RATE, scaled)", "app:unknown app:RATE base:RATE app:scaled base:scaled"),
    ("X = NAME.upper(LIMITS)", "app:NAME.upper base:NAME base:NAME.upper app:LIMITS base:LIMITS"),
    ("for n in NAMES: X = n", "app:NAMES base:NAMES"),
    ("class C(Point):\n x = RATE\n def m(self): return NAME", "app:Point app:RATE base:RATE"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), READS)
def test_reads(source: str, expected: str) -> None:
    """The reads are those of the statement and of the project functions that it calls."""
    found = verdict(source).reads
    assert {f"{module}:{name}" for module, name in found} == set(expected.split())


def test_verdict_of_a_whole_cycle_counts_for_each_of_its_functions() -> None:
    """Functions that call each other are judged together, whichever is asked for first."""
    source = """
LOG = []
def a(n): return b(n)
def b(n): return c(n)
def c(n):
    LOG.append(n)
    return a(n)
"""
    for order in (("a", "b", "c"), ("c", "b", "a"), ("b", "a", "c")):
        project = Project({"m": source})
        for name in order:
            found = verdict(f"X = {name}(1)", "m", project)
            assert not found.effect_free
            assert "LOG.append()" in found.reason
            assert {("m", "a"), ("m", "b"), ("m", "c"), ("m", "LOG")} <= found.reads


def test_line_is_where_the_statement_meets_the_culprit() -> None:
    """The line of a verdict is one of the judged statement."""
    found = verdict("X = [\n 1,\n noisy(2),\n]")
    assert found.line == 3


def test_names_of_a_class_body_come_first() -> None:
    """A statement of a class body sees the names of that body, then those of the module."""
    source = """
def load(): print("loading")
class C:
    def load(): return 1
    text = "a"
    __hidden = "b"
    class D:
        text = b"c"
"""
    project = Project({"m": source})

    def effect_free(text: str, scope: str) -> bool:
        (node,) = ast.parse(text).body
        return project.judge.judge(node, "m", scope).effect_free

    assert not effect_free("X = load()", "")
    assert effect_free("X = load()", "C")
    assert effect_free("X = text.upper() + __hidden.upper()", "C")
    assert effect_free("X = text.decode()", "C.D")
    assert not effect_free("X = load()", "C.D")
    assert effect_free("text += 'b'", "C")


def test_imports_in_functions_are_followed() -> None:
    """A function may import for itself, relatively too: what it takes counts like a name."""
    project = Project(
        {
            "pkg.__init__": "",
            "pkg": "LIMIT = 'a'\nfrom .shop import price",
            "pkg.state": "LOG = []\nNAME = 'n'\ndef note(x): LOG.append(x)",
            "pkg.shop": """
def price():
    from .state import NAME
    import pkg.state as state
    import os.path, json as j
    return NAME.upper() + state.NAME.upper() + os.path.join(NAME) + j.dumps(1)
def noted():
    from . import state
    state.note(1)
def stored():
    from .state import LOG as log
    log.append(1)
def starred():
    from ..nowhere import thing
    thing()
def whole():
    import pkg
    return pkg.LIMIT.upper(), pkg.state.NAME.upper(), pkg.shop.price()
""",
        }
    )
    reads = verdict("X = price()", "pkg.shop", project).reads
    assert {("pkg.state", "NAME"), ("pkg.shop", "price")} <= reads
    free = {
        name
        for name in ("price", "noted", "stored", "starred", "whole")
        if verdict(f"X = {name}()", "pkg.shop", project).effect_free
    }
    assert free == {"price", "whole"}


def test_what_a_module_makes_on_demand_is_a_call() -> None:
    """A missing name of a module is asked of its ``__getattr__``."""
    lazy = "def __getattr__(name):\n return name.upper()"
    noisy = "LOG = []\ndef __getattr__(name):\n LOG.append(name)"
    project = Project({"lazy": lazy, "noisy": noisy, "plain": "", "m": "import lazy, noisy, plain"})
    assert verdict("X = lazy.anything.lower()", "m", project).effect_free
    assert ("lazy", "__getattr__") in verdict("X = lazy.anything", "m", project).reads
    assert not verdict("X = noisy.anything", "m", project).effect_free
    assert not verdict("from noisy import anything", "m", project).effect_free
    assert verdict("X = plain.anything", "m", project).effect_free
    assert verdict("X = noisy.LOG, noisy.__name__.upper()", "m", project).effect_free


def test_annotations_count_where_they_are_evaluated() -> None:
    """Annotations that are strings or evaluated later have no effect."""
    late = "from __future__ import annotations"
    project = Project({"late": late, "now": ""})
    function, name = "def f(a: print(1)) -> int: pass", "x: print(1) = 2"
    field = "class C:\n x: print(1) = 2"
    for text in (function, name, field):
        assert verdict(text, "late", project).effect_free
    assert verdict(function, "now", project).effect_free == LAZY_ANNOTATIONS
    assert verdict(name, "now", project).effect_free == LAZY_ANNOTATIONS
    assert not verdict(field, "now", project).effect_free


def test_decorators_of_known_libraries_only_mark() -> None:
    """Marks of pytest and options of click concern nothing but the function that they decorate."""
    project = Project({"app": "import click, pytest\nKINDS = [1, 2]\ndef register(f): ..."})
    for decorators in (
        "@pytest.mark.slow\n@pytest.mark.parametrize('kind', KINDS)",
        "@pytest.fixture(params=KINDS)",
        "@click.command()\n@click.option('--kind', default=KINDS)\n@click.pass_context",
    ):
        assert verdict(f"{decorators}\ndef f(kind): pass", "app", project).effect_free
    for decorators in ("@click.group().command()", "@pytest.hookimpl", "@click.unknown"):
        assert not verdict(f"{decorators}\ndef f(kind): pass", "app", project).effect_free


def test_users_extend_the_table() -> None:
    """What users add counts as effect-free, with its methods if they are added too."""
    table = TABLE.extended("yarl.URL", "yarl.URL.with_path", "shop.tools.price")
    sources = {"m": "import yarl, shop.tools as tools\nURL = yarl.URL('a')"}
    project = Project(sources, table)
    assert verdict("X = yarl.URL('a').with_path('b')", "m", project).effect_free
    assert verdict("X = URL.with_path('b') / 'c', tools.price(3)", "m", project).effect_free
    assert not verdict("X = yarl.URL('a').connect()", "m", project).effect_free
    assert not verdict("yarl.URL('a').cached = 1", "m", project).effect_free
    assert not verdict("X = yarl.URL('a')", "m", Project(sources)).effect_free


def test_a_name_that_other_files_rebind_or_change_is_not_trusted() -> None:
    """What is in a list, or behind a name, counts only if no file of the project changes it."""
    shop = (
        "TEXTS = ['a']\nNAME = 'n'\nOTHER = ['b']\ndef rename():\n global NAME\n NAME = connect()"
    )
    uses = [
        ("X = [text.upper() for text in TEXTS]", "import shop\nshop.TEXTS.append(connect())"),
        ("X = [text.upper() for text in TEXTS]", "from shop import TEXTS as t\nt[0] = connect()"),
        ("X = [text.upper() for text in TEXTS]", "from shop import *\nTEXTS.append(1)"),
        ("X = NAME.upper()", ""),
    ]
    for use, other in uses:
        project = Project({"shop": shop, "other": other})
        assert not verdict(use, "shop", project).effect_free, use
        assert verdict("X = [text.upper() for text in OTHER]", "shop", project).effect_free


def test_without_facts_contents_of_mutable_objects_are_unknown() -> None:
    """A judge that knows one file only trusts immutable values and the types of others."""
    source = "NAMES = ('a',)\nHOSTS = ['b']\nTABLE = {}"
    project = Project({"m": source})
    alone = Judge(project.resolve)

    def effect_free(text: str) -> bool:
        (node,) = ast.parse(text).body
        return alone.judge(node, "m").effect_free

    assert effect_free("X = [n.upper() for n in NAMES]")
    assert effect_free("X = len(HOSTS), sorted(HOSTS), TABLE.get('a')")
    assert not effect_free("X = [h.upper() for h in HOSTS]")


def test_code_beyond_the_budget_is_not_effect_free() -> None:
    """What is too large or too deep to follow is refused, and the judge stays usable."""
    wide = "def f(x):\n return x\nX = [" + ", ".join(["f(1)"] * 30_000) + "]"
    project = Project({"m": "def f(x):\n return x"})
    node = ast.parse(wide).body[1]
    found = project.judge.judge(node, "m")
    assert not found.effect_free
    assert found.reason == "is too large to follow"
    assert verdict("X = f(1)", "m", project).effect_free

    deep: ast.expr = ast.Name("f", ast.Load())
    for _ in range(5000):
        deep = ast.UnaryOp(ast.Not(), deep)
    found = project.judge.judge(ast.copy_location(ast.Expr(deep), node), "m")
    assert not found.effect_free
    assert verdict("X = f(1)", "m", project).effect_free

    chain = "\n".join(f"def f{i}(x): return f{i + 1}(x)" for i in range(100))
    project = Project({"m": f"{chain}\ndef f100(x): return x"})
    assert not verdict("X = f0(1)", "m", project).effect_free
    assert verdict("X = f95(1)", "m", project).effect_free


def test_a_long_sum_is_judged() -> None:
    """Thousands of terms are no reason to refuse."""
    total: ast.expr = ast.Name("NAME", ast.Load())
    for _ in range(3000):
        total = ast.BinOp(total, ast.Add(), ast.Name("NAME", ast.Load()))
    assert PROJECT.judge.judge(ast.Expr(total), "app").effect_free


def test_judging_needs_no_class() -> None:
    """One question can be asked without keeping a judge."""
    node = ast.parse("len('abc')", mode="eval").body
    assert judge(node, "m", lambda module, name: Resolved("builtin", module, name)).effect_free


MUTABLE = [
    ("1", False),
    ("'a' + 'b'", False),
    ("f'{x}'", False),
    ("None", False),
    ("(1, 'a', (2,))", False),
    ("frozenset({1})", False),
    ("1 < x", False),
    ("-1", False),
    ("int(x)", False),
    ("'a'.upper()", False),
    ("range(3)", False),
    ("lambda: []", False),
    ("len", False),
    ("tuple('ab')", False),
    ("3 if x else 'a'", False),
    ("[]", True),
    ("{}", True),
    ("{1}", True),
    ("[i for i in x]", True),
    ("(i for i in 'ab')", True),
    ("dict(a=1)", True),
    ("list('ab')", True),
    ("([],)", True),
    ("(1, {})", True),
    ("sorted('ab')", True),
    ("'a b'.split()", True),
    ("[1] + [2]", True),
    ("[1] if x else 1", True),
    ("bytearray(3)", True),
    ("x", None),
    ("x.y", None),
    ("f(x)", None),
    ("[1] if x else y", None),
    ("(1, x)", None),
    ("frozenset([x])", None),
    ("x + 1", None),
]


@pytest.mark.parametrize(("source", "expected"), MUTABLE)
def test_mutable_result(source: str, expected: bool | None) -> None:
    """Literals and built-in types tell whether a value is mutable; other names do not."""
    assert mutable_result(ast.parse(source, mode="eval").body) is expected


PROJECT_MUTABLE = [
    ("RATE", False),
    ("NAME.upper()", False),
    ("PATH / 'a'", False),
    ("re.compile('a')", False),
    ("Decimal(1)", False),
    ("timedelta(days=1)", False),
    ("slug(NAME)", False),
    ("slug", False),
    ("Point", False),
    ("HOSTS", True),
    ("Point(1)", True),
    ("group(NAMES)", True),
    ("defaultdict(list)", True),
    ("Counter(NAMES)", True),
    ("Row('a', [])", True),
    ("Row('a', 1)", False),
    ("CONFIG", None),
    ("unknown_name()", None),
    ("CONFIG + 1", None),
]


@pytest.mark.parametrize(("source", "expected"), PROJECT_MUTABLE)
def test_mutable_result_in_a_project(source: str, expected: bool | None) -> None:
    """The judge also knows what project names and functions yield."""
    node = ast.parse(source, mode="eval").body
    assert PROJECT.judge.mutable(node, "app") is expected
