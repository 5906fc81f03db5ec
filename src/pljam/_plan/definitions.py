"""Project functions and classes: what defining them does, and what calling them does."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from pljam._plan import pure
from pljam._plan.calls import Calls
from pljam._plan.lookup import Facts, Frame, Resolve, TooLarge
from pljam._plan.objects import Args, describe
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
    Growth,
    Instance,
    Scope,
    Thing,
    Value,
    join,
    stamp,
)
from pljam._source.bindings import (
    Bindings,
    Definition,
    FunctionNode,
    arguments_of,
    body_of,
    locals_of,
    mangle,
    type_parameter_names,
)
from pljam._source.trees import children, walk

DEPTH = 24
ROUNDS = 8


class Definitions(Calls):
    """The part of the judge that knows project functions and classes."""

    budget = 0

    def __init__(self, resolve: Resolve, table: pure.Table, facts: Facts | None) -> None:
        super().__init__(resolve, table, facts)
        self._frames: dict[tuple[object, ...], Frame] = {}
        self._partial: set[Frame] = set()  # running frames whose result was used before its end
        self._bodies: dict[FunctionNode, _Body] = {}

    # Functions.

    def make_function(self, node: FunctionNode) -> Function:
        """Make a function or lambda of the current scope, its defaults evaluated."""
        frame = self.frame
        arguments = node.args
        defaults: dict[str, Value] = {}
        positional = [*arguments.posonlyargs, *arguments.args]
        for argument, default in zip(
            positional[len(positional) - len(arguments.defaults) :], arguments.defaults, strict=True
        ):
            defaults[mangle(argument.arg, frame.private)] = self.expression(default)
        for argument, value in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
            if value is not None:
                defaults[mangle(argument.arg, frame.private)] = self.expression(value)

        def make() -> Thing:
            return Function(node, frame.module, frame.scope, True)

        made = self.intern((*self.place(node), frame.scope), make)
        assert isinstance(made, Function)
        made.private = frame.private
        for name, each in defaults.items():
            made.defaults[name] = made.defaults.get(name, NOTHING) | each
        return made

    def define(self, node: Definition) -> None:
        """Execute a ``def`` statement."""
        decorators = [(each, self.expression(each)) for each in node.decorator_list]
        value: Value = frozenset({self.make_function(node)})
        if self.are_evaluated(node) and not type_parameter_names(node):
            for argument in arguments_of(node.args):
                if argument.annotation is not None:
                    self.expression(argument.annotation)
            if node.returns is not None:
                self.expression(node.returns)
        self.bind(node.name, self.decorated(decorators, value), node)

    def decorated(self, decorators: list[tuple[ast.expr, Value]], value: Value) -> Value:
        """Call decorators, the last one first."""
        for expression, decorator in reversed(decorators):
            shown = describe(expression).removesuffix("()")
            value = self.call(decorator, Args([value]), expression, shown)
        return value

    def _body(self, function: Function) -> _Body:
        found = self._bodies.get(function.node)
        if found is None:
            found = self._bodies[function.node] = _Body(function.node, function.private)
        return found

    def call_function(self, function: Function, args: Args, node: ast.AST, shown: str) -> Value:
        """Call a project function: execute its body with these arguments."""
        given = self._given(function, args, node)
        key = (function, tuple(sorted(given.items(), key=lambda item: item[0])))
        frame = self._frames.get(key)
        if frame is None:
            frame = self._frames[key] = self._frame(function)
        self.frame.events.append((getattr(node, "lineno", 0), frame, shown))
        if frame.running:
            frame.reentered = True
            self._partial.add(frame)
        else:
            if not frame.done or frame.growth != Growth.count:
                reach, size = stamp([*given.values(), frozenset({function})], [function.scope])
                self.budget -= size // 8
                if not frame.done or frame.stamp != reach:
                    self._execute(frame, given)
                    frame.stamp = reach
                frame.growth = Growth.count
        if function.cached:
            return Disowner(True).value(frame.result)
        return frame.result

    def _frame(self, function: Function) -> Frame:
        body = self._body(function)
        scope = Scope("function", function.scope, body.local, body.globals)
        scope.shared = body.shared
        return Frame(function.module, scope, function)

    def _execute(self, frame: Frame, given: dict[str, Value]) -> None:
        """Execute a function's body until its result, which it may use itself, is complete."""
        function = frame.function
        assert function is not None
        if self.frame.depth >= DEPTH:
            raise TooLarge
        outer, self._partial = self._partial, set()
        frame.running = True
        try:
            for _ in range(ROUNDS):
                before, growth = frame.result, Growth.count
                frame.reentered = False
                with self.within(frame):
                    self._execute_once(frame, function, given)
                # what runs later (inner functions, generators) may meet what was bound since
                later = self._body(function).later and growth != Growth.count
                if not later and (not frame.reentered or frame.result == before):
                    break
            else:
                frame.result |= ANYTHING
        finally:
            frame.running = False
            self._partial.discard(frame)
            frame.done = not self._partial
            self._partial |= outer

    def _execute_once(self, frame: Frame, function: Function, given: dict[str, Value]) -> None:
        node = function.node
        frame.events.clear()
        frame.scope.now = {}
        for name, value in given.items():
            frame.scope.bind(name, value)
        first = next(iter(arguments_of(node.args)), None)
        frame.receiver = given.get(first.arg, NOTHING) if first is not None else NOTHING
        if isinstance(node, ast.AsyncFunctionDef):
            self.problem(node, "makes a coroutine")
            frame.result |= ANYTHING
        elif isinstance(node, ast.Lambda):
            frame.result |= self.expression(node.body)
        else:
            if self.block(node.body):
                frame.result |= NONE
            if node.returns is not None:
                frame.result = self.annotated(frame.result, node.returns)
        if self._body(function).yields:
            made = self.new(node, "iterator", frame.yielded)
            frame.result = frozenset({made})

    def _given(self, function: Function, args: Args, node: ast.AST) -> dict[str, Value]:
        """Bind arguments to parameters."""
        arguments = function.node.args
        private = function.private
        given: dict[str, Value] = {}
        double = join(each.items for each in args.double)
        positional = [*arguments.posonlyargs, *arguments.args]
        for index, argument in enumerate(positional):
            name = mangle(argument.arg, private)
            if index < len(args.positional):
                given[name] = args.positional[index]
            elif argument.arg in args.keywords:
                given[name] = args.star | args.keywords[argument.arg]
            else:
                given[name] = args.star | double | function.defaults.get(name, NOTHING) or DATA
        for argument in arguments.kwonlyargs:
            name = mangle(argument.arg, private)
            if argument.arg in args.keywords:
                given[name] = args.keywords[argument.arg]
            else:
                given[name] = double | function.defaults.get(name, NOTHING) or DATA
        for argument in [*positional, *arguments.kwonlyargs]:
            if argument.annotation is not None:
                name = mangle(argument.arg, private)
                given[name] = self._promised(function, given[name], argument.annotation)
        if arguments.vararg is not None:
            rest = join([*args.positional[len(positional) :], args.star])
            made = self.new((node, arguments.vararg), "tuple", rest)
            given[mangle(arguments.vararg.arg, private)] = frozenset({made})
        if arguments.kwarg is not None:
            named = {argument.arg for argument in [*arguments.args, *arguments.kwonlyargs]}
            rest = join(value for name, value in args.keywords.items() if name not in named)
            made = self.new((node, arguments.kwarg), "dict", rest | double, STR)
            given[mangle(arguments.kwarg.arg, private)] = frozenset({made})
        return given

    def _promised(self, function: Function, value: Value, annotation: ast.expr) -> Value:
        with self.within(Frame(function.module, Scope("module", function.scope))):
            return self.annotated(value, annotation)

    # Classes.

    def define_class(self, node: ast.ClassDef) -> None:
        """Execute a ``class`` statement."""
        decorators = [(each, self.expression(each)) for each in node.decorator_list]
        frame = self.frame
        made = self.intern(
            (*self.place(node), frame.scope), lambda: Class(node, frame.module, True)
        )
        assert isinstance(made, Class)
        if frame.scope.qualname:
            made.qualname = f"{frame.scope.qualname}.{node.name}"
        hidden = type_parameter_names(node)
        if hidden:
            around, frame.scope = frame.scope, self.scope_at(node, "comprehension")
            for name in hidden:
                frame.scope.bind(name, DATA)
        made.bases = [self._base(base) for base in node.bases]
        keywords = {each.arg or "": self.expression(each.value) for each in node.keywords}
        made.metaclass = keywords.pop("metaclass", NOTHING)
        self._execute_class(made, node)
        if hidden:
            frame.scope = around
        self._computed(made, keywords, node)
        self.bind(node.name, self.decorated(decorators, frozenset({made})), node)

    def _base(self, node: ast.expr) -> Value:
        base = node.value if isinstance(node, ast.Starred) else node
        return self.expression(base)

    def _execute_class(self, made: Class, node: ast.ClassDef) -> None:
        frame = self.frame
        own = Bindings.of(node.body, node.name)
        scope = self.scope_at(node, "class", frozenset(own.globals))
        scope.qualname = made.qualname
        around, private = frame.scope, frame.private
        frame.scope, frame.private = scope, node.name
        loops = frame.breaks, frame.continues, frame.attempts
        frame.breaks, frame.continues, frame.attempts = [], [], []
        for name in ("__module__", "__qualname__"):
            scope.now[name] = STR
        try:
            self.block(node.body)
        finally:
            frame.scope, frame.private = around, private
            frame.breaks, frame.continues, frame.attempts = loops
        for name, value in scope.now.items():
            made.set(name, value)
            for thing in value:
                for function in _functions_of(thing):
                    if function.owner is None and function.scope is scope:
                        function.owner = made

    def _computed(self, made: Class, keywords: dict[str, Value], node: ast.ClassDef) -> None:
        """Call what runs while a class is made."""
        here: Value = frozenset({made})
        for name in made.outside():
            if not pure.is_plain_base(name):
                self._unknown_base(made, name, node)
        for each in made.metaclasses():
            self._apply_metaclass(each, here, keywords, node)
        for base in made.mro()[1:]:
            if isinstance(base, Class) and "__init_subclass__" in base.attrs:
                hook = join(_unwrapped(each) for each in base.attrs["__init_subclass__"])
                self.call(hook, Args([here], keywords=keywords), node, "__init_subclass__")
                break
        for value in list(made.attrs.values()):
            self.special(value, ("__set_name__",), [here, STR], node)
        if made.is_enum:
            self._make_members(made, node)

    def _make_members(self, made: Class, node: ast.ClassDef) -> None:
        """Call what an enumeration defines for making its members."""
        members = join(
            value
            for name, value in made.attrs.items()
            if isinstance(name, str) and not name.startswith("_")
        )
        data = members | join(thing.items for thing in members) | DATA
        member = frozenset({self.intern(("making", made), lambda: Instance(made, True))})
        for name in ("__new__", "__init__", "_generate_next_value_"):
            found = self.member(made, name)
            if found is not None:
                first = {"__new__": frozenset({made}), "__init__": member}.get(name)
                hook = join(_unwrapped(each) for each in found[1])
                self.call(hook, Args([] if first is None else [first], star=data), node, name)

    def _unknown_base(self, made: Class, name: str, node: ast.ClassDef) -> None:
        shown = name or next((describe(base) for base in node.bases), "an unknown class")
        self.problem(node, f"derives from {shown}", ", which is not known to be effect-free")

    def _apply_metaclass(
        self, metaclass: Thing, made: Value, keywords: dict[str, Value], node: ast.ClassDef
    ) -> None:
        if isinstance(metaclass, External):
            if not pure.is_plain_base(metaclass.name):
                self._unknown_base(next(iter(made)), metaclass.name, node)  # type: ignore[arg-type]
            return
        if not isinstance(metaclass, Class):
            self.call(frozenset({metaclass}), Args(star=DATA), node, "the metaclass")
            return
        space = frozenset({self.new((node, "namespace"), "dict", DATA, STR)})
        bases = frozenset({self.new((node, "bases"), "tuple", DATA)})
        for name in ("__prepare__", "__new__", "__init__"):
            found = self.member(metaclass, name)
            if found is not None:
                first = made if name == "__init__" else frozenset({metaclass})
                given = [first, STR, bases, space][: 3 if name == "__prepare__" else 4]
                functions = join(_unwrapped(each) for each in found[1])
                self.making.append(made)
                self.call(
                    functions, Args(given, keywords=keywords), node, f"the metaclass's {name}"
                )
                self.making.pop()

    # Instances.

    def instantiate(self, cls: Class, args: Args, node: ast.AST, shown: str) -> Value:
        """Make an instance of a project class."""
        outside = cls.outside()
        for metaclass in cls.metaclasses():
            found = self.member(metaclass, "__call__") if isinstance(metaclass, Class) else None
            if found is not None:
                given = Args([frozenset({cls}), *args.positional], args.star, args.keywords)
                return self.call(found[1], given, node, f"the metaclass of {shown}")
        if cls.is_enum:
            return self._member(cls)
        if "typing.TypedDict" in outside or "typing_extensions.TypedDict" in outside:
            items = join(args.keywords.values()) | DATA
            return frozenset({self.new(node, "dict", items, STR)})
        unknown = [name for name in outside if not pure.is_plain_base(name)]
        if unknown and not self.member(cls, "__init__"):
            why = f", whose base {unknown[0] or 'class'} is not known to be effect-free"
            self.problem(node, f"makes a {shown}", why)
        made = self._made_by_new(cls, args, node, shown)
        for thing in made:
            if isinstance(thing, Instance):
                self._initialize(thing, args, node, shown)
        self.special(made, ("__del__",), [], node)
        return made

    def _made_by_new(self, cls: Class, args: Args, node: ast.AST, shown: str) -> Value:
        here: Value = frozenset({cls})
        found = self.member(cls, "__new__")
        if found is not None:
            given = Args([here, *args.positional], args.star, args.keywords, args.double)
            return self.call(join(_unwrapped(each) for each in found[1]), given, node, shown)
        key = (*self.place(node), "instance", cls)
        return frozenset({self.intern(key, lambda: Instance(cls, True))})

    def _initialize(self, thing: Instance, args: Args, node: ast.AST, shown: str) -> None:
        cls = thing.cls
        found = self.member(cls, "__init__")
        generated = next(
            (
                each.is_dataclass and "__init__" not in each.attrs
                for each in cls.mro()
                if isinstance(each, Class) and (each.is_dataclass or "__init__" in each.attrs)
            ),
            False,
        )
        if found is not None and not generated:
            bound = join(self._bound(each, thing, cls, node) for each in found[1])
            self.call(bound, args, node, shown)
            return
        fields = list(self._fields(cls))
        if not fields:
            thing.add(args.everything())
            if args.everything() and any(pure.is_exception(name) for name in cls.outside()):
                made = self.new((node, "args"), "tuple", args.everything())
                thing.set("args", frozenset({made}))
            return
        for index, (name, default) in enumerate(fields):
            value = args.at(index) | args.keywords.get(name, NOTHING)
            if not value:
                value = self._default(default, node, shown)
            thing.set(name, value)
        if self.member(cls, "__post_init__"):
            self.special(frozenset({thing}), ("__post_init__",), [], node)

    def _fields(self, cls: Class) -> Iterator[tuple[str, Value]]:
        """Yield the fields of a dataclass or named tuple, with their defaults."""
        computed = cls.is_dataclass or any(
            isinstance(each, Class) and each.is_dataclass for each in cls.mro()
        )
        named = any(name.endswith((".NamedTuple", "pydantic.BaseModel")) for name in cls.outside())
        if not computed and not named:
            return
        seen: dict[str, Value] = {}
        for each in reversed(cls.mro()):
            if isinstance(each, Class):
                for node in each.node.body:
                    if not isinstance(node, ast.AnnAssign) or not isinstance(node.target, ast.Name):
                        continue
                    if "ClassVar" not in ast.unparse(node.annotation):
                        seen[node.target.id] = each.attrs.get(node.target.id, NOTHING)
        yield from seen.items()

    def _default(self, default: Value, node: ast.AST, shown: str) -> Value:
        found: Value = NOTHING
        for each in default:
            if each.kind == "field":
                found |= each.attrs.get("default", NOTHING)
                factory = each.attrs.get("factory", NOTHING)
                found |= self.call(factory, Args(), node, f"the default factory of {shown}")
            else:
                found |= {each}
        return found or DATA


class _Body:
    """What the source of a function's body tells at a glance."""

    def __init__(self, node: FunctionNode, private: str | None) -> None:
        statements = body_of(node)
        own = Bindings.of(statements, private)
        inside = list(_in_body(statements))
        inner = [each for each in inside if isinstance(each, FunctionNode)]
        self.local = locals_of(node, own)
        self.globals = frozenset(own.globals)
        self.yields = any(isinstance(each, (ast.Yield, ast.YieldFrom)) for each in inside)
        self.later = bool(inner) or any(isinstance(each, ast.GeneratorExp) for each in inside)
        self.shared = frozenset(
            mangle(name, private)
            for function in inner
            for each in walk(function)
            if isinstance(each, ast.Nonlocal)
            for name in each.names
        )


def _functions_of(thing: Thing) -> Iterable[Function]:
    """Yield the functions that a class attribute is made of."""
    if isinstance(thing, Function):
        yield thing
    elif thing.kind in ("property", "staticmethod", "classmethod"):
        for part in thing.parts():
            for each in part:
                yield from _functions_of(each)


def _unwrapped(thing: Thing) -> Value:
    return thing.items if thing.kind in ("staticmethod", "classmethod") else frozenset({thing})


def _in_body(nodes: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """Yield the nodes of a function's body; of functions and classes in it, only themselves."""
    pending = list(nodes)
    while pending:
        node = pending.pop()
        yield node
        if not isinstance(node, (FunctionNode, ast.ClassDef)):
            pending.extend(children(node))
