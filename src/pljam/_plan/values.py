"""What a value may be, as far as the source tells: sets of things, each with its type and owner.

The judge executes statements over these instead of over objects. A ``Thing`` stands for all the
objects that one place of the source makes; a ``Value`` is the set of things that an expression may
yield. Things only ever grow (items and attributes are added, never taken away), so going through
loops and recursive calls again and again comes to an end.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import TypeAlias

from pljam._plan import pure
from pljam._plan.pure import Entry
from pljam._source.bindings import FunctionNode


class Growth:
    """Counts everything that is ever added anywhere: while it stands still, nothing has grown."""

    count = 0


class Thing:
    """Objects of one type made at one place.

    ``kind`` is the name of the type: ``"list"``, ``"re.Pattern"``, ``""`` for unknown data and
    ``"?"`` for what an unknown call returned. ``owned``: made by the very execution that is
    judged, so nobody else sees it changed.
    """

    def __init__(self, kind: str, owned: bool = False) -> None:
        self.kind = kind
        self.owned = owned
        self.items: Value = NOTHING
        self.keys: Value = NOTHING
        self.attrs: dict[object, Value] = {}
        self.loose = False  # others may have put things into it that the source does not show
        self.version = 0

    def __repr__(self) -> str:
        return f"<{'own ' if self.owned else ''}{self.kind or 'unknown'}>"

    def add(self, items: Value, keys: Value | None = None) -> None:
        """Put items, and keys, into it."""
        if not items <= self.items:
            self.items |= items
            self._grew()
        if keys is not None and not keys <= self.keys:
            self.keys |= keys
            self._grew()

    def set(self, name: object, value: Value) -> None:
        """Let an attribute, or the part of a tuple at a position, also be ``value``."""
        before = self.attrs.get(name, NOTHING)
        if not value <= before or name not in self.attrs:
            self.attrs[name] = before | value
            self._grew()

    def _grew(self) -> None:
        self.version += 1
        Growth.count += 1

    def parts(self) -> Iterable[Value]:
        """Yield all values that can be reached from it in one step."""
        yield self.items
        yield self.keys
        yield from list(self.attrs.values())


Value: TypeAlias = frozenset[Thing]

NOTHING: Value = frozenset()


class Scope:
    """The names of one module, class or function body, or comprehension, while it is executed.

    ``now`` holds what each name may be at this point, ``ever`` what it may be at any point: that is
    what functions see that are defined in it.
    """

    def __init__(
        self,
        kind: str,
        parent: Scope | None = None,
        local: frozenset[str] = frozenset(),
        declared_global: frozenset[str] = frozenset(),
    ) -> None:
        self.kind = kind  # "module", "class", "function" or "comprehension"
        self.parent = parent
        self.local = local
        self.declared_global = declared_global
        self.owned = True
        self.shared: frozenset[str] = frozenset()  # names that inner functions bind too
        self.lazy = False  # executed later: a generator expression
        self.qualname = ""  # of a class body: its class's
        self.now: dict[str, Value] = {}
        self.ever: dict[str, Value] = {}
        self.version = 0

    def bind(self, name: str, value: Value) -> None:
        """Let a name be ``value`` from here on."""
        self.now[name] = value
        before = self.ever.get(name)
        if before is None or not value <= before:
            self.ever[name] = value if before is None else before | value
            self.version += 1
            Growth.count += 1


class Function(Thing):
    """A function or lambda of the project, with the scope that it closes over."""

    def __init__(self, node: FunctionNode, module: str, scope: Scope, owned: bool) -> None:
        super().__init__("function", owned)
        self.node = node
        self.module = module
        self.scope = scope
        self.private: str | None = None
        self.owner: Class | None = None
        self.defaults: dict[str, Value] = {}
        self.cached = False


class Class(Thing):
    """A class of the project; its attributes are what its body binds."""

    def __init__(self, node: ast.ClassDef, module: str, owned: bool) -> None:
        super().__init__("class", owned)
        self.node = node
        self.module = module
        self.qualname = node.name
        self.bases: list[Value] = []
        self.metaclass: Value = NOTHING
        self.is_dataclass = False

    def mro(self) -> list[Thing]:
        """Return this class and its bases, project classes and others, in order of lookup."""
        found: list[Thing] = []
        for each in self._walk(set()):
            if each in found:
                found.remove(each)
            found.append(each)
        return found

    def metaclasses(self) -> Value:
        """Return the metaclasses of this class and of its bases."""
        return join(each.metaclass for each in self.mro() if isinstance(each, Class))

    def _walk(self, seen: set[Thing]) -> list[Thing]:
        if self in seen:
            return []
        seen = seen | {self}
        found: list[Thing] = [self]
        for base in self.bases:
            for each in base:
                found.extend(each._walk(seen) if isinstance(each, Class) else [each])
        return found

    def outside(self) -> list[str]:
        """Return the names of the bases from outside the project; ``""`` for an unknown one."""
        return [
            each.name
            if isinstance(each, External)
            else "typing.NamedTuple"
            if each.kind == "namedtuple"
            else ""
            for each in self.mro()
            if not isinstance(each, Class)
        ]

    def find(self, name: str) -> tuple[Class, Value] | None:
        """Return the first class that binds ``name`` in its body, and what it binds it to."""
        for each in self.mro():
            if isinstance(each, Class) and name in each.attrs:
                return each, each.attrs[name]
        return None

    @property
    def is_enum(self) -> bool:
        """Whether it is an enumeration."""
        return any(name.startswith("enum.") for name in self.outside())


class Instance(Thing):
    """Instances of a class of the project."""

    def __init__(self, cls: Class, owned: bool) -> None:
        super().__init__("instance", owned)
        self.cls = cls


class External(Thing):
    """A function, class or other object of a module outside the project, or a built-in one."""

    def __init__(self, name: str) -> None:
        super().__init__("external")
        self.name = name


class Module(Thing):
    """A module of the project."""

    def __init__(self, name: str) -> None:
        super().__init__("module")
        self.name = name


class Method(Thing):
    """A method on its receiver: a known one of a built-in type, or a function of a class."""

    def __init__(self, receiver: Thing, entry: Entry | None, function: Thing | None) -> None:
        super().__init__("method")
        self.receiver = receiver
        self.entry = entry
        self.function = function


class Super(Thing):
    """What ``super()`` yields."""

    def __init__(self, owner: Class, receiver: Value) -> None:
        super().__init__("super")
        self.owner = owner
        self.receiver = receiver


UNKNOWN = Thing("")
OPAQUE = Thing("?")
UNKNOWN.items = UNKNOWN.keys = frozenset({UNKNOWN})
OPAQUE.items = OPAQUE.keys = frozenset({UNKNOWN})

# What an operator made of something unknown: new, whatever it is.
MADE = Thing("", True)
MADE.items = MADE.keys = frozenset({UNKNOWN})

DATA: Value = frozenset({UNKNOWN})
RESULT: Value = frozenset({MADE})
ANYTHING: Value = frozenset({OPAQUE})

_SCALARS: dict[str, Thing] = {}

# What is in objects of these types was put there when they were made.
FIXED = frozenset({"function", "record", "field", "method", "dispatcher"})


def scalar(kind: str) -> Value:
    """Return the value that stands for all objects of a type that holds nothing."""
    found = _SCALARS.get(kind)
    if found is None:
        found = _SCALARS[kind] = Thing(kind)
    return frozenset({found})


STR, INT, FLOAT, BOOL, BYTES, NONE = map(
    scalar, ("str", "int", "float", "bool", "bytes", "NoneType")
)
NUMBERS = frozenset({"int", "float", "bool", "complex", "decimal.Decimal", "fractions.Fraction"})
SEQUENCES = frozenset({"list", "tuple", "str", "bytes", "bytearray", "range", "collections.deque"})


def is_kind(thing: Thing, kind: str) -> bool:
    """Whether a thing is of a type from outside the project, or of one derived from it."""
    return kind in pure.lineage(thing.kind)


def join(values: Iterable[Value]) -> Value:
    """Return what any of these values may be."""
    return NOTHING.union(*values)


def is_scalar(thing: Thing) -> bool:
    """Whether objects of this type can neither change nor hold anything."""
    return thing.kind in pure.IMMUTABLE and type(thing) is Thing


def immutable(value: Value) -> bool:
    """Whether a value is known to be immutable, with all that it holds."""
    return all(_mutable(thing, frozenset()) is False for thing in value)


def mutable(value: Value) -> bool | None:
    """Whether a value may be mutable, or hold what is; ``None`` where that is unknown."""
    told = {_mutable(thing, frozenset()) for thing in value}
    return None if None in told or not told else True in told


def _mutable(thing: Thing, seen: frozenset[Thing]) -> bool | None:
    if thing in seen or is_scalar(thing) or isinstance(thing, (Function, Class, Module)):
        return False
    if isinstance(thing, External):
        return None if "." in thing.name else False
    if thing.kind == "namedtuple":
        return False
    if thing.kind in ("", "?"):
        return None
    if thing.kind in pure.CONTAINERS or thing.kind == "record":
        inside = {_mutable(each, seen | {thing}) for part in thing.parts() for each in part}
        return True if True in inside else None if None in inside else False
    return True


def stamp(values: Iterable[Value], scopes: Iterable[Scope]) -> tuple[int, int]:
    """Return a number that grows whenever anything that can be reached from here grows.

    The second number says how many things that are.
    """
    total = 0
    seen: set[object] = set()
    pending = list(values)
    waiting = list(scopes)
    while pending or waiting:
        if waiting:
            scope = waiting.pop()
            if scope in seen:
                continue
            seen.add(scope)
            total += scope.version
            pending.extend(scope.ever.values())
            if scope.parent is not None:
                waiting.append(scope.parent)
            continue
        for thing in pending.pop():
            if thing in seen or is_scalar(thing):
                continue
            seen.add(thing)
            total += thing.version
            pending.append(thing.items)
            pending.append(thing.keys)
            if thing.attrs:
                pending.extend(thing.attrs.values())
            if isinstance(thing, Function):
                waiting.append(thing.scope)
                pending.extend(thing.defaults.values())
            elif isinstance(thing, Instance):
                pending.append(frozenset({thing.cls}))
            elif isinstance(thing, Method):
                pending.append(frozenset({thing.receiver}))
    return total, len(seen)


class Disowner:
    """Copies a value as somebody else sees it later: nothing in it is owned any more.

    Unless ``trusted``, what may have been put into mutable things since counts as unknown. That is
    so for what classes hold and functions close over in any case: their code may change it.
    """

    def __init__(self, trusted: bool) -> None:
        self.trusted = trusted
        self.copies: dict[object, Thing] = {}
        self.scopes: dict[Scope, Scope] = {}
        self.inner = self if not trusted else Disowner(False)

    def value(self, value: Value) -> Value:
        """Return the copy of a value."""
        return frozenset(self.thing(each) for each in value)

    def thing(self, thing: Thing) -> Thing:
        """Return the copy of a thing, or the thing itself where that says the same."""
        found = self.copies.get(thing)
        if found is not None:
            return found
        if is_scalar(thing) or isinstance(thing, (External, Module)):
            return thing
        if thing.kind in ("", "?"):
            return OPAQUE if thing.kind == "?" else UNKNOWN
        if isinstance(thing, (Function, Class)) and self.inner is not self:
            return self.inner.thing(thing)
        made = self._shell(thing)
        self.copies[thing] = made
        if made is thing:
            return made
        if isinstance(thing, Function) and isinstance(made, Function):
            made.defaults = {name: self.value(each) for name, each in thing.defaults.items()}
        fixed = self.trusted or thing.kind in pure.CONTAINERS or thing.kind in FIXED
        if isinstance(thing, Class):
            for name, each in thing.attrs.items():
                made.attrs[name] = self.unset(self.value(each))
        elif fixed:
            made.items, made.keys = self.value(thing.items), self.value(thing.keys)
            made.attrs = {name: self.value(each) for name, each in thing.attrs.items()}
            if isinstance(thing, Instance):
                made.attrs = {name: self.unset(each) for name, each in made.attrs.items()}
        else:
            made.items = made.keys = DATA
            made.loose = True
        return made

    @staticmethod
    def unset(value: Value) -> Value:
        """Return what an attribute may be: one that begins as ``None`` is mostly set later."""
        return (value - NONE) | DATA if value & NONE else value

    def _shell(self, thing: Thing) -> Thing:
        if isinstance(thing, Function):
            function = Function(thing.node, thing.module, self.scope(thing.scope), False)
            function.private, function.cached = thing.private, thing.cached
            function.owner = thing.owner
            return function
        if isinstance(thing, Class):
            cls = Class(thing.node, thing.module, False)
            cls.qualname = thing.qualname
            cls.metaclass, cls.is_dataclass = thing.metaclass, thing.is_dataclass
            self.copies[thing] = cls
            cls.bases = [self.value(base) for base in thing.bases]
            return cls
        if isinstance(thing, Instance):
            owner = self.thing(thing.cls)
            assert isinstance(owner, Class)
            return Instance(owner, False)
        if isinstance(thing, Method):
            inner = None if thing.function is None else self.thing(thing.function)
            return Method(self.thing(thing.receiver), thing.entry, inner)
        if isinstance(thing, Super):
            return OPAQUE
        return Thing(thing.kind, False)

    def scope(self, scope: Scope) -> Scope:
        """Return the copy of a scope that a function closes over."""
        if scope.kind == "module" and not scope.ever:
            return scope
        found = self.scopes.get(scope)
        if found is None:
            found = Scope(scope.kind, None, scope.local, scope.declared_global)
            self.scopes[scope] = found
            found.owned = False
            found.qualname = scope.qualname
            found.parent = None if scope.parent is None else self.scope(scope.parent)
            for name, value in scope.ever.items():
                found.bind(name, self.value(value))
        return found
