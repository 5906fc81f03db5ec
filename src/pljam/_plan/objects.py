"""What can be done to a value besides calling it: attributes, items, iteration, operators."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass, field

from pljam._plan import pure
from pljam._plan.lookup import Frame, Lookup
from pljam._plan.values import (
    DATA,
    FLOAT,
    INT,
    NONE,
    NOTHING,
    NUMBERS,
    RESULT,
    SEQUENCES,
    STR,
    Class,
    External,
    Function,
    Instance,
    Method,
    Module,
    Scope,
    Super,
    Thing,
    Value,
    is_kind,
    is_scalar,
    join,
    scalar,
)


@dataclass
class Args:
    """The arguments of one call; ``star`` is what every further positional one may be."""

    positional: list[Value] = field(default_factory=list)
    star: Value = NOTHING
    keywords: dict[str, Value] = field(default_factory=dict)
    double: Value = NOTHING

    def at(self, index: int) -> Value:
        """Return a positional argument."""
        return self.positional[index] if index < len(self.positional) else self.star

    def everything(self) -> Value:
        """Return what any argument may be."""
        return join([*self.positional, self.star, *self.keywords.values(), self.double])


OPERATORS = {
    "Add": "add", "Sub": "sub", "Mult": "mul", "Div": "truediv", "FloorDiv": "floordiv",
    "Mod": "mod", "Pow": "pow", "LShift": "lshift", "RShift": "rshift", "BitOr": "or",
    "BitXor": "xor", "BitAnd": "and", "MatMult": "matmul",
}  # fmt: skip
PLAIN = frozenset({"int", "float", "bool", "complex", "str", "bytes", "NoneType", "range"})
HOLDING = ("list", "tuple", "dict", "set", "frozenset", "collections.deque", "mapping", "record")
COMPARISONS = ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__")
HASHING = ("__hash__", "__eq__")
DICTS = ("dict", "mapping")


def describe(node: ast.AST) -> str:
    """Return a piece of source as a short phrase."""
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= 40 else text[:39] + "…"


class Objects(Lookup):
    """The part of the judge that knows what reading and changing objects does."""

    def call(self, value: Value, args: Args, node: ast.AST, shown: str) -> Value:
        """Call a value."""
        raise NotImplementedError

    # Attributes.

    def attribute(self, value: Value, name: str, node: ast.AST) -> Value:
        """Read an attribute of whatever ``value`` may be."""
        return join([self._attribute(thing, name, node) for thing in value])

    def _attribute(self, thing: Thing, name: str, node: ast.AST) -> Value:
        if thing.kind in ("", "?") or isinstance(thing, External):
            self.frame.guesses.add(name)
        if isinstance(thing, Instance):
            return self._of_instance(thing, name, node)
        if name == "__dict__" and isinstance(thing, (Class, Module)):
            return self.namespace(thing)
        if isinstance(thing, Class):
            return self._of_class(thing, name, node)
        if isinstance(thing, Module):
            return self._of_module(thing, name, node)
        if isinstance(thing, External):
            return self.external(f"{thing.name}.{name}")
        if isinstance(thing, Super):
            return self._of_super(thing, name, node)
        if isinstance(thing, Function):
            if name in thing.attrs:
                return thing.attrs[name]
            return STR if name in ("__name__", "__doc__", "__qualname__", "__module__") else DATA
        if thing.kind in ("", "?"):
            return thing.attrs.get(name, NOTHING) | DATA
        if name == "__class__":
            return DATA
        if name in thing.attrs and thing.kind not in ("tuple", "property"):
            return thing.attrs[name] | (DATA if thing.loose else NOTHING)
        entry = self.table.method(thing.kind, name)
        if entry is not None:
            if "a" in entry.flags:
                return self.make(entry.results, entry, frozenset({thing}), Args(), node)
            return frozenset({self.method(thing, entry, None)})
        if thing.kind == "record":
            return thing.items | thing.keys
        return NOTHING if pure.has_attribute(thing.kind, name) is False else DATA

    def make(
        self,
        results: Iterable[pure.Result],
        entry: pure.Entry,
        receiver: Value,
        args: Args,
        node: ast.AST,
    ) -> Value:
        """Return what an entry of the table yields."""
        raise NotImplementedError

    def method(self, receiver: Thing, entry: pure.Entry | None, function: Thing | None) -> Thing:
        """Return a method on its receiver."""
        key = ("method", receiver, entry, function)
        return self.intern(key, lambda: Method(receiver, entry, function))

    def member(self, cls: Class, name: str) -> tuple[Class, Value] | None:
        """Return the first class that binds ``name``, and what to; note where it was looked for."""
        for each in cls.mro():
            if isinstance(each, Class):
                self.note_member(each, name)
                if name in each.attrs:
                    return each, each.attrs[name]
        return None

    def note_member(self, cls: Class, name: str) -> None:
        """Note that a member of a project class is read, by whatever way."""
        self.frame.members.add((cls.module, f"{cls.qualname}.{name}"))

    def _of_module(self, thing: Module, name: str, node: ast.AST) -> Value:
        self.frame.reads.add((thing.name, name))
        known = self.resolve(thing.name, name)
        if known.kind in ("unknown", "builtin"):
            submodule = f"{thing.name}.{name}"
            if self.is_project(submodule):
                return frozenset({self.intern(("module", submodule), lambda: Module(submodule))})
            if name in ("__name__", "__file__", "__doc__"):
                return STR
            getter = self.resolve(thing.name, "__getattr__")
            if getter.kind != "function":
                return DATA
            self.note(getter)
            shown = f"{thing.name}.__getattr__"
            return self.call(self.resolved(getter), Args([STR]), node, shown)
        self.note(known)
        return self.resolved(known)

    def _of_class(self, cls: Class, name: str, node: ast.AST) -> Value:
        found = self.member(cls, name)
        if found is None:
            if name in ("__name__", "__qualname__", "__module__", "__doc__"):
                return STR
            if cls.is_enum and name == "__members__":
                return frozenset({self.new(node, "mapping", self._member(cls), STR)})
            inherited = self._inherited(cls, frozenset({cls}), name)
            if inherited is not None:
                return inherited
            above = [self.member(each, name) for each in _types_of(cls)]
            if any(above):
                members = [(home, each) for home, value in filter(None, above) for each in value]
                return join([self._bound(each, cls, home, node) for home, each in members])
            entry = self.table.find(f"type.{name}")
            return DATA if entry is None else frozenset({self.method(cls, entry, None)})
        owner, value = found
        if owner.is_enum and not name.startswith("_"):
            plain = frozenset(
                each for each in value if isinstance(each, Function) or each.kind in WRAPPED
            )
            if not plain:
                return self._member(cls)
        return join([self._bound(each, None, cls, node) for each in value])

    def _member(self, cls: Class) -> Value:
        return frozenset({self.intern(("member", cls), lambda: Instance(cls, False))})

    def _member_values(self, cls: Class) -> Value:
        found = [
            value
            for each in cls.mro()
            if isinstance(each, Class)
            for name, value in each.attrs.items()
            if isinstance(name, str) and not name.startswith("_")
        ]
        plain = frozenset(thing for thing in join(found) if not isinstance(thing, Function))
        return DATA if self.member(cls, "__new__") else plain or DATA

    def _bound(self, thing: Thing, receiver: Thing | None, cls: Class, node: ast.AST) -> Value:
        """Return what a class attribute is when it is read on an instance or on the class."""
        if isinstance(thing, Function):
            if thing.node in _implicit_class_methods(thing):
                return frozenset({self.method(cls, None, thing)})
            return frozenset({self.method(receiver, None, thing) if receiver else thing})
        if thing.kind == "staticmethod":
            return thing.items
        if thing.kind == "dispatcher" and not thing.loose:
            return join([self._bound(each, receiver, cls, node) for each in thing.items])
        if thing.kind == "classmethod":
            return frozenset(self.method(cls, None, each) for each in thing.items)
        if thing.kind == "property" and receiver is not None:
            getters = thing.attrs.get("fget", NOTHING)
            return self.call(getters, Args([frozenset({receiver})]), node, describe(node))
        if isinstance(thing, Instance) and self.member(thing.cls, "__get__"):
            args = Args([NONE if receiver is None else frozenset({receiver}), frozenset({cls})])
            shown = f"{thing.cls.node.name}.__get__"
            return self.call(self._of_instance(thing, "__get__", node), args, node, shown)
        if thing.kind == "field":
            return join(thing.attrs.values()) | DATA
        return frozenset({thing})

    def _of_instance(self, thing: Instance, name: str, node: ast.AST) -> Value:
        if name == "__class__":
            return frozenset({thing.cls})
        if name == "__dict__":
            return self.namespace(thing)
        getter = self.member(thing.cls, "__getattribute__")
        if getter is not None and name != "__getattribute__":
            return self.special(frozenset({thing}), ("__getattribute__",), [STR], node)
        own = thing.attrs.get(name)
        found = self.member(thing.cls, name)
        value = own or NOTHING
        if found is not None:
            shared = frozenset(each for each in found[1] if not own or each.kind != "field")
            value |= join([self._bound(each, thing, thing.cls, node) for each in shared])
            if thing.loose and not all(
                isinstance(each, Function) or each.kind in WRAPPED for each in shared
            ):
                value |= DATA
            return value
        if thing.cls.is_enum:
            return STR if name in ("name", "_name_") else self._member_values(thing.cls)
        if own is None:
            inherited = self._inherited(thing.cls, frozenset({thing}), name)
            if inherited is not None:
                return inherited
            if self.member(thing.cls, "__getattr__"):
                return self.special(frozenset({thing}), ("__getattr__",), [STR], node)
            value = DATA
        if own is None or thing.loose:
            value = self._declared(thing.cls, name, value | DATA)
        return value

    def namespace(self, thing: Thing) -> Value:
        """Return the ``__dict__`` of an instance, a class or a module."""
        kind = "mapping" if isinstance(thing, Class) else "dict"
        made = self.intern(("namespace", thing), lambda: Thing(kind, thing.owned))
        made.add(join(thing.attrs.values()) | DATA, STR)
        return frozenset({made})

    def contained(self, value: Value, depth: int = 3) -> Value:
        """Return what an operation on a container also meets: what is in it."""
        inside = join(
            thing.items | thing.keys for thing in value if thing.kind and thing.kind in HOLDING
        )
        return value | self.contained(inside - value, depth - 1) if inside and depth else value

    def _declared(self, cls: Class, name: str, value: Value) -> Value:
        """Return what the annotation of an attribute in a class body promises."""
        for each in cls.mro():
            if isinstance(each, Class):
                for node in each.node.body:
                    if not isinstance(node, ast.AnnAssign) or not isinstance(node.target, ast.Name):
                        continue
                    if node.target.id == name:
                        with self.within(Frame(each.module, Scope("module"))):
                            return self.annotated(value, node.annotation)
        return value

    def _inherited(self, cls: Class, receivers: Value, name: str) -> Value | None:
        """Return an attribute from a base outside the project; ``None`` if nothing is known."""
        for base in cls.outside():
            entry = self.table.method(_base_kind(base), name) if base else None
            if entry is not None and "a" not in entry.flags:
                return frozenset(self.method(each, entry, None) for each in receivers)
        if name in pure.OBJECT_METHODS and "" not in cls.outside():
            return self.external(f"object.{name}")
        return None

    def _of_super(self, thing: Super, name: str, node: ast.AST) -> Value:
        value: Value = NOTHING
        for receiver in thing.receiver:
            cls = receiver.cls if isinstance(receiver, Instance) else receiver
            if not isinstance(cls, Class):
                return DATA
            order = cls.mro()
            nodes = [each.node if isinstance(each, Class) else None for each in order]
            if thing.owner.node not in nodes and receiver is cls:
                # in a metaclass, the first parameter of a method is the class
                order = [thing.owner, *thing.owner.mro()[1:]]
                nodes = [each.node if isinstance(each, Class) else None for each in order]
            if thing.owner.node not in nodes:
                return DATA
            rest = order[nodes.index(thing.owner.node) + 1 :]
            value |= self._after(rest, name, receiver, cls, node)
        return value

    def _after(
        self, rest: list[Thing], name: str, receiver: Thing, cls: Class, node: ast.AST
    ) -> Value:
        for each in rest:
            if isinstance(each, Class):
                self.note_member(each, name)
                if name in each.attrs:
                    bound = receiver if isinstance(receiver, Instance) else None
                    return join([self._bound(m, bound, cls, node) for m in each.attrs[name]])
            elif not isinstance(each, External):
                return DATA
            else:
                entry = self.table.method(_base_kind(each.name), name)
                if entry is not None:
                    return frozenset({self.method(receiver, entry, None)})
        if name in pure.OBJECT_METHODS:
            entry = self.table.find(f"object.{name}")
            if entry is not None:
                return frozenset({self.method(receiver, entry, None)})
        return DATA

    # Changing.

    judged: ast.AST | None = None
    """The statement of a module that is judged."""

    own_target: ast.AST | None = None
    """What that stores into, while it does: an attribute or item of something that it names.

    Storing there again does no more than to bind a name again.
    """

    def _binds(self, thing: Thing, node: ast.AST) -> bool:
        """Whether a store only gives a plain object's attribute, or item, another value."""
        if node is not self.own_target:
            return False
        if isinstance(node, ast.Subscript):
            return thing.kind in ("list", "dict", "collections.OrderedDict")
        if isinstance(thing, Instance):
            return set(thing.cls.outside()) <= {"object", "Exception"}
        if isinstance(thing, Class):
            return not thing.metaclasses() and set(thing.outside()) <= {"object", "Exception"}
        return isinstance(thing, (Function, Module)) or thing.kind == "types.SimpleNamespace"

    def owned(
        self, value: Value, node: ast.AST, doing: str, more: str = ", which was made elsewhere"
    ) -> None:
        """Note a problem unless all that ``value`` may be was made by this execution."""
        if any(not thing.owned and not is_scalar(thing) for thing in value):
            self.problem(node, doing, more)

    def store_attribute(self, value: Value, name: str, item: Value, node: ast.Attribute) -> None:
        """Store an attribute."""
        for thing in value:
            if isinstance(thing, Instance):
                found = self.member(thing.cls, name)
                if self.member(thing.cls, "__setattr__"):
                    here = frozenset({thing})
                    self.special(here, ("__setattr__",), [STR, item], node)
                    continue
                if found is not None and self._descriptors(found[1], thing, item, node):
                    continue
            if not self._binds(thing, node):
                doing = f"stores an attribute of {describe(node.value)}"
                self.owned(frozenset({thing}), node, doing)
            if thing.owned:
                thing.set(name, item)

    def _descriptors(self, value: Value, thing: Instance, item: Value, node: ast.AST) -> bool:
        """Store through properties and other descriptors; whether there are any."""
        here = frozenset({thing})
        found = False
        for each in value:
            if each.kind == "property":
                setters = each.attrs.get("fset", NOTHING)
                self.call(setters, Args([here, item]), node, describe(node))
                found = found or bool(setters)
            elif isinstance(each, Instance) and self.member(each.cls, "__set__"):
                self.special(frozenset({each}), ("__set__",), [here, item], node)
                found = True
            elif each.kind == "?":
                self.problem(node, f"stores through {describe(node)}")
                found = True
        return found

    def store_item(self, value: Value, key: Value, item: Value, node: ast.Subscript) -> None:
        """Store an item."""
        for thing in value:
            here = frozenset({thing})
            if isinstance(thing, Instance) and self.member(thing.cls, "__setitem__"):
                self.special(here, ("__setitem__",), [key, item], node)
                continue
            if not self._binds(thing, node):
                self.owned(here, node, f"stores an item of {describe(node.value)}")
            if not thing.owned:
                continue
            if isinstance(node.slice, ast.Slice) and not is_kind(thing, "dict"):
                item = self.iterate(item, node, quiet=True)
            thing.add(item, key)
            if thing.kind == "tuple":
                continue

    # Items.

    def item(self, value: Value, index: ast.expr, key: Value, node: ast.AST) -> Value:
        """Read an item."""
        found: list[Value] = []
        for thing in value:
            if isinstance(thing, Instance):
                if self.member(thing.cls, "__getitem__"):
                    here = frozenset({thing})
                    found.append(self.special(here, ("__getitem__",), [key], node))
                else:
                    missing = self.special(frozenset({thing}), ("__missing__",), [key], node)
                    found.append(missing | thing.items | DATA)
            elif isinstance(thing, Class):
                if thing.is_enum:
                    found.append(self._member(thing))
                elif self.member(thing, "__class_getitem__"):
                    getter = self._of_class(thing, "__class_getitem__", node)
                    shown = f"{thing.node.name}.__class_getitem__"
                    found.append(self.call(getter, Args([key]), node, shown))
                else:
                    found.append(frozenset({thing}))
            elif isinstance(thing, External):
                found.append(frozenset({thing}))
            else:
                found.append(self._item(thing, index, node))
        return join(found)

    def _item(self, thing: Thing, index: ast.expr, node: ast.AST) -> Value:
        if thing.kind in ("", "?"):
            return thing.items | DATA
        if thing.kind == "str":
            return STR
        if isinstance(index, ast.Slice):
            if thing.kind in ("bytes", "bytearray", "range", "memoryview"):
                return frozenset({thing})
            if thing.kind in ("list", "tuple", "sequence"):
                kind = "list" if thing.kind == "sequence" else thing.kind
                return frozenset({self.new(node, kind, thing.items)})
        if thing.kind in ("bytes", "bytearray", "range", "memoryview"):
            return INT
        if thing.kind == "re.Match":
            return STR
        if thing.kind == "tuple" and isinstance(index, ast.Constant) and index.value in thing.attrs:
            return thing.attrs[index.value]
        return thing.items

    def iterate(self, value: Value, node: ast.AST, quiet: bool = False) -> Value:
        """Take the items of whatever ``value`` may be: of an iterator, that uses it up."""
        return join([self._iterate(thing, node, quiet) for thing in value])

    def _iterate(self, thing: Thing, node: ast.AST, quiet: bool) -> Value:
        kind = thing.kind
        if kind in ("iterator", "file") or kind == "?":
            if not thing.owned and not quiet:
                self.problem(node, f"takes items of {describe(node)}", ", which may use it up")
            return thing.items
        if kind == "" or (thing.loose and not isinstance(thing, Instance)):
            return (thing.keys if kind in DICTS else thing.items) | DATA
        if kind == "str":
            return STR
        if kind in ("bytes", "bytearray", "range", "memoryview"):
            return INT
        if any(is_kind(thing, each) for each in DICTS):
            return thing.keys
        if isinstance(thing, Instance):
            return self._iterate_instance(thing, node)
        if isinstance(thing, Class):
            return self._member(thing) if thing.is_enum else DATA
        if is_scalar(thing) and kind != "ipaddress.network":
            return NOTHING
        if isinstance(thing, External):
            return DATA
        return thing.items

    def _iterate_instance(self, thing: Instance, node: ast.AST) -> Value:
        here = frozenset({thing})
        if self.member(thing.cls, "__iter__"):
            made = self.special(here, ("__iter__",), [], node)
            if thing in made:
                return self.special(here, ("__next__",), [], node)
            return self.iterate(made, node)
        if self.member(thing.cls, "__getitem__"):
            return self.special(here, ("__getitem__",), [INT], node)
        if self.member(thing.cls, "__next__"):
            return self.special(here, ("__next__",), [], node)
        return thing.items | join(thing.attrs.values()) | DATA

    # Operators.

    def special(
        self, value: Value, names: Iterable[str], args: list[Value], node: ast.AST
    ) -> Value:
        """Call the special methods that project classes define for an operation."""
        found: Value = NOTHING
        for thing in value:
            for cls in _types_of(thing):
                for name in names:
                    member = self.member(cls, name)
                    if member is not None:
                        bound = join([self._bound(each, thing, cls, node) for each in member[1]])
                        shown = f"{cls.node.name}.{name}"
                        found |= self.call(bound, Args(list(args)), node, shown)
        return found

    def truth(self, value: Value, node: ast.AST) -> None:
        """Ask whether a value is true."""
        self.special(value, ("__bool__", "__len__"), [], node)

    def binary(self, left: Value, operator: ast.operator, right: Value, node: ast.AST) -> Value:
        """Apply a binary operator."""
        name = OPERATORS[type(operator).__name__]
        found = self.special(left, (f"__{name}__",), [right], node)
        if name == "mod" and any(thing.kind == "str" for thing in left):
            self.special(self.contained(right), ("__str__", "__repr__", "__format__"), [], node)
        found |= self.special(right, (f"__r{name}__",), [left], node)
        for one in left:
            if isinstance(one, Instance):
                found |= RESULT if not one.cls.find(f"__{name}__") else NOTHING
                continue
            for other in right or (None,):
                found |= self._binary(one, type(operator).__name__, other, node)
        return found

    def _binary(self, one: Thing, operator: str, other: Thing | None, node: ast.AST) -> Value:
        kind, with_kind = one.kind, "" if other is None else other.kind
        if isinstance(other, Instance):
            return RESULT
        if kind == "str" and operator in ("Add", "Mod", "Mult"):
            return STR
        if kind in ("bytes", "bytearray") and operator in ("Add", "Mod", "Mult"):
            return frozenset({one})
        if kind in NUMBERS and with_kind in SEQUENCES and operator == "Mult" and other:
            return self._binary(other, operator, one, node)
        if kind in NUMBERS and with_kind in NUMBERS:
            return self._number(kind, operator, with_kind)
        if kind in ("list", "tuple") and operator in ("Add", "Mult"):
            items = one.items
            if other is not None and with_kind not in NUMBERS:
                items |= other.items
            return frozenset({self.new(node, kind, items)})
        if kind == "collections.deque" and operator in ("Add", "Mult"):
            return frozenset({self.new(node, kind, one.items | (other.items if other else DATA))})
        if kind in ("set", "frozenset") and operator in ("BitOr", "BitAnd", "Sub", "BitXor"):
            items = one.items | (other.items if other else DATA)
            return frozenset({self.new(node, kind, items)})
        if is_kind(one, "dict") and operator == "BitOr":
            keys, items = (other.keys, other.items) if other else (DATA, DATA)
            return frozenset({self.new(node, kind, one.items | items, one.keys | keys)})
        if is_kind(one, "pathlib.PurePath"):
            return frozenset({one})
        if other is not None and is_kind(other, "pathlib.PurePath"):
            return frozenset({other})
        if kind.startswith("datetime.") or with_kind.startswith("datetime."):
            return _dates(kind, operator, with_kind)
        if kind in PLAIN and with_kind in PLAIN:
            return NOTHING  # it raises ``TypeError``
        if (kind == with_kind or kind.startswith("ipaddress.")) and is_scalar(one):
            return frozenset({one})
        return RESULT

    @staticmethod
    def _number(kind: str, operator: str, other: str) -> Value:
        kinds = {"int" if each == "bool" else each for each in (kind, other)}
        if kinds == {"int"}:
            return FLOAT if operator == "Div" else INT if operator != "Pow" else INT | FLOAT
        for wide in ("complex", "decimal.Decimal", "float", "fractions.Fraction"):
            if wide in kinds:
                return scalar(wide)
        return INT


def _dates(kind: str, operator: str, other: str) -> Value:
    delta = "datetime.timedelta"
    if operator == "Sub" and kind == other:
        return scalar(delta)
    if kind == delta and other == delta and operator in ("Div", "FloorDiv"):
        return FLOAT | INT
    if kind.startswith("datetime.") and kind != delta:
        return scalar(kind)
    if other.startswith("datetime.") and operator in ("Add", "Mult"):
        return scalar(other)
    return scalar(delta) if kind == delta else DATA


WRAPPED = ("property", "staticmethod", "classmethod")


def _types_of(thing: Thing) -> Iterable[Class]:
    """Return the project classes whose special methods operations on a thing call."""
    if isinstance(thing, Instance):
        return (thing.cls,)
    metaclasses = thing.metaclasses() if isinstance(thing, Class) else NOTHING
    return [each for each in metaclasses if isinstance(each, Class)]


def _implicit_class_methods(function: Function) -> tuple[ast.AST, ...]:
    node = function.node
    named = isinstance(node, ast.FunctionDef) and node.name in (
        "__init_subclass__", "__class_getitem__",
    )  # fmt: skip
    return (node,) if named else ()


def _base_kind(name: str) -> str:
    return "BaseException" if pure.is_exception(name) else name
