"""Generated programs: what is judged effect-free is executed, and nothing else may have changed.

Programs are made of the things that tell a naive judge from a right one: aliases, parameters,
closures, default arguments, containers in containers, instances, loops, exceptions. Each has a
few shared objects; a statement that calls its functions is judged, then executed. If the verdict
was effect-free, everything that was there before must still be what it was.
"""

from __future__ import annotations

import ast
import re
from operator import length_hint
from random import Random

import pytest
from plan.projects import Project

SHARED = """
NUMBERS = [1, 2, 3]
TABLE = {"a": [1], "b": [2]}
NESTED = [[1], [2, 3]]
TEXT = "some text"
PAIR = (1, [2])
COUNTER = iter(range(1000))

class Box:
    shared = []
    table = {"a": [0]}
    def __init__(self, content):
        self.content = content
        self.own = []
    def put(self, item):
        self.own.append(item)
        return self
    def fill(self, item):
        self.content.append(item)
        return self
    def share(self, item):
        self.shared.append(item)
        return self
    def get(self):
        return self.content
    def look(self):
        return self.table["a"]
    def __iter__(self):
        yield from self.own
    def __add__(self, other):
        return self.content
    def __getitem__(self, key):
        return self.own[key]
    @property
    def first(self):
        return self.own[0]

BOX = Box([1])

def make():
    kept = []
    def keep(item, also=[]):
        kept.append(item)
        return kept
    return keep

KEEP = make()
"""

ENDS = ("return", "return", "return", "yield")
LOCALS = ("a", "b", "c")
EXPRESSIONS = [
    "L", "[E, E]", "(E, E)", "{'a': E}", "E[K]", "(E or E)", "(E if L else E)", "F(E, E)", "F(E)",
    "list(L)", "dict(L)", "tuple(L)", "sorted(L)", "iter(L)", "len(L)", "L(L)", "make()(1)",
    "E.content", "E.own", "E.shared", "E.first", "E.get()", "E.copy()", "E.pop()", "E.items()",
    "E.values()", "E.put(L)", "E.fill(L)", "E.setdefault(L)", "[L for N in E]", "sorted(L, key=F)",
    "[x.append(1) for x in E]", "(lambda a, c=L: E)", "(E + E)", "list(map(F, L))",
    "next(L, 0)", "E.table['a']", "E.look()", "(L for N in E)", "next(F(L), 0)", "[*E]",
    "{**L}", "E[K] + E", "max(E, key=F)", "dict(a=L)['a']", "(N := E)",
]  # fmt: skip
SHARED_NAMES = ("NUMBERS", "TABLE", "NESTED", "TEXT", "PAIR", "BOX", "COUNTER", "Box", "KEEP")


class Program:
    """Makes one program from a seed."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.careful = bool(seed % 4)
        self.functions: list[str] = []

    def source(self) -> str:
        """Return the module: shared objects and some functions."""
        parts = [SHARED]
        for index in range(self.random.randint(1, 4)):
            parts.append(self.function(f"f{index}"))
            self.functions.append(f"f{index}")
        return "\n".join(parts)

    def function(self, name: str) -> str:
        """Return one function of up to two parameters."""
        default = self.random.choice(["", "=None", "=[]", "=NUMBERS", "={}", "=()"])
        lines = [
            f"def {name}(a, b{default}):",
            f"    c = {self.expression(1)}",
            self.block(1, 3),
            f"    {self.random.choice(ENDS)} {self.expression(2)}",
        ]
        return "\n".join(lines) + "\n"

    def block(self, depth: int, most: int) -> str:
        """Return some statements."""
        count = self.random.randint(1, most)
        return "\n".join(self.statement(depth) for _ in range(count))

    def statement(self, depth: int) -> str:
        """Return one statement, indented."""
        pick, some = self.random.choice, self.expression
        pad = "    " * depth
        name = pick(LOCALS)
        simple = [
            lambda: f"{name} = {some(2)}",
            lambda: f"{name} = {some(1)}",
            lambda: f"{pick(LOCALS)}, {pick(LOCALS)} = {some(1)}, {some(1)}",
            lambda: f"{some(0)}.append({some(0)})",
            lambda: f"{some(1)}.append({some(1)})",
            lambda: f"{some(0)}[{self.key()}] = {some(0)}",
            lambda: f"{name} += {some(1)}",
            lambda: f"{some(0)}.content = {some(1)}",
            lambda: f"{some(1)}.{pick(('put', 'fill', 'share'))}({some(0)})",
            lambda: f"{some(0)}.{pick(('sort', 'clear', 'pop', 'copy', 'get'))}()",
            lambda: f"{some(0)}.update({some(0)})",
            lambda: f"{some(0)}.extend({some(0)})",
            lambda: f"del {some(0)}[{self.key()}]",
            lambda: f"next({some(0)})",
            lambda: f"return {some(1)}",
        ]
        if depth > 3 or self.random.random() < 0.7:
            text = pick(simple)()
            if not self.careful:
                return pad + text
            # most random statements fail: this way the ones after them are executed too
            return f"{pad}try:\n{pad}    {text}\n{pad}except Exception:\n{pad}    pass"
        inner = self.block(depth + 1, 2)
        return pick(
            [
                f"{pad}if {some(1)}:\n{inner}",
                f"{pad}if {some(1)}:\n{inner}\n{pad}else:\n{self.block(depth + 1, 2)}",
                f"{pad}for {name} in {some(1)}:\n{inner}",
                f"{pad}for _ in (1, 2):\n{inner}",
                f"{pad}try:\n{inner}\n{pad}except Exception:\n{self.block(depth + 1, 1)}",
                f"{pad}try:\n{inner}\n{pad}finally:\n{self.block(depth + 1, 1)}",
                f"{pad}def inner(a, c={some(0)}):\n{inner}\n{pad}    return {some(0)}\n"
                f"{pad}{name} = inner",
                f"{pad}def inner():\n{pad}    nonlocal {name}\n{inner}\n{pad}inner()",
                f"{pad}match {some(0)}:\n{pad}    case [x, *rest]:\n{pad}        {name} = x\n"
                f"{pad}    case {{'a': x}}:\n{pad}        x.append(1)",
            ]
        )

    def key(self) -> str:
        """Return a subscript."""
        return self.random.choice(["0", "'a'", "-1", ":", "1:"])

    def expression(self, depth: int) -> str:
        """Return one expression."""
        pick = self.random.choice
        leaves = [*LOCALS * 3, *SHARED_NAMES, "1", "'x'", "None", "[]", "{}", "()"]
        if depth <= 0:
            return pick(leaves)
        calls = self.functions or ["list"]
        return self.fill(pick(EXPRESSIONS), depth - 1, calls)

    def fill(self, shape: str, depth: int, calls: list[str]) -> str:
        """Fill the holes: E and L with expressions, F, N and K with names and keys."""
        pick = self.random.choice
        fill = {
            "E": lambda: self.expression(depth),
            "L": lambda: self.expression(0),
            "F": lambda: pick(calls),
            "N": lambda: pick(LOCALS),
            "K": self.key,
        }
        return "".join(
            fill[part]() if part in fill else part for part in re.split("([ELFNK])", shape)
        )


def state(namespace: dict[str, object]) -> str:
    """Return everything that can be seen of the shared objects, as text."""
    box = namespace["Box"]
    kept = namespace["KEEP"].__closure__  # type: ignore[attr-defined]
    functions = [
        (name, value.__defaults__)
        for name, value in sorted(namespace.items())
        if type(value) is type(state) and name[0] == "f"
    ]
    plain = ("NUMBERS", "TABLE", "NESTED", "TEXT", "PAIR")
    seen = [*(namespace[name] for name in plain), length_hint(namespace["COUNTER"])]
    boxes = [vars(namespace["BOX"]), box.shared, box.table]  # type: ignore[attr-defined]
    return repr([seen, boxes, [cell.cell_contents for cell in kept or ()], functions])


def check(seed: int) -> str:
    """Judge and execute one generated statement; return what came of it."""
    program = Program(seed)
    source = program.source()
    call = f"X = {program.expression(2)}"
    namespace: dict[str, object] = {"__name__": "m"}
    try:
        compile(call, "call", "exec")
        exec(compile(source, "m", "exec"), namespace)
    except (SyntaxError, TypeError, KeyError, IndexError, AttributeError):
        return "invalid"
    project = Project({"m": source})
    found = project.judge.judge(ast.parse(call).body[0], "m")
    if not found.effect_free:
        return "effects"
    before = state(namespace)
    try:
        exec(compile(call, "call", "exec"), namespace)
        outcome = "free"
    except RecursionError:
        outcome = "recursion"
    except Exception:  # why: the program is random, and whatever it raises is no effect
        outcome = "raises"
    assert state(namespace) == before, f"{source}\n{call}"
    return outcome


@pytest.mark.parametrize("start", range(0, 1200, 100))
def test_what_is_judged_effect_free_changes_nothing(start: int) -> None:
    """Executing an effect-free statement leaves every shared object as it was."""
    outcomes = [check(seed) for seed in range(start, start + 100)]
    assert outcomes.count("free") + outcomes.count("raises") > 10
