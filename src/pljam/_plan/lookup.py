"""Names to values: local scopes first, then the module, other modules and what lies outside."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol, TypeAlias, TypeGuard

from pljam._plan import pure
from pljam._plan.values import (
    ANYTHING,
    DATA,
    NONE,
    NOTHING,
    STR,
    Class,
    Disowner,
    External,
    Function,
    Instance,
    Module,
    Scope,
    Thing,
    Value,
    immutable,
    is_scalar,
    join,
    scalar,
)
from pljam._source.bindings import FunctionNode, dotted, mangle
from pljam._versions import LAZY_ANNOTATIONS


@dataclass(frozen=True)
class Resolved:
    """What a dotted name of a module denotes.

    ``kind`` is one of "function", "class", "module", "value", "external", "builtin", "unknown".
    ``module`` and ``name`` say where it was first bound (of "external": the full dotted name),
    ``node`` is the statement that binds it. Asked about a module that is not the project's,
    a resolver raises ``KeyError``.
    """

    kind: str
    module: str
    name: str
    node: ast.stmt | None = None


Resolve: TypeAlias = Callable[[str, str], Resolved]


class Facts(Protocol):
    """What the whole project does to a module-level name."""

    def future_annotations(self, module: str) -> bool:
        """Whether the annotations of a file are strings: nothing evaluates them."""

    def nodes(self, module: str, name: str) -> tuple[ast.stmt, ...] | None:
        """Return all statements that bind the name; ``None`` if a function may rebind it."""

    def mutated(self, module: str, name: str, later: bool = False) -> bool:
        """Whether some file of the project changes the object, or what is under it, in place.

        With ``later``, the stores that modules themselves do there by name do not count.
        """

    def stores(self, module: str, name: str) -> Iterable[tuple[str, ast.stmt]]:
        """Yield where and by which statements modules store into an attribute of an object."""

    def stored_later(self, module: str, name: str) -> bool:
        """Whether a function may store into an attribute, of this object or another."""

    def stored_by_others(self, module: str, name: str) -> bool:
        """Whether more than methods of its own may store into an attribute of an object."""

    def registered(self, module: str, name: str) -> Iterable[tuple[str, FunctionNode | None]]:
        """Yield where and what the project registers with a function; ``None`` for the unknown."""


@dataclass(frozen=True)
class Problem:
    """Why something is not effect-free: ``short`` as part of a sentence, ``long`` on its own."""

    short: str
    long: str


class TooLarge(Exception):
    """The code to follow is larger than the budget."""


class Frame:
    """One execution of a piece of code, with what came of it."""

    def __init__(self, module: str, scope: Scope, function: Function | None = None) -> None:
        self.module = module
        self.scope = scope
        self.function = function
        self.private = None if function is None else function.private
        self.receiver: Value = NOTHING
        self.depth = 0
        # what happened in order: a problem, or a call of another frame, at a line
        self.events: list[tuple[int, Problem | Frame, str]] = []
        self.reads: set[tuple[str, str]] = set()
        self.members: set[tuple[str, str]] = set()
        self.guesses: set[str] = set()
        self.chained: set[str] = set()  # names that have only been augmented so far
        self.result: Value = NOTHING
        self.yielded: Value = NOTHING
        self.running = False
        self.reentered = False
        self.done = False
        self.stamp = self.growth = -1
        self.breaks: list[list[dict[str, Value]]] = []
        self.continues: list[list[dict[str, Value]]] = []
        self.attempts: list[dict[str, Value]] = []  # what was bound in the ``try`` bodies around


BUILTIN_MODULE_NAMES = frozenset({"__name__", "__file__", "__doc__", "__package__", "__qualname__"})

# How names of annotations are called in the table of known types.
ANNOTATIONS = {
    "List": "list",
    "MutableSequence": "list",
    "Sequence": "sequence",
    "Collection": "frozenset",
    "Dict": "dict",
    "DefaultDict": "dict",
    "MutableMapping": "dict",
    "Mapping": "mapping",
    "Set": "set",
    "MutableSet": "set",
    "AbstractSet": "frozenset",
    "FrozenSet": "frozenset",
    "Tuple": "tuple",
    "Text": "str",
}
WRAPPERS = frozenset({"Final", "ClassVar", "Annotated", "Required", "NotRequired", "ReadOnly"})
PLAIN_CONTAINERS = frozenset(
    {"list", "tuple", "dict", "set", "frozenset", "sequence", "mapping", "collections.deque"}
)


class Lookup:
    """The part of the judge that knows what names stand for."""

    def __init__(self, resolve: Resolve, table: pure.Table, facts: Facts | None) -> None:
        self.ask = resolve
        self.table = table
        self.facts = facts
        self.frame = Frame("", Scope("module"))
        self.shown: dict[ast.AST, str] = {}  # how the source spells what calls call
        self.interned: dict[tuple[object, ...], Thing] = {}
        self._scopes: dict[tuple[object, ...], Scope] = {}
        self._globals: dict[tuple[str, str], Value] = {}
        self._inferring: set[tuple[str, str]] = set()
        self.evaluate_annotations = False
        self.making: list[Value] = []  # the classes that metaclasses are making
        self.fresh: frozenset[tuple[str, str]] = frozenset()  # names whose objects are new
        self.aside = False  # executing only to see what names are, not what happens

    def are_evaluated(self, node: ast.stmt) -> bool:
        """Whether the annotations of a statement are evaluated together with it.

        Where they are evaluated later, those of a class body count: decorators ask for them.
        """
        kind, of_name = self.frame.scope.kind, isinstance(node, ast.AnnAssign)
        if not self.evaluate_annotations or (of_name and kind == "function"):
            return False
        if self.facts is not None and self.facts.future_annotations(self.frame.module):
            return False
        return not LAZY_ANNOTATIONS or (of_name and kind == "class")

    # What the other parts do.

    def expression(self, node: ast.expr) -> Value:
        """Evaluate one expression."""
        raise NotImplementedError

    def block(self, nodes: Iterable[ast.stmt]) -> bool:
        """Execute statements; whether execution goes on after them."""
        raise NotImplementedError

    def attribute(self, value: Value, name: str, node: ast.AST) -> Value:
        """Read an attribute."""
        raise NotImplementedError

    def make_function(self, node: FunctionNode) -> Function:
        """Make a function or lambda of the current scope, its defaults evaluated."""
        raise NotImplementedError

    # Bookkeeping.

    def problem(self, node: ast.AST, short: str, more: str = "") -> None:
        """Note that the frame is not effect-free."""
        self.frame.events.append((getattr(node, "lineno", 0), Problem(short, short + more), ""))

    def place(self, node: object) -> tuple[object, ...]:
        """Return what tells things made at ``node`` apart: where, and by which call."""
        return (node, self.frame if self.frame.depth <= 3 else None)

    def intern(self, key: tuple[object, ...], make: Callable[[], Thing]) -> Thing:
        """Return the thing that was made for this key, or make it."""
        found = self.interned.get(key)
        if found is None:
            found = self.interned[key] = make()
        return found

    def new(self, node: object, kind: str, items: Value = NOTHING, keys: Value = NOTHING) -> Thing:
        """Return the thing of a type that this place makes, with these items in it."""
        thing = self.intern((*self.place(node), kind), lambda: Thing(kind, True))
        thing.add(items, keys)
        return thing

    def scope_at(
        self, node: ast.AST, kind: str, declared_global: frozenset[str] = frozenset()
    ) -> Scope:
        """Return the scope that this place opens in the current one."""
        key = (*self.place(node), self.frame.scope)
        found = self._scopes.get(key)
        if found is None:
            made = Scope(kind, self.frame.scope, declared_global=declared_global)
            found = self._scopes[key] = made
        found.now = {}
        return found

    @contextmanager
    def within(self, frame: Frame) -> Iterator[Frame]:
        """Execute in another frame for a while."""
        outer, self.frame = self.frame, frame
        frame.depth = outer.depth + 1 if frame.function is not None else outer.depth
        try:
            yield frame
        finally:
            self.frame = outer

    # Scopes.

    def find(self, name: str) -> Value | None:
        """Return what a local name may be; ``None`` if it is the module's."""
        frame = self.frame
        scope: Scope | None = frame.scope
        direct = active = True
        while scope is not None:
            here = scope.now if active and name not in scope.shared else scope.ever
            active = active and scope.kind == "comprehension" and not scope.lazy
            if scope.kind == "class":
                if direct and name in scope.declared_global:
                    return None
                if direct and name in here:
                    return here[name]
            elif scope.kind == "function":
                if name in scope.declared_global:
                    return None
                if name in scope.local:
                    return here.get(name, NOTHING)
            elif name in here:
                return here[name]
            direct = False
            scope = scope.parent
        return None

    def missing(self, name: str) -> Value:
        """Return what a name is that the current scope has not bound, or not on every way."""
        scope = self.frame.scope
        if scope.kind == "function":
            return NOTHING
        held = scope.now.pop(name, None)
        found = self.find(name)
        if found is None:
            found = self.global_value(self.frame.module, name)
        if held is not None:
            scope.now[name] = held
        return found

    def bind(self, name: str, value: Value, node: ast.AST) -> None:
        """Bind a name where the compiler would."""
        name = mangle(name, self.frame.private)
        scope = self.frame.scope
        while scope.kind == "comprehension" and scope.parent is not None:
            scope = scope.parent
        if scope.kind == "function":
            if name in scope.declared_global:
                self.problem(node, f"binds the module's name {name}")
                return
            if name not in scope.local:
                self._bind_outer(scope, name, value, node)
                return
        elif name in scope.declared_global:
            return  # a class body binds a name of its module: as the statement itself may
        scope.bind(name, value)
        for attempt in self.frame.attempts:
            attempt[name] = attempt.get(name, NOTHING) | value

    def _bind_outer(self, scope: Scope, name: str, value: Value, node: ast.AST) -> None:
        outer = scope.parent
        while outer is not None and not (outer.kind == "function" and name in outer.local):
            outer = outer.parent
        if outer is None or not outer.owned:
            self.problem(node, f"binds {name} of a function that ran before")
        if outer is not None:
            outer.bind(name, outer.ever.get(name, NOTHING) | value)

    def merge(self, ways: Iterable[dict[str, Value] | None]) -> dict[str, Value]:
        """Return what names may be where several ways meet."""
        alive = [way for way in ways if way is not None]
        if not alive:
            return {}
        if len(alive) == 1:
            return dict(alive[0])
        merged: dict[str, Value] = {}
        for name in set().union(*alive):
            values = [way[name] if name in way else self.missing(name) for way in alive]
            merged[name] = join(values)
        return merged

    # The names of modules.

    def chain(self, node: ast.Name | ast.Attribute) -> Value | None:
        """Evaluate a dotted name of the module; ``None`` if it begins otherwise."""
        full = dotted(node, self.frame.private)
        if full is None:
            return None
        parts = full.split(".")
        if self.find(parts[0]) is not None:
            return None
        return self.dotted_value(parts, node)

    def dotted_value(self, parts: list[str], node: ast.AST) -> Value:
        """Return what the attributes ``parts`` of the module's name ``parts[0]`` may be."""
        module = self.frame.module
        self.frame.reads.add((module, ".".join(parts)))
        known = self.resolve(module, parts[0])
        used = 1
        while known.kind in ("module", "external") and used < len(parts):
            if known.kind == "external" and self.is_constant(known.name):
                break
            longer = self.resolve(module, ".".join(parts[: used + 1]))
            if longer.kind in ("unknown", "builtin") and known.kind == "module":
                break  # a submodule, or what the module's ``__getattr__`` yields
            known, used = longer, used + 1
        self.note(known, parts[used:])
        value = self.resolved(known)
        for end, name in enumerate(parts[used:], used + 1):
            holder, value = value, self.attribute(value, name, node)
            if known.kind in ("class", "function", "value"):
                path = ".".join([known.name, *parts[used:end]])
                value = self._with_stores(value, holder, known.module, path)
        return value

    def _with_stores(self, value: Value, holder: Value, module: str, path: str) -> Value:
        """Return what an attribute may be, with what modules store there by name."""
        stored = self._stored_there(module, path)
        if stored is None:
            return value
        assert self.facts is not None
        is_plain = all(isinstance(thing, (Function, Instance)) for thing in holder)
        if is_plain and value == DATA and not self.facts.stored_later(module, path):
            return stored  # nothing but these statements gives it a value
        return value | stored

    def _stored_there(self, module: str, path: str) -> Value | None:
        """Return what modules store into an attribute by name, as others see it."""
        key = (module, path)
        if self.facts is None or key in self._inferring:
            return None
        if key in self._globals:
            return self._globals[key]
        nodes = list(self.facts.stores(module, path))
        if not nodes:
            return None
        self._inferring.add(key)
        around, self.aside = self.aside, True
        made: Value = NOTHING
        try:
            for home, node in nodes:
                with self.within(Frame(home, Scope("module"))):
                    # What is added is of the kind of what is there; unpacking is not followed.
                    made |= self.expression(node.value) if _is_plain(node) else ANYTHING
        finally:
            self.aside = around
            self._inferring.discard(key)
        found = self._globals[key] = self._as_seen(made, *key)
        return found

    def note(self, known: Resolved, rest: Iterable[str] = ()) -> None:
        """Note that a name of a project module is read."""
        if known.kind in ("function", "class", "value", "module"):
            self.frame.reads.add((known.module, known.name))
            if rest:
                name = ".".join([*([known.name] if known.name else []), *rest])
                self.frame.reads.add((known.module, name))

    def resolve(self, module: str, name: str) -> Resolved:
        """Ask what a dotted name of a module denotes."""
        try:
            return self.ask(module, name)
        except KeyError:
            return Resolved("external", module, f"{module}.{name}", None)

    def is_project(self, module: str) -> bool:
        """Whether this is a module of the project."""
        try:
            self.ask(module, "__name__")
        except KeyError:
            return False
        return True

    def resolved(self, known: Resolved) -> Value:
        """Return what a resolved name may be."""
        match known.kind:
            case "module":
                return frozenset(
                    {self.intern(("module", known.module), lambda: Module(known.module))}
                )
            case "external" | "builtin":
                return self.external(known.name)
            case "function" | "class" | "value" if known.name not in BUILTIN_MODULE_NAMES:
                return self.stored_value(known)
        return STR if known.name in BUILTIN_MODULE_NAMES else ANYTHING

    def external(self, name: str) -> Value:
        """Return a function, class or other object from outside the project."""
        if name in BUILTIN_MODULE_NAMES:
            return STR
        name = name.removeprefix("builtins.")
        entry = self.table.find(name)
        if entry is not None and self.is_constant(name):
            return self.constant(entry.results, name)
        return frozenset({self.intern(("external", name), lambda: External(name))})

    def is_constant(self, name: str) -> bool:
        """Whether this is an attribute of a known type that a module outside the project holds."""
        entry = self.table.find(name)
        return entry is not None and "a" in entry.flags and entry.results[0].word != "?"

    def constant(self, results: tuple[pure.Result, ...], name: str) -> Value:
        """Return an attribute that a module outside the project holds."""
        found: Value = NOTHING
        for each in results:
            inner = [self.constant(part, f"{name}[{i}]") for i, part in enumerate(each.inner)]
            if each.word in pure.IMMUTABLE:
                found |= scalar(each.word)
                continue
            thing = self.intern(
                ("constant", name, each.word),
                lambda word=each.word: Thing(word),  # type: ignore[misc]
            )
            thing.add(join(inner) if inner else STR if each.word == "os.environ" else DATA, STR)
            if each.word == "tuple":
                for position, part in enumerate(inner):
                    thing.set(position, part)
            found |= {thing}
        return found

    def global_value(self, module: str, name: str) -> Value:
        """Return what a name of a module may be."""
        known = self.resolve(module, name)
        self.note(known)
        return self.resolved(known)

    def stored_value(self, known: Resolved) -> Value:
        """Return what the statements that bind a module's name make of it, as others see it."""
        key = (known.module, known.name)
        found = self._globals.get(key)
        if found is not None:
            return found
        if key in self._inferring:
            return ANYTHING
        nodes: tuple[ast.stmt, ...] | None = () if known.node is None else (known.node,)
        if self.facts is not None:
            nodes = self.facts.nodes(*key)
        if not nodes:
            return ANYTHING
        self._inferring.add(key)
        try:
            made = self.infer(known.module, known.name, nodes)
            self._register(made, *key)
        finally:
            self._inferring.discard(key)
        if made & NONE and known.kind == "value":
            # ``DB = None`` at first: what it is later, no statement here says
            made = (made - NONE) | ANYTHING
        found = self._globals[key] = self._as_seen(made, *key)
        return found

    def _as_seen(self, made: Value, module: str, name: str) -> Value:
        """Return what was made under a name as others see it later."""
        if (module, name) in self.fresh:
            return self._as_made(made, module, name)
        fixed = immutable(made) or (
            self.facts is not None and not self.facts.mutated(module, name, "." in name)
        )
        return Disowner(fixed).value(made)

    def _as_made(self, made: Value, module: str, name: str) -> Value:
        """Return what was made just now, with what else may have been put into it since.

        A path below which nothing is changed leads to nothing else: objects hold each other.
        """
        assert self.facts is not None
        pending, seen = [(thing, name) for thing in made], set()
        while pending:
            thing, path = pending.pop()
            path = path if path and self.facts.mutated(module, path) else ""
            if (thing, path) in seen or not thing.owned or is_scalar(thing):
                continue
            seen.add((thing, path))
            is_named = isinstance(thing, Instance)
            thing.loose |= not is_named and path != ""
            for attribute, value in thing.attrs.items():
                if is_named and self.facts.stored_by_others(module, f"{name}.{attribute}"):
                    thing.attrs[attribute] = value | DATA
                inner = f"{path}.{attribute}" if is_named and path else path
                pending += [(part, inner) for part in value]
            pending += [(part, path) for part in thing.items | thing.keys]
        return made

    def _register(self, made: Value, module: str, name: str) -> None:
        """Add to generic functions what else the project registers with them."""
        generic = [thing for thing in made if thing.kind == "dispatcher"]
        if not generic or self.facts is None:
            return
        for home, node in self.facts.registered(module, name):
            found = NOTHING
            if node is not None:
                with self.within(Frame(home, Scope("module"))):
                    found = frozenset({self.make_function(node)})
            for thing in generic:
                thing.add(found)
                thing.loose |= node is None

    def infer(self, module: str, name: str, nodes: Iterable[ast.stmt]) -> Value:
        """Execute statements of a module aside, only to see what they bind a name to."""
        scope = Scope("module")
        frame = Frame(module, scope)
        around, self.aside = self.aside, True
        try:
            with self.within(frame):
                self.block(nodes)
        finally:
            self.aside = around
        made = scope.ever.get(name, ANYTHING)
        # functions defined here look up the module's names as all others do
        scope.now, scope.ever = {}, {}
        return made

    # Annotations.

    def annotated(self, value: Value, annotation: ast.expr | None) -> Value:
        """Return ``value``, what is unknown about it taken from its annotation."""
        unknown = frozenset(each for each in value if each.kind in ("", "?"))
        if not unknown or annotation is None:
            return value
        told = self.annotation(annotation)
        return value if told is None else (value - unknown) | told

    def annotation(self, node: ast.expr) -> Value | None:
        """Return the objects that an annotation promises; ``None`` where it says too little."""
        match node:
            case ast.Constant(value=None):
                return NONE
            case ast.Constant(value=str(text)):
                try:
                    inner = ast.parse(text, mode="eval").body
                except (SyntaxError, ValueError):
                    return None
                return self.annotation(inner)
            case ast.BinOp(op=ast.BitOr(), left=left, right=right):
                return self._either([left, right])
            case ast.Subscript(value=base, slice=index):
                parts = index.elts if isinstance(index, ast.Tuple) else [index]
                return self._subscripted(node, self._named(base), parts)
            case ast.Name() | ast.Attribute():
                return self._plain(node, self._named(node))
        return None

    def _either(self, nodes: Iterable[ast.expr]) -> Value | None:
        found = [self.annotation(each) for each in nodes]
        known = [each for each in found if each is not None]
        return join(known) if len(known) == len(found) else None

    def _named(self, node: ast.expr) -> str | Resolved:
        full = dotted(node)
        if full is None or self.find(full.partition(".")[0]) is not None:
            return ""
        known = self.resolve(self.frame.module, full)
        if known.kind == "class":
            return known
        if known.kind not in ("external", "builtin"):
            return ""
        prefix, _, last = known.name.rpartition(".")
        if prefix in ("typing", "typing_extensions", "collections.abc"):
            return ANNOTATIONS.get(last, last if last in WRAPPERS | {"Optional", "Union"} else "")
        return known.name

    def _plain(self, node: ast.expr, name: str | Resolved) -> Value | None:
        if isinstance(name, Resolved):
            made = self.resolved(name)
            classes = [each for each in made if isinstance(each, Class)]
            if len(classes) != len(made):
                return None
            return frozenset(self._some(each) for each in classes)
        if name in PLAIN_CONTAINERS:
            return frozenset({self._shared(node, name, DATA, DATA)})
        return scalar(name) if name in pure.IMMUTABLE and name != "object" else None

    def _some(self, cls: Class) -> Thing:
        def make() -> Thing:
            made = Instance(cls, False)
            made.loose = True
            return made

        return self.intern(("some", cls), make)

    def _shared(self, node: ast.AST, kind: str, items: Value, keys: Value = NOTHING) -> Thing:
        thing = self.intern((node, "annotation", kind), lambda: Thing(kind))
        thing.add(items, keys)
        return thing

    def _subscripted(
        self, node: ast.expr, name: str | Resolved, parts: list[ast.expr]
    ) -> Value | None:
        if isinstance(name, Resolved):
            return self._plain(node, name)
        if name in WRAPPERS:
            return self.annotation(parts[0])
        if not parts:
            return None
        if name == "Optional":
            told = self.annotation(parts[0])
            return None if told is None else told | NONE
        if name == "Union":
            return self._either(parts)
        if name not in PLAIN_CONTAINERS:
            return None
        ends = isinstance(parts[-1], ast.Constant) and parts[-1].value is Ellipsis
        known = [self.annotation(each) for each in (parts[:-1] if ends else parts)]
        inner = [DATA if each is None else each for each in known]
        if name in ("dict", "mapping") and len(inner) == 2:
            return frozenset({self._shared(node, name, inner[1], inner[0])})
        thing = self._shared(node, name, join(inner))
        if name == "tuple" and not ends:
            for position, part in enumerate(inner):
                thing.set(position, part)
        return frozenset({thing})


def _is_plain(node: ast.stmt) -> TypeGuard[ast.Assign]:
    """Whether a statement gives each of its targets the same value."""
    targets = getattr(node, "targets", [getattr(node, "target", None)])
    unpacks = any(isinstance(target, (ast.Tuple, ast.List)) for target in targets)
    return not unpacks
