"""Strategies for the statements of programs."""

from __future__ import annotations

from generated.choices import Chooser
from generated.expressions import Expr
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

METHODS = ("area", "label", "total")
STYLES = (
    "plain",
    "plain",
    "plain",
    "annotated",
    "augmented",
    "conditional",
    "attempted",
    "looped",
) + ("entered",)
CLASS_FORMS = ("plain", "plain", "plain", "plain", "dataclass", "slots", "enum", "frozen") + (
    "namedtuple",
    "abstract",
)
WITH_FIELDS = ("dataclass", "frozen", "enum", "namedtuple")
LRU = "functools.lru_cache(maxsize=None)"


class Drawer(Chooser):
    """Draws statements for a place of a program."""

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
        known = [
            uid
            for uid in reacher.paths
            if isinstance(item := program.item(uid), Deco) and not item.of_class
        ]
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
        made.of_class = self.flag(4)
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
        shape = self.number(0, 2)
        if makers and (shape == 0 or not lists):
            return self.handle(program, reacher, self.choose(makers))
        if shape == 1:
            uid = program.next()
            return Effect(uid, state=self.choose(lists), value=self.number(0, 9))
        return self.connect(program, reacher, self.choose(lists))

    def connect(self, program: Program, reacher: Reacher, state: int) -> Func:
        """A function that appends to a list."""
        uid = program.next()
        made = Func(uid, f"connect{uid}", params=[Param("a")], form="effect", state=state)
        made.body = self.expr(program, reacher, "int", 1)
        return made

    def handle(self, program: Program, reacher: Reacher, maker: int) -> Const:
        """A constant that is made by a function with an effect."""
        uid = program.next()
        arg = self.expr(program, reacher, "int", 1)
        call = Expr("call", (arg,), maker, self.number(0, 2))
        return Const(uid, f"HANDLE{uid}", expr=call)

    def registration(self, program: Program, module: Module, index: int) -> list[Item]:
        """A list, a function that appends to it, and a constant that this function makes."""
        reacher = Reacher(program, module, index)
        uid = program.next()
        listed = State(uid, f"state{uid}", type="list")
        listed.initial = self.expr(program, reacher, "int", 1)
        connect = self.connect(program, reacher, uid)
        return [listed, connect, self.handle(program, reacher, connect.uid)]

    def klass(self, program: Program, module: Module, index: int) -> Item:
        """A class."""
        uid = program.next()
        return self.class_of(program, Reacher(program, module, index), Class(uid, f"C{uid}"))

    def class_of(self, program: Program, reacher: Reacher, made: Class) -> Class:
        """Give a class its form, bases and members."""
        made.form = self.choose(CLASS_FORMS)
        if made.form == "plain":
            made.bases = self.bases(program, reacher)
        elif made.form in WITH_FIELDS:
            names = ("w", "x")[: self.number(0, 2)] if made.form != "enum" else ("RED", "BLUE")
            made.fields = [(name, self.expr(program, reacher, "int", 1)) for name in names]
        made.doc = self.choose(("", "", "A thing."))
        for name in METHODS[: self.number(1, 3)]:
            made.members.append(self.member(program, reacher, made, name))
        if made.form == "plain":
            if self.flag(5):
                made.members.append(self.shared(program, reacher))
            if self.flag(5):
                made.members.append(self.hook(program, reacher))
        if self.flag(5):
            made.decorators = self.class_decorators(program, reacher)
        return made

    def class_decorators(self, program: Program, reacher: Reacher) -> list[Decoration]:
        """A decorator of classes, if one can be reached."""
        known = [
            uid
            for uid in reacher.paths
            if isinstance(item := program.item(uid), Deco) and item.of_class
        ]
        return [Decoration(self.choose(known), pick=self.number(0, 2))] if known else []

    def bases(self, program: Program, reacher: Reacher) -> list[tuple[int, int]]:
        """No base mostly, else one or two classes that can be reached."""
        known = [
            uid
            for uid in reacher.paths
            if isinstance(item := program.item(uid), Class) and item.form == "plain"
        ]
        if not known or self.flag():
            return []
        first = self.choose(known)
        found = [(first, self.number(0, 2))]
        if len(known) > 1 and self.flag(4):
            second = self.choose([uid for uid in known if uid != first])
            found.append((second, self.number(0, 2)))
        return found

    def shared(self, program: Program, reacher: Reacher) -> Member:
        """State of the class itself, with a method that changes it."""
        return Member("shared", "shared", self.expr(program, reacher, "int", 1))

    def hook(self, program: Program, reacher: Reacher) -> Member:
        """What runs while subclasses are made, and sets an attribute of theirs."""
        return Member("__init_subclass__", "hook", self.expr(program, reacher, "int", 1))

    def member(self, program: Program, reacher: Reacher, owner: Class, name: str) -> Member:
        """A method or an attribute; its kind goes with its name, so that classes can override."""
        kind = "method"
        if name == "label" and owner.form != "enum":
            kind = "attribute"
        elif name == "total":
            kind = self.choose(("property", "class", "static", "cached"))
            if owner.form in ("slots", "namedtuple") and kind == "cached":
                kind = "property"
        value = "self.value" if owner.form == "enum" else "self.v"
        local = {"method": [value, "a"], "class": ["a"], "static": ["a"], "attribute": []}
        names = local.get(kind, [value])
        made = Member(name, kind, self.expr(program, reacher, "int", 1, names))
        made.calls_super = kind != "static" and self.flag(3)
        made.private = self.flag(4)
        made.abstract = kind == "method" and owner.form == "abstract" and self.flag()
        return made
