"""Expressions of generated programs: small typed trees that are rendered where their names reach.

Every expression has one of three types: ``int``, ``str`` or ``seq`` (a tuple or list of integers).
It refers to a definition by its number, never by a name, so that renames, moves and other forms of
import change only how it is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace


class Invalid(Exception):
    """A program that would not run as it stands: the edit that made it is not used."""


class Unreached(Invalid):
    """A definition that is used where no import reaches it."""

    def __init__(self, uid: int, module: int) -> None:
        super().__init__(f"{uid} is not reached in {module}")
        self.uid = uid
        self.module = module


@dataclass(frozen=True)
class Expr:
    """One node: ``op`` says which, ``value`` is its literal, name or definition."""

    op: str
    args: tuple[Expr, ...] = ()
    value: int | str = 0
    pick: int = 0  # which of the ways to reach the definition is written
    name: str = ""  # the attribute or method of a class, or the way in which a function is called

    def walk(self) -> Iterator[Expr]:
        """Yield this node and everything below it."""
        yield self
        for arg in self.args:
            yield from arg.walk()

    def definitions(self) -> Iterator[int]:
        """Yield the numbers of the definitions that are referred to."""
        for node in self.walk():
            if node.op in REFERRING:
                assert isinstance(node.value, int)
                yield node.value


# How a function is called that is held as a value: the function's name, and the arguments.
AS_VALUE = {
    "table": "{{'f': {0}}}['f']({1})",
    "passed": "(lambda called: called({1}))({0})",
    "later": "(lambda: {0}({1}))()",
    "mapped": "sum(map({0}, [{1}]))",
    "partial": "functools.partial({0}, {1})()",
    "chosen": "({0} or len)({1})",
}

# How a member of a class is used: the class's name, a number for the instance, and the arguments.
MEMBERS = {
    "attr": "{0}.{name}",
    "method": "{0}({1}).{name}({2})",
    "property": "{0}({1}).{name}",
    "cached": "{0}({1}).{name}",
    "class": "{0}.{name}({1})",
    "static": "{0}.{name}({1})",
}
UNINSTANTIATED = frozenset({"attr", "class", "static"})
ARGUMENTS = {"call": 1, "method": 2, "property": 1, "cached": 1, "class": 1, "static": 1}

REFERRING = frozenset({"ref", "call", *MEMBERS})

TEMPLATES = {
    "add": "({0} + {1})",
    "sub": "({0} - {1})",
    "mul": "({0} * {1})",
    "cond": "({0} if {1} > {2} else {2})",
    "len": "len({0})",
    "sum": "sum({0})",
    "item": "{0}[0]",
    "strof": "str({0})",
    "concat": "({0} + {1})",
    "tuple": "({0}, {1})",
    "list": "[{0}, {1}]",
    "sorted": "sorted({0})",
    "comp": "[each * {1} for each in {0}]",
    "dictval": "list({{'low': {0}, 'high': {1}}}.values())",
}

TYPE_OF = {
    **dict.fromkeys(("add", "sub", "mul", "cond", "len", "sum", "item", "int"), "int"),
    **dict.fromkeys(("strof", "concat", "format", "str"), "str"),
    **dict.fromkeys(("tuple", "list", "sorted", "comp", "dictval"), "seq"),
}


def number(value: int) -> Expr:
    """Return the literal of an integer."""
    return Expr("int", value=value)


# A way to write a definition: its dotted path for the number, and how many arguments a call takes.
Reach = Callable[[Expr], str]
Arity = Callable[[int], int]


def render(expr: Expr, reach: Reach, arity: Arity) -> str:
    """Return the source of an expression."""
    args = [render(arg, reach, arity) for arg in expr.args]
    if expr.op in ("int", "str"):
        return repr(expr.value)
    if expr.op == "local":
        return str(expr.value)
    if expr.op == "ref":
        return reach(expr)
    if expr.op == "call":
        assert isinstance(expr.value, int)
        count = arity(expr.value)
        form = AS_VALUE.get(expr.name, "{0}({1})") if count == 1 else "{0}({1})"
        return form.format(reach(expr), _fitted(args, count))
    if expr.op in MEMBERS:
        return MEMBERS[expr.op].format(reach(expr), *args, name=expr.name)
    if expr.op == "format":
        if any('"' in arg or "'" in arg for arg in args):
            return f'"{{}}-{{}}".format({args[0]}, {args[1]})'
        return f'f"{{{args[0]}}}-{{{args[1]}}}"'
    return TEMPLATES[expr.op].format(*args)


def _fitted(args: Sequence[str], count: int) -> str:
    """As many arguments as the function requires now, whatever it required when this was made."""
    if not args:
        args = ["1"]
    return ", ".join(args[place % len(args)] for place in range(count))


def without_local(expr: Expr, name: str) -> Expr:
    """The expression with a number in place of a parameter that is gone."""
    if expr.op == "local" and expr.value == name:
        return number(1)
    return replace(expr, args=tuple(without_local(arg, name) for arg in expr.args))
