"""Choices and expressions, drawn so that the lowest choice is the simplest when they shrink."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from hypothesis import strategies as st

from generated.expressions import ARGUMENTS, AS_VALUE, MEMBERS, UNINSTANTIATED, Expr, number
from generated.importing import Reacher
from generated.program import Class, Const, Func, Program

T = TypeVar("T")
Draw = Callable[[st.SearchStrategy[Any]], Any]


class Chooser:
    """Hypothesis' draw with the few shapes of choice that programs are made of."""

    def __init__(self, draw: Draw) -> None:
        self.draw = draw

    def number(self, low: int, high: int) -> int:
        """An integer; the lowest is the simplest."""
        return int(self.draw(st.integers(low, high)))

    def flag(self, one_in: int = 2) -> bool:
        """True once in so many times; False is the simplest."""
        return self.number(0, one_in - 1) == one_in - 1

    def choose(self, options: Sequence[T]) -> T:
        """One of the options; the first is the simplest."""
        return options[self.number(0, len(options) - 1)]

    # Expressions.

    def expr(
        self,
        program: Program,
        reacher: Reacher,
        kind: str = "int",
        depth: int = 2,
        local: Sequence[str] = (),
    ) -> Expr:
        """An expression of a type, of literals and of what can be reached where it stands."""
        found = self._references(program, reacher, kind, local)
        if depth < 0:
            found = [each for each in found if each.op not in ARGUMENTS]
        shape = self.number(0, 5)
        if shape == 0 or (shape <= 3 and not found):
            return self._literal(kind)
        if shape <= 3:
            made = self.choose(found)
            if made.op in ARGUMENTS:
                args = [
                    self.expr(program, reacher, "int", depth - 2, local)
                    for _ in range(ARGUMENTS[made.op])
                ]
                name = made.name or self.choose(("", "", *AS_VALUE))
                made = Expr(made.op, tuple(args), made.value, self.number(0, 2), name)
            elif made.op != "local":
                made = Expr(made.op, (), made.value, self.number(0, 2), made.name)
            return made
        if depth <= 0:
            return self._literal(kind)
        return self._operation(program, reacher, kind, depth, local)

    def _literal(self, kind: str) -> Expr:
        if kind == "int":
            return number(self.number(0, 9))
        if kind == "str":
            return Expr("str", value=self.choose(("a", "be", "sea")))
        return Expr("tuple", (number(self.number(0, 9)), number(self.number(0, 9))))

    def _references(
        self, program: Program, reacher: Reacher, kind: str, local: Sequence[str]
    ) -> list[Expr]:
        found: list[Expr] = []
        if kind == "int":
            found += [Expr("local", value=name) for name in local]
        for uid in reacher.paths:
            item = program.item(uid)
            if isinstance(item, Const):
                if item.type == kind:
                    found.append(Expr("ref", value=uid))
            elif isinstance(item, Func):
                if kind == "int" and item.plain and not item.state:
                    found.append(Expr("call", value=uid))
            elif isinstance(item, Class) and kind == "int":
                found += members_used(item)
        return found

    def _operation(
        self, program: Program, reacher: Reacher, kind: str, depth: int, local: Sequence[str]
    ) -> Expr:
        def part(of: str) -> Expr:
            return self.expr(program, reacher, of, depth - 1, local)

        if kind == "int":
            op = self.choose(("add", "mul", "sub", "cond", "len", "sum", "item"))
            if op == "len":
                return Expr(op, (part(self.choose(("str", "seq"))),))
            if op in ("sum", "item"):
                return Expr(op, (part("seq"),))
            return Expr(op, tuple(part("int") for _ in range(3 if op == "cond" else 2)))
        if kind == "str":
            op = self.choose(("format", "strof", "concat"))
            if op == "strof":
                return Expr(op, (part("int"),))
            inner = "str" if op == "concat" else "int"
            return Expr(op, (part(inner), part(inner)))
        op = self.choose(("list", "tuple", "dictval", "sorted", "comp"))
        if op == "sorted":
            return Expr(op, (part("seq"),))
        if op == "comp":
            return Expr(op, (part("seq"), part("int")))
        return Expr(op, (part("int"), part("int")))


def members_used(item: Class) -> list[Expr]:
    """The attributes and methods of a class that can be used from outside."""
    found = []
    for member in item.members:
        op = {"attribute": "attr"}.get(member.kind, member.kind)
        if op in MEMBERS and not member.abstract and (item.form != "enum" or op in UNINSTANTIATED):
            found.append(Expr(op, value=item.uid, name=member.name))
    return found
