"""Calls: of what the table knows, of project functions and classes, of everything else."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable

from pljam._plan import pure
from pljam._plan.objects import WRAPPED, Args, Objects, describe
from pljam._plan.pure import Entry, Result, words
from pljam._plan.values import (
    ANYTHING,
    BOOL,
    DATA,
    FLOAT,
    INT,
    NONE,
    NOTHING,
    NUMBERS,
    STR,
    Class,
    External,
    Function,
    Instance,
    Method,
    Module,
    Super,
    Thing,
    Value,
    is_kind,
    is_scalar,
    join,
    scalar,
)

# Where the callables stand among the positional arguments of what the table calls ``c``.
CALLED_AT = {
    "map": 0, "filter": 0, "functools.reduce": 0, "collections.defaultdict": 0,
    "functools.cmp_to_key": 0, "itertools.starmap": 0, "itertools.takewhile": 0,
    "itertools.dropwhile": 0, "itertools.filterfalse": 0, "itertools.accumulate": 1,
    "itertools.groupby": 1,
}  # fmt: skip
CALLED_BY_NAME = words(
    """
    key func function predicate cls object_hook object_pairs_hook parse_float parse_int
    """
)
# The special methods of project classes that built-in functions call.
SPECIAL = {
    "str": ("__str__", "__repr__"), "repr": ("__repr__",), "ascii": ("__repr__",),
    "str.format": ("__format__", "__str__", "__repr__"),
    "format": ("__format__", "__str__"), "len": ("__len__",), "bool": ("__bool__", "__len__"),
    "int": ("__int__", "__index__"), "float": ("__float__",), "hash": ("__hash__",),
    "abs": ("__abs__",), "round": ("__round__",), "divmod": ("__divmod__",), "pow": ("__pow__",),
    "dir": ("__dir__",), "bytes": ("__bytes__",), "reversed": ("__reversed__",),
    "next": ("__next__",), "complex": ("__complex__",), "index": ("__index__",),
    "copy.copy": ("__copy__",), "copy.deepcopy": ("__deepcopy__",), "os.fspath": ("__fspath__",),
    "math.floor": ("__floor__",), "math.ceil": ("__ceil__",), "math.trunc": ("__trunc__",),
}  # fmt: skip
COMPARING = words(
    """
    sorted min max sum set frozenset dict list.sort list.index list.count list.remove set.add
    set.update dict.get dict.pop dict.setdefault dict.update collections.Counter heapq.heappush
    heapq.heapify heapq.nlargest heapq.nsmallest heapq.merge bisect.bisect bisect.insort
    """
)
ORDERING = ("__lt__", "__gt__", "__eq__", "__hash__")
CALLABLE = ("functools.partial", "decorator", "cacher", "dispatcher", "namedtuple")


class Calls(Objects):
    """The part of the judge that knows what calls do."""

    def call_function(self, function: Function, args: Args, node: ast.AST, shown: str) -> Value:
        """Call a project function."""
        raise NotImplementedError

    def instantiate(self, cls: Class, args: Args, node: ast.AST, shown: str) -> Value:
        """Call a project class."""
        raise NotImplementedError

    def call(self, value: Value, args: Args, node: ast.AST, shown: str) -> Value:
        """Call whatever ``value`` may be; ``shown`` is how the source calls it."""
        return join([self._call(thing, args, node, shown) for thing in value])

    def _call(self, thing: Thing, args: Args, node: ast.AST, shown: str) -> Value:
        if isinstance(thing, Function):
            return self.call_function(thing, args, node, shown)
        if isinstance(thing, Class):
            return self.instantiate(thing, args, node, shown)
        if isinstance(thing, Method):
            return self._call_method(thing, args, node, shown)
        if isinstance(thing, External):
            return self._call_external(thing, args, node, shown)
        if isinstance(thing, Instance):
            if self.member(thing.cls, "__call__"):
                found = self.member(thing.cls, "__call__")
                bound = self._of_instance(thing, "__call__", node) if found else NOTHING
                return self.call(bound, args, node, shown)
            return self.unknown_call(node, shown)
        if thing.kind == "functools.partial":
            return self._call_partial(thing, args, node, shown)
        if thing.kind in ("decorator", "cacher"):
            return self._decorate(thing.kind, args, node)
        if thing.kind in ("staticmethod", "classmethod") or _is_generic(thing):
            return self.call(thing.items, args, node, shown)
        if thing.kind == "namedtuple":
            made = self.new(node, "record", args.everything())
            return frozenset({made})
        entry = self.table.method(thing.kind, "__call__") if thing.kind not in ("", "?") else None
        if entry is not None:
            return self.apply(entry, frozenset({thing}), args, node, shown)
        if thing.kind == "typing.NewType":
            return args.at(0) or args.double
        if pure.has_attribute(thing.kind, "__call__") is False:
            return NOTHING
        return self.unknown_call(node, shown)

    def unknown_call(self, node: ast.AST, shown: str) -> Value:
        """Call something that nothing is known about."""
        self.problem(node, f"calls {shown}()", ", which is not known to be effect-free")
        return ANYTHING

    def _call_method(self, method: Method, args: Args, node: ast.AST, shown: str) -> Value:
        receiver = frozenset({method.receiver})
        if method.entry is not None:
            return self.apply(method.entry, receiver, args, node, shown)
        assert method.function is not None
        args = Args([receiver, *args.positional], args.star, args.keywords, args.double)
        return self._call(method.function, args, node, shown)

    def _call_external(self, thing: External, args: Args, node: ast.AST, shown: str) -> Value:
        entry = self.table.find(thing.name)
        prefix, _, last = thing.name.rpartition(".")
        if entry is None and prefix:
            entry = self.table.method(prefix, last)
            if entry is None and (prefix in pure.METHOD_OWNERS or pure.is_exception(prefix)):
                entry = self.table.find(f"object.{last}")
        if thing.name in ("getattr", "setattr", "delattr", "super", "type", "vars"):
            special = self._reflect(thing.name, args, node, shown)
            if special is not None:
                return special
        if entry is None or "a" in entry.flags:
            return self.unknown_call(node, shown)
        if thing.name in ("isinstance", "issubclass"):
            self._note_bases(args)
        receiver = args.at(0)
        if prefix in pure.METHOD_OWNERS and last in pure.CLASS_METHODS:
            receiver = self._some_of(prefix, node)
        elif prefix in pure.METHOD_OWNERS:
            # a method of a type, called with its receiver as first argument
            args = Args(args.positional[1:], args.star, args.keywords, args.double)
            if "o" not in entry.flags and any(not each.kind for each in receiver):
                receiver = self._some_of(prefix, node)
        return self.apply(entry, receiver, args, node, shown)

    def _note_bases(self, args: Args) -> None:
        """Note that the bases of some classes are read."""
        for each in args.everything():
            cls = each.cls if isinstance(each, Instance) else each
            if isinstance(cls, Class):
                self.note_member(cls, "__mro__")

    def _some_of(self, kind: str, node: ast.AST) -> Value:
        if kind in pure.IMMUTABLE:
            return scalar(kind)
        return frozenset({self.new(node, kind, DATA, DATA)})

    def _reflect(self, name: str, args: Args, node: ast.AST, shown: str) -> Value | None:
        """Call a built-in function that reads or changes attributes, classes and the like."""
        if name == "super":
            return self._super(args)
        if name == "type":
            if len(args.positional) > 1:
                return self.unknown_call(node, shown)
            return frozenset(
                each.cls
                if isinstance(each, Instance)
                else next(iter(self.external(each.kind)))
                if each.kind not in ("", "?")
                else next(iter(DATA))
                for each in args.at(0)
            )
        if name == "vars":
            if len(args.positional) != 1:
                return self.unknown_call(node, shown)
            return join(
                self.namespace(each) if isinstance(each, (Instance, Class, Module)) else DATA
                for each in args.at(0)
            )
        literal = self._literal(node)
        if name == "getattr":
            found = DATA if literal is None else self.attribute(args.at(0), literal, node)
            return found | (args.at(2) if len(args.positional) > 2 else NOTHING)
        self.owned(args.at(0), node, f"calls {shown}()", " on what was made elsewhere")
        for thing in args.at(0):
            if thing.owned and literal is not None:
                thing.set(literal, args.at(2))
            elif thing.owned:
                thing.loose = True
        return NONE

    def _super(self, args: Args) -> Value:
        function = self.frame.function
        owners: list[Thing] = [] if function is None else [function.owner or function]
        receiver = self.frame.receiver
        if args.positional:
            owners, receiver = list(args.at(0)), args.at(1)
        found: Value = NOTHING
        for owner in owners:
            if not isinstance(owner, Class):
                return ANYTHING
            key = ("super", owner, receiver)
            found |= {self.intern(key, lambda owner=owner: Super(owner, receiver))}  # type: ignore[misc]
        return found or ANYTHING

    @staticmethod
    def _literal(node: ast.AST) -> str | None:
        """Return the attribute's name where the call spells it out."""
        if isinstance(node, ast.Call) and len(node.args) > 1:
            name = node.args[1]
            if isinstance(name, ast.Constant) and isinstance(name.value, str):
                return name.value
        return None

    def _call_partial(self, thing: Thing, args: Args, node: ast.AST, shown: str) -> Value:
        before = [thing.attrs[index] for index in range(len(thing.attrs)) if index in thing.attrs]
        named = {
            name: value
            for name, value in thing.attrs.items()
            if isinstance(name, str) and name != "func"
        }
        merged = Args(
            [*before, *args.positional],
            args.star | thing.items,
            {**named, **args.keywords},
            args.double,
        )
        return self.call(thing.attrs.get("func", ANYTHING), merged, node, shown)

    def _decorate(self, kind: str, args: Args, node: ast.AST) -> Value:
        """Apply a decorator that leaves what it decorates as it is, or remembers its results."""
        decorated = args.at(0)
        found: Value = NOTHING
        for thing in decorated:
            if isinstance(thing, Class):
                thing.is_dataclass = True
            if kind == "cacher" and isinstance(thing, Function):
                found |= {self.intern((thing, "cached"), lambda thing=thing: _cached(thing))}  # type: ignore[misc]
            else:
                found |= {thing}
        return found

    # What the table knows.

    def apply(self, entry: Entry, receiver: Value, args: Args, node: ast.AST, shown: str) -> Value:
        """Call something that the table knows."""
        flags = entry.flags
        if "x" in flags:
            self.problem(node, f"calls {shown}()", ", which has effects")
        if "o" in flags:
            self.owned(receiver, node, f"calls {shown}()", " on what was made elsewhere")
        each, columns = self._taken(entry, args, node)
        self._call_special(entry, receiver, args, each, node)
        called = NOTHING
        if "c" in flags:
            called = self._call_back(entry, receiver, args, each, columns, node)
        context = _Context(entry, receiver, args, node, each, columns, called)
        made = self._made(entry.results, context, ())
        targets = receiver if "o" in flags else made
        if "s" in flags or "e" in flags:
            for thing in targets:
                if thing.owned and not is_scalar(thing):
                    self._put(thing, entry, context)
        if entry.name == "collections.defaultdict":
            for thing in made:
                thing.add(called, DATA)
        return made

    def _call_special(
        self, entry: Entry, receiver: Value, args: Args, each: Value, node: ast.AST
    ) -> None:
        """Call the special methods that a known function calls on what it is given."""
        names = SPECIAL.get(entry.name)
        if names is not None:
            self.special(self.contained(args.everything()), names, [DATA], node)
        elif entry.name in COMPARING:
            given = args.everything() | each | join(thing.items for thing in receiver)
            names = ("__add__", "__radd__") if entry.name == "sum" else ORDERING
            self.special(given, names, [DATA], node)

    def make(
        self,
        results: Iterable[Result],
        entry: Entry,
        receiver: Value,
        args: Args,
        node: ast.AST,
    ) -> Value:
        """Return what an attribute that the table knows is."""
        return self._made(results, _Context(entry, receiver, args, node), ())

    def _taken(self, entry: Entry, args: Args, node: ast.AST) -> tuple[Value, list[Value]]:
        """Take the items of the arguments as far as the entry does."""
        single = len(args.positional) == 1 and not args.star
        if "i" not in entry.flags and not ("1" in entry.flags and single):
            return NOTHING, []
        skipped = CALLED_AT.get(entry.name)
        if entry.name == "iter" and not single:
            return NOTHING, []
        shown = node.args if isinstance(node, ast.Call) else []
        columns = []
        for index, value in enumerate(args.positional):
            if index != skipped:
                where = shown[index] if len(shown) == len(args.positional) else node
                columns.append(self.iterate(value, where))
        if args.star:
            columns.append(self.iterate(args.star, node))
        return join(columns), columns

    def _call_back(
        self,
        entry: Entry,
        receiver: Value,
        args: Args,
        each: Value,
        columns: list[Value],
        node: ast.AST,
    ) -> Value:
        """Call the callables among the arguments."""
        index = CALLED_AT.get(entry.name)
        callees: list[tuple[Value, str]] = []  # what may be called, and how the source spells it
        data = each | join(thing.items for thing in receiver)
        given: list[tuple[int | str, Value, bool]] = [
            *((at, value, at == index) for at, value in enumerate(args.positional)),
            *((name, value, name in CALLED_BY_NAME) for name, value in args.keywords.items()),
        ]
        for which, value, sure in given:
            called = self.callables(value, sure)
            callees.append((called, describe_argument(node, which)))
            if not sure:
                data |= value - called
        if entry.name in ("re.sub", "re.subn", "re.Pattern.sub", "re.Pattern.subn"):
            data = scalar("re.Match")
        if entry.name == "collections.defaultdict":
            data = NOTHING
        found: Value = NOTHING
        for callee, shown in callees:
            for _ in range(2 if callee and entry.name.endswith(("reduce", "accumulate")) else 1):
                if entry.name == "map" and columns:
                    passed = Args(list(columns))
                elif entry.name == "itertools.starmap":
                    passed = Args(star=self.iterate(each, node, quiet=True))
                else:
                    passed = Args(star=data | found)
                found |= self.call(callee, passed, node, shown)
        return found

    def callables(self, value: Value, sure: bool) -> Value:
        """Return what of an argument is called: what can be, and if ``sure`` the unknown too."""
        return frozenset(
            each
            for each in value
            if isinstance(each, (Function, Class, Method))
            or each.kind in CALLABLE
            or (isinstance(each, Instance) and self.member(each.cls, "__call__"))
            or (isinstance(each, External) and (sure or self.table.find(each.name)))
            or (sure and each.kind in ("", "?"))
        )

    def _put(self, thing: Thing, entry: Entry, context: _Context) -> None:
        """Put the arguments, or their items, into what is changed or made."""
        args = context.args
        positional = args.positional
        if entry.name == "collections.defaultdict":
            positional = positional[1:]
        given = join([*positional, args.star])
        if not is_kind(thing, "dict"):
            thing.add(context.each if "e" in entry.flags else given | join(args.keywords.values()))
            return
        if "s" in entry.flags:
            thing.add(join(positional[1:]) | NONE, args.at(0))
            return
        counts = thing.kind == "collections.Counter"
        for each in given:
            if any(is_kind(each, kind) for kind in ("dict", "mapping")):
                thing.add(each.items | (DATA if each.loose else NOTHING), each.keys)
            elif counts:
                thing.add(INT, self.iterate(frozenset({each}), context.node, quiet=True))
            else:
                self._put_pairs(thing, self.iterate(frozenset({each}), context.node, quiet=True))
        named = join(args.keywords.values())
        if named or args.double:
            inside = join(each.items for each in args.double)
            thing.add(named | inside, STR)

    @staticmethod
    def _put_pairs(thing: Thing, pairs: Value) -> None:
        for pair in pairs:
            if pair.kind in ("tuple", "list") and 0 in pair.attrs and 1 in pair.attrs:
                thing.add(pair.attrs[1], pair.attrs[0])
            else:
                inside = pair.items if pair.kind else DATA
                thing.add(inside, inside)

    def _made(self, results: Iterable[Result], context: _Context, path: tuple[int, ...]) -> Value:
        return join(
            [self._one(each, context, (*path, index)) for index, each in enumerate(results)]
        )

    def _one(self, result: Result, context: _Context, path: tuple[int, ...]) -> Value:
        simple = _WORDS.get(result.word)
        if simple is not None:
            return simple(self, context)
        inner = [
            self._made(part, context, (*path, index)) for index, part in enumerate(result.inner)
        ]
        return self._built(result.word, inner, context, path)

    def _built(
        self, word: str, inner: list[Value], context: _Context, path: tuple[int, ...]
    ) -> Value:
        kind = context.entry.name if word == "@" else "tuple" if word == "row" else word
        if kind in pure.IMMUTABLE and not inner:
            return scalar(kind)
        key = (context.node, context.entry.name, path)
        thing = self.intern((*self.place(key), kind), lambda: Thing(kind, True))
        if inner and is_kind(thing, "dict") and len(inner) == 2:
            thing.add(inner[1], inner[0])
        elif inner:
            thing.add(join(inner))
        elif not set("es") & set(context.entry.flags):
            thing.add(DATA, DATA)
        if word == "tuple":
            for position, part in enumerate(inner):
                thing.set(position, part)
        return frozenset({thing})

    def copied(self, value: Value, context: _Context, deep: bool) -> Value:
        """Return copies of whatever ``value`` may be."""
        return frozenset(self._copy(thing, context, deep) for thing in value)

    def _copy(self, thing: Thing, context: _Context, deep: bool) -> Thing:
        if is_scalar(thing) or isinstance(thing, (Function, Class, External, Module)):
            return thing
        key = (*self.place(context.node), "copy", thing)
        fresh = key not in self.interned
        made = self.intern(key, lambda: _like(thing))
        if fresh or not deep:
            made.loose = thing.loose
            inside = self.copied(thing.items, context, deep) if deep else thing.items
            made.add(inside, self.copied(thing.keys, context, deep) if deep else thing.keys)
            for name, value in list(thing.attrs.items()):
                made.set(name, self.copied(value, context, deep) if deep else value)
        return made


class _Context:
    """One call of a table entry, while its result is put together."""

    def __init__(
        self,
        entry: Entry,
        receiver: Value,
        args: Args,
        node: ast.AST,
        each: Value = NOTHING,
        columns: list[Value] | None = None,
        called: Value = NOTHING,
    ) -> None:
        self.entry = entry
        self.receiver = receiver
        self.args = args
        self.node = node
        self.each = each
        self.columns = columns or []
        self.called = called


def _is_generic(thing: Thing) -> bool:
    """Whether calling something calls one of the functions that are registered with it."""
    return thing.kind == "dispatcher" and not thing.loose


def _cached(function: Function) -> Thing:
    made = Function(function.node, function.module, function.scope, function.owned)
    made.private, made.owner, made.defaults = function.private, function.owner, function.defaults
    made.cached = True
    return made


def _like(thing: Thing) -> Thing:
    if isinstance(thing, Instance):
        return Instance(thing.cls, True)
    return Thing("" if thing.kind == "?" else thing.kind, True)


def describe_argument(node: ast.AST, which: int | str) -> str:
    """Return how the source spells an argument, given by position or name."""
    if isinstance(node, ast.Call):
        if isinstance(which, int) and which < len(node.args):
            return describe(node.args[which])
        for keyword in node.keywords:
            if keyword.arg == which:
                return describe(keyword.value)
    return "an argument"


def _total(calls: Calls, context: _Context) -> Value:
    """Return what ``sum`` yields."""
    found = context.each | (context.args.at(1) or INT) | context.args.keywords.get("start", NOTHING)
    if all(each.kind in NUMBERS or is_scalar(each) for each in found):
        return found
    held = [each for each in found if each.kind in ("list", "tuple")]
    if held:
        made = calls.new(context.node, held[0].kind, join(each.items for each in held))
        return frozenset({made})
    return DATA


def _plus(calls: Calls, context: _Context) -> Value:
    return calls.binary(context.args.at(0), ast.Add(), context.args.at(1), context.node)


def _row(calls: Calls, context: _Context) -> Value:
    made = calls.new(context.node, "tuple", context.each)
    for position, column in enumerate(context.columns):
        made.set(position, column)
    return frozenset({made})


def _copies(calls: Calls, context: _Context, deep: bool) -> Value:
    name = context.entry.name
    subject = context.args.at(0) if name.startswith(("copy.", "dataclasses.", "attr")) else None
    value = calls.copied(context.receiver if subject is None else subject, context, deep)
    for thing in value:
        for key, item in context.args.keywords.items():
            if thing.owned:
                thing.set(key, item)
    return value


def _partial(calls: Calls, context: _Context) -> Value:
    made = calls.new(context.node, "functools.partial", context.args.star)
    made.set("func", context.args.at(0))
    for position, value in enumerate(context.args.positional[1:]):
        made.set(position, value)
    for name, value in context.args.keywords.items():
        made.set(name, value)
    return frozenset({made})


def _decorator(calls: Calls, context: _Context, kind: str) -> Value:
    first = context.args.at(0)
    if calls.callables(first, False):
        return calls._decorate(kind, Args([first]), context.node)
    return frozenset({calls.new(context.node, kind)})


def _field(calls: Calls, context: _Context) -> Value:
    made = calls.new(context.node, "field")
    made.set("default", context.args.keywords.get("default", NOTHING))
    factories = ("default_factory", "factory")
    made.set("factory", join(context.args.keywords.get(each, NOTHING) for each in factories))
    return frozenset({made})


def _property(calls: Calls, context: _Context) -> Value:
    made = calls.new(context.node, "property")
    names = ("fget", "fset", "fdel")
    for index, name in enumerate(names):
        made.set(name, context.args.at(index) | context.args.keywords.get(name, NOTHING))
    return frozenset({made})


def _setter(calls: Calls, context: _Context) -> Value:
    made = calls.new(context.node, "property")
    for thing in context.receiver:
        for name, value in thing.attrs.items():
            made.set(name, value)
    which = {"property.getter": "fget", "property.setter": "fset"}.get(context.entry.name, "fdel")
    made.set(which, context.args.at(0))
    return frozenset({made})


def _view(calls: Calls, context: _Context) -> Value:
    made = calls.new(context.node, "types.MappingProxyType")
    for thing in context.args.at(0):
        made.add(thing.items, thing.keys)
        made.loose = made.loose or thing.loose
    return frozenset({made})


def _instance(calls: Calls, context: _Context) -> Value:
    found: Value = NOTHING
    for cls in context.args.at(0):
        if isinstance(cls, Class) and calls.making and pure.is_metaclass(cls.outside()):
            found |= calls.making[-1]
        elif isinstance(cls, Class):
            key = (*calls.place(context.node), "instance", cls)
            found |= {calls.intern(key, lambda cls=cls: Instance(cls, True))}  # type: ignore[misc]
        else:
            found |= DATA
    return found


def _given(calls: Calls, context: _Context) -> Value:
    """Return what a callable that the user added yields: known by its name, but not new."""
    name = context.entry.name
    return frozenset({calls.intern(("given", name), lambda: Thing(name))})


def _data(calls: Calls, context: _Context) -> Value:
    """Return what JSON can hold."""
    key = (context.node, "data")
    table, row = calls.new(key, "dict"), calls.new(key, "list")
    found = frozenset({table, row}) | STR | INT | FLOAT | BOOL | NONE
    table.add(found, STR)
    row.add(found)
    return found


def _wrap(calls: Calls, context: _Context) -> Value:
    """Return an object through which what it was given can be changed: it is never new."""
    kind = context.entry.name
    given = context.args.everything()
    made = calls.intern((context.node, "wrap", kind), lambda: Thing(kind))
    made.add(join(thing.items for thing in given) | DATA, join(thing.keys for thing in given))
    return frozenset({made})


def _registered(calls: Calls, context: _Context) -> Value:
    """Return what registering a branch with ``singledispatch`` yields."""
    implementation = context.args.at(1) or context.args.at(0)
    if any(isinstance(thing, Function) or thing.kind in WRAPPED for thing in implementation):
        for thing in context.receiver:
            if thing.owned:
                thing.add(implementation)
        return implementation
    return frozenset(calls.method(each, context.entry, None) for each in context.receiver)


def _parts(calls: Calls, context: _Context) -> Value:
    return join(each.items for each in context.args.at(0)) | DATA


_WORDS: dict[str, Callable[[Calls, _Context], Value]] = {
    "?": lambda calls, context: DATA,
    "data": _data,
    "given": _given,
    "wrap": _wrap,
    "registered": _registered,
    "none": lambda calls, context: NONE,
    "self": lambda calls, context: context.receiver,
    "item": lambda calls, context: join(
        each.items | (DATA if each.loose or not each.kind else NOTHING) for each in context.receiver
    ),
    "key": lambda calls, context: join(
        each.keys | (DATA if each.loose or not each.kind else NOTHING) for each in context.receiver
    ),
    "first": lambda calls, context: context.args.at(0),
    "second": lambda calls, context: context.args.at(1),
    "arg": lambda calls, context: context.args.everything(),
    "each": lambda calls, context: context.each,
    "called": lambda calls, context: context.called,
    "copy": lambda calls, context: _copies(calls, context, False),
    "deepcopy": lambda calls, context: _copies(calls, context, True),
    "zip": _row,
    "sum": _total,
    "plus": _plus,
    "part": _parts,
    "parts": _parts,
    "namedtuple": lambda calls, context: frozenset({calls.new(context.node, "namedtuple")}),
    "record": lambda calls, context: frozenset({calls.new(context.node, "record", context.each)}),
    "partial": _partial,
    "decorator": lambda calls, context: _decorator(calls, context, "decorator"),
    "decorating": lambda calls, context: frozenset({calls.new(context.node, "decorator")}),
    "cached": lambda calls, context: _decorator(calls, context, "cacher"),
    "dispatcher": lambda calls, context: frozenset(
        {calls.new(context.node, "dispatcher", context.args.at(0))}
    ),
    "field": _field,
    "newtype": lambda calls, context: scalar("typing.NewType"),
    "property": _property,
    "setter": _setter,
    "view": _view,
    "instance": _instance,
    "class": lambda calls, context: DATA,
}
