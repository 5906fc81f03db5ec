"""The model of a generated program: modules, and in them the statements that define names.

Definitions are known by numbers. Imports refer to the number of a definition or of another import
(a re-export), expressions to definitions; names exist only where they are written down.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generated.expressions import Expr, Invalid


@dataclass
class Item:
    """A statement of a module; ``gap`` comment lines stand above it."""

    uid: int
    name: str = ""
    gap: int = 0

    def symbols(self) -> list[tuple[int, str]]:
        """The definitions that the statement makes: number and name."""
        return [(self.uid, self.name)]

    def expressions(self) -> Iterator[Expr]:
        """Every expression of the statement."""
        return iter(())


@dataclass
class Const(Item):
    """A constant: ``style`` is how its statement is written."""

    type: str = "int"
    expr: Expr = Expr("int")
    style: str = "plain"  # annotated, augmented, unpacked, conditional, attempted, looped
    extra: Expr = Expr("int")
    twin: tuple[int, str] | None = None  # the second name of an unpacking

    def symbols(self) -> list[tuple[int, str]]:
        """Both names of an unpacking, else the one."""
        return [(self.uid, self.name), *([self.twin] if self.twin else [])]

    def expressions(self) -> Iterator[Expr]:
        """What the statement computes."""
        yield self.expr
        yield self.extra


@dataclass
class Param:
    """A parameter of a function."""

    name: str
    default: Expr | None = None
    keyword: bool = False


@dataclass
class Decoration:
    """One decorator line: a generated decorator by number, or one of the standard library."""

    uid: int = 0
    arg: Expr | None = None
    standard: str = ""  # "functools.lru_cache(maxsize=None)"
    pick: int = 0


@dataclass
class Func(Item):
    """A function from integers to an integer; ``form`` is what its body looks like."""

    params: list[Param] = field(default_factory=list)
    form: str = "return"  # local, inner, raises, generator, async, lambda, maker
    body: Expr = Expr("int")
    extra: Expr = Expr("int")
    doc: str = ""
    comment: int = 0
    annotated: bool = False
    decorators: list[Decoration] = field(default_factory=list)
    imports: list[Item] = field(default_factory=list)
    late: bool = False  # may use what later modules define; nothing else calls it
    state: int = 0  # the list, dict or counter that the body reads or mutates
    pick: int = 0

    def expressions(self) -> Iterator[Expr]:
        """The body's, the defaults' and the decorators' expressions."""
        yield self.body
        yield self.extra
        yield from (param.default for param in self.params if param.default is not None)
        yield from (each.arg for each in self.decorators if each.arg is not None)

    @property
    def plain(self) -> bool:
        """Whether calling it gives an integer and does nothing else."""
        return self.form in ("return", "local", "inner", "lambda") and not self.late


@dataclass
class Deco(Item):
    """A decorator that adds to what a function returns, or with ``factory`` one with an argument."""

    factory: bool = False
    body: Expr = Expr("int")
    wraps: bool = True
    of_class: bool = False  # sets an attribute of the class that it decorates

    def expressions(self) -> Iterator[Expr]:
        """What the wrapper adds."""
        yield self.body


@dataclass
class Member:
    """One statement of a class body: an attribute or a kind of method."""

    name: str
    kind: str = "method"  # attribute, static, class, property, cached, shared, hook
    expr: Expr = Expr("int")
    calls_super: bool = False
    private: bool = False  # reads self.__hidden, where __init__ sets it
    abstract: bool = False


@dataclass
class Class(Item):
    """A class whose instances are made from one integer, which they keep as ``self.v``."""

    bases: list[tuple[int, int]] = field(default_factory=list)  # numbers, and how to write them
    form: str = "plain"  # slots, dataclass, frozen, enum, namedtuple, abstract
    members: list[Member] = field(default_factory=list)
    fields: list[tuple[str, Expr]] = field(default_factory=list)
    decorators: list[Decoration] = field(default_factory=list)
    doc: str = ""

    def expressions(self) -> Iterator[Expr]:
        """The members' and the fields' expressions."""
        yield from (member.expr for member in self.members)
        yield from (default for _, default in self.fields)
        yield from (each.arg for each in self.decorators if each.arg is not None)

    def member(self, name: str) -> Member | None:
        """The member of a name in this class itself."""
        return next((each for each in self.members if each.name == name), None)


@dataclass
class State(Item):
    """A value that the program changes while it runs."""

    type: str = "list"  # dict, set, counter
    initial: Expr = Expr("int")

    def expressions(self) -> Iterator[Expr]:
        """What it starts with."""
        yield self.initial


@dataclass
class Effect(Item):
    """A statement that appends to a list, once, when it is executed."""

    state: int = 0
    value: int = 0
    pick: int = 0

    def symbols(self) -> list[tuple[int, str]]:
        """Nothing is bound."""
        return []


@dataclass
class Broken(Item):
    """A statement that fails: the text is the user's mistake."""

    text: str = ""

    def symbols(self) -> list[tuple[int, str]]:
        """Nothing is bound."""
        return []


@dataclass
class ImportModule(Item):
    """``import m``, ``import m as n``, ``from p import m`` or ``from . import m``."""

    module: int = 0
    form: str = "plain"  # as, from, relative
    alias: str = ""
    bottom: bool = False  # at the end of its module, of one that comes later

    def symbols(self) -> list[tuple[int, str]]:
        """A module is not a definition."""
        return []


@dataclass
class Imported:
    """One name of a from-import: what it refers to, its own number, and its name here if not that."""

    target: int
    uid: int
    alias: str = ""


@dataclass
class ImportFrom(Item):
    """``from m import a, b as c``; all names stand in one module."""

    names: list[Imported] = field(default_factory=list)
    relative: bool = False
    guarded: bool = False  # inside try … except ImportError

    def symbols(self) -> list[tuple[int, str]]:
        """Imports are looked up by the program, which knows the names of their targets."""
        return []


@dataclass
class ImportStar(Item):
    """``from m import *``."""

    module: int = 0
    relative: bool = False

    def symbols(self) -> list[tuple[int, str]]:
        """What comes in is not named here."""
        return []


@dataclass
class Module:
    """A file: its number, its dotted name, and its statements in order."""

    uid: int
    name: str
    is_package: bool = False
    items: list[Item] = field(default_factory=list)
    doc: str = ""
    limited: bool = False  # whether it has an __all__ with its public names

    @property
    def path(self) -> str:
        """The file's path in the program's folder."""
        path = self.name.replace(".", "/")
        return f"{path}/__init__.py" if self.is_package else f"{path}.py"

    @property
    def package(self) -> str:
        """What a relative import starts from."""
        return self.name if self.is_package else self.name.rpartition(".")[0]


@dataclass
class Program:
    """All modules; each may refer to those before it."""

    modules: list[Module] = field(default_factory=list)
    counter: int = 0

    def copy(self) -> Program:
        """Return a program that can be edited."""
        return copy.deepcopy(self)

    def next(self) -> int:
        """Return a number that nothing has yet."""
        self.counter += 1
        return self.counter

    def module(self, uid: int) -> Module:
        """The module of a number."""
        for module in self.modules:
            if module.uid == uid:
                return module
        raise Invalid(f"no module {uid}")

    def order(self, module: Module) -> int:
        """The place of a module."""
        return next(n for n, each in enumerate(self.modules) if each.uid == module.uid)

    def items(self) -> Iterator[tuple[Module, int, Item]]:
        """Yield every statement with its module and its place."""
        for module in self.modules:
            for index, item in enumerate(module.items):
                yield module, index, item

    def find(self, uid: int) -> tuple[Module, int, Item]:
        """Where the statement stands that makes a definition."""
        for module, index, item in self.items():
            if any(uid == each for each, _ in item.symbols()):
                return module, index, item
        raise Invalid(f"no definition {uid}")

    def item(self, uid: int) -> Item:
        """The statement that makes a definition."""
        return self.find(uid)[2]

    def imported(self, uid: int) -> tuple[Module, Imported] | None:
        """The import of a number, if it is one."""
        for module, _, item in self.items():
            if isinstance(item, ImportFrom):
                for each in item.names:
                    if each.uid == uid:
                        return module, each
        return None

    def chain(self, uid: int) -> tuple[list[tuple[Module, Imported]], int]:
        """The imports through which a number comes, and the definition at the end."""
        steps: list[tuple[Module, Imported]] = []
        while (found := self.imported(uid)) is not None:
            if found in steps:
                raise Invalid("imports in a circle")
            steps.append(found)
            uid = found[1].target
        return steps, uid

    def resolve(self, uid: int) -> int:
        """The definition that a number stands for, through any chain of imports."""
        return self.chain(uid)[1]

    def home(self, uid: int) -> tuple[Module, str]:
        """The module and the name under which a definition or an import stands."""
        steps, end = self.chain(uid)
        aliases = (entry.alias for _, entry in steps if entry.alias)
        module, _, item = self.find(end)
        name = next(aliases, "") or next(name for each, name in item.symbols() if each == end)
        return (steps[0][0] if steps else module), name

    def names(self, module: Module, upto: int | None = None) -> Iterator[tuple[int, str]]:
        """Yield what the module's statements bind: the definition's number and the name."""
        items: Sequence[Item] = module.items if upto is None else module.items[:upto]
        for item in items:
            yield from self.bound(item)

    def bound(self, item: Item) -> Iterator[tuple[int, str]]:
        """Yield the definitions that a statement makes or imports by name, and those names."""
        yield from item.symbols()
        if isinstance(item, ImportFrom):
            for each in item.names:
                yield self.resolve(each.target), each.alias or self.home(each.target)[1]
        elif isinstance(item, ImportStar):
            yield from self.names(self.module(item.module))

    def member(self, item: Class, name: str) -> Member | None:
        """The member of a name in a class or the nearest of its bases."""
        found = item.member(name)
        if found is not None:
            return found
        for uid, _ in item.bases:
            base = self.item(uid)
            if isinstance(base, Class) and (found := self.member(base, name)):
                return found
        return None
