"""Strategies for the parts of programs: everything drawn stands for the simplest when it shrinks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from hypothesis import strategies as st

from generated.expressions import Expr, number
from generated.importing import Reacher
from generated.program import (
    Class,
    Const,
    Deco,
    Decoration,
    Effect,
    Func,
    Item,
    Member,
    Module,
    Param,
    Program,
    State,
)
from generated.rendering import through_methods

T = TypeVar("T")
Draw = Callable[[st.SearchStrategy[Any]], Any]

METHODS = ("area", "label", "total")
STYLES = (
    ("plain", "plain", "plain", "annotated", "augmented", "conditional", "attempted", "looped")
    + ("entered",)
)
LRU = "functools.lru_cache(maxsize=None)"

class Drawer:
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
        if not local:
            # Read while a module is executed: an edited method does not make its callers derived.
            found = [each for each in found if not through_methods(program, each)]
        shape = self.number(0, 5)
        if shape == 0 or (shape <= 3 and not found):
            return self._literal(kind)
        if shape <= 3:
            made = self.choose(found)
            if made.op in ("call", "method"):
                args = [
                    self.expr(program, reacher, "int", depth - 2, local)
                    for _ in range(1 if made.op == "call" else 2)
                ]
                made = Expr(made.op, tuple(args), made.value, self.number(0, 2), made.name)
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
                found += self._members(item)
        return found

    def _members(self, item: Class) -> list[Expr]:
        found = []
        for member in item.members:
            if member.kind == "attribute":
                found.append(Expr("attr", value=item.uid, name=member.name))
            elif member.kind == "method" and item.form not in ("enum",):
                found.append(Expr("method", value=item.uid, name=member.name))
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

    # Statements.

    def item(self, program: Program, module: Module, index: int) -> Item:
        """A statement for a place of a module."""
        makers = (
            self.const,
            self.func,
            self.const,
            self.func,
            self.klass,
            self.state,
            self.mutator,
            self.deco,
            self.effectful,
        )
        return self.choose(makers)(program, module, index)

    def const(self, program: Program, module: Module, index: int) -> Item:
        """A constant."""
        reacher = Reacher(program, module, index)
        kind = self.choose(("int", "str", "seq"))
        uid = program.next()
        made = Const(uid, f"{kind[0].upper()}{uid}", type=kind)
        made.expr = self.expr(program, reacher, kind)
        made.style = self.choose((*STYLES, "unpacked"))
        if made.style == "unpacked":
            twin = program.next()
            made.twin = (twin, f"{kind[0].upper()}{twin}")
            made.extra = self.expr(program, reacher, kind, 1)
        elif made.style in ("augmented", "conditional", "looped"):
            made.extra = self.expr(program, reacher, "int", 1)
        return made

    def func(self, program: Program, module: Module, index: int) -> Item:
        """A function."""
        uid = program.next()
        made = Func(uid, f"f{uid}")
        made.form = self.choose(
            ("return", "return", "local", "inner", "raises", "lambda", "generator", "async")
            + ("maker",)
        )
        reacher = Reacher(program, module, index)
        made.params = [Param("a")]
        if made.form not in ("generator", "async", "maker"):
            for name in ("b", "c")[: self.choose((0, 0, 1, 2))]:
                made.params.append(self.param(program, reacher, name))
        names = [param.name for param in made.params]
        made.body = self.expr(program, reacher, "int", 2, names)
        if made.form in ("local", "raises", "generator", "inner"):
            made.extra = self.expr(program, reacher, "int", 1, names)
        if made.form != "lambda":
            made.doc = self.choose(("", "", "Count.", "Count more."))
            made.annotated = self.flag(4)
        if made.form in ("return", "local", "inner", "raises"):
            made.decorators = self.decorators(program, reacher)
        return made

    def param(self, program: Program, reacher: Reacher, name: str) -> Param:
        """A further parameter; it has a default."""
        return Param(name, self.expr(program, reacher, "int", 1), keyword=self.flag(3))

    def decorators(self, program: Program, reacher: Reacher) -> list[Decoration]:
        """None mostly, else one or two of those that can be reached."""
        count = self.choose((0, 0, 1, 2))
        return [self.decoration(program, reacher) for _ in range(count)]

    def decoration(self, program: Program, reacher: Reacher) -> Decoration:
        """One decorator line."""
        known = [uid for uid in reacher.paths if isinstance(program.item(uid), Deco)]
        if not known or self.flag(4):
            return Decoration(standard=LRU)
        uid = self.choose(known)
        deco = program.item(uid)
        assert isinstance(deco, Deco)
        arg = self.expr(program, reacher, "int", 1) if deco.factory else None
        return Decoration(uid, arg, pick=self.number(0, 2))

    def deco(self, program: Program, module: Module, index: int) -> Item:
        """A decorator."""
        uid = program.next()
        made = Deco(uid, f"deco{uid}", factory=self.flag(3), wraps=not self.flag(5))
        made.body = self.expr(program, Reacher(program, module, index), "int", 1)
        return made

    def state(self, program: Program, module: Module, index: int) -> Item:
        """A value that is going to be mutated."""
        uid = program.next()
        kind = self.choose(("list", "dict", "set", "counter"))
        made = State(uid, f"state{uid}", type=kind)
        made.initial = self.expr(program, Reacher(program, module, index), "int", 1)
        return made

    def mutator(self, program: Program, module: Module, index: int) -> Item:
        """A function that mutates or reads a state that can be reached, else a state."""
        reacher = Reacher(program, module, index)
        known = [uid for uid in reacher.paths if isinstance(program.item(uid), State)]
        if not known:
            return self.state(program, module, index)
        uid = program.next()
        made = Func(uid, f"step{uid}", params=[Param("a")], state=self.choose(known))
        made.form = self.choose(("mutator", "reader"))
        made.pick = self.number(0, 2)
        made.body = self.expr(program, reacher, "int", 1, ["a"])
        return made

    def effectful(self, program: Program, module: Module, index: int) -> Item:
        """A statement with an effect on a list: an append, or a constant made by such a function."""
        reacher = Reacher(program, module, index)
        lists, makers = [], []
        for uid in reacher.paths:
            item = program.item(uid)
            if isinstance(item, State) and item.type == "list":
                lists.append(uid)
            elif isinstance(item, Func) and item.form == "effect":
                makers.append(uid)
        if not lists and not makers:
            return self.state(program, module, index)
        uid = program.next()
        shape = self.number(0, 2)
        if makers and (shape == 0 or not lists):
            arg = self.expr(program, reacher, "int", 1)
            call = Expr("call", (arg,), self.choose(makers), self.number(0, 2))
            return Const(uid, f"HANDLE{uid}", expr=call)
        if shape == 1:
            return Effect(uid, state=self.choose(lists), value=self.number(0, 9))
        made = Func(uid, f"connect{uid}", params=[Param("a")], form="effect")
        made.state = self.choose(lists)
        made.body = self.expr(program, reacher, "int", 1)
        return made

    def klass(self, program: Program, module: Module, index: int) -> Item:
        """A class."""
        reacher = Reacher(program, module, index)
        uid = program.next()
        made = Class(uid, f"C{uid}")
        made.form = self.choose(("plain", "plain", "plain", "dataclass", "slots"))
        if made.form == "plain":
            made.bases = self.bases(program, reacher)
        elif made.form == "dataclass":
            made.fields = [
                (name, self.expr(program, reacher, "int", 1))
                for name in ("w", "x")[: self.number(0, 2)]
            ]
        made.doc = self.choose(("", "", "A thing."))
        for name in METHODS[: self.number(1, 3)]:
            made.members.append(self.member(program, reacher, made, name))
        return made

    def bases(self, program: Program, reacher: Reacher) -> list[tuple[int, int]]:
        """No base mostly, else one class that can be reached."""
        known = [
            uid
            for uid in reacher.paths
            if isinstance(item := program.item(uid), Class) and item.form == "plain"
        ]
        if not known or self.flag():
            return []
        return [(self.choose(known), self.number(0, 2))]

    def member(self, program: Program, reacher: Reacher, owner: Class, name: str) -> Member:
        """A method or an attribute; its kind goes with its name, so that classes can override."""
        kind = "method"
        if name == "label":
            kind = "attribute"
        elif name == "total":
            kind = self.choose(("property", "class", "static", "cached"))
            if owner.form == "slots" and kind == "cached":
                kind = "property"
        local = {"method": ["self.v", "a"], "class": ["a"], "static": ["a"], "attribute": []}
        names = local.get(kind, ["self.v"])
        made = Member(name, kind, self.expr(program, reacher, "int", 1, names))
        made.calls_super = kind != "static" and self.flag(3)
        made.private = self.flag(4)
        return made
