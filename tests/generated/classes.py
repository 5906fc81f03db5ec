"""How the classes of generated programs are written."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from generated.expressions import Arity, Invalid, render
from generated.importing import Reacher
from generated.program import Class, Member, Program

HEADS = {
    "plain": "",
    "slots": "",
    "dataclass": "@dataclasses.dataclass",
    "frozen": "@dataclasses.dataclass(frozen=True)",
    "enum": "",
    "namedtuple": "",
    "abstract": "",
}


def is_private(item: Class) -> bool:
    """Whether the class has an attribute with a private name, which some method reads."""
    roots = not item.bases and item.form in ("plain", "slots", "abstract")
    return roots and any(member.private for member in item.members)


def above(program: Program, item: Class, name: str) -> Member | None:
    """The member of a name in the bases only."""
    for uid, _ in item.bases:
        base = program.item(uid)
        if isinstance(base, Class) and (found := program.member(base, name)):
            return found
    return None


def render_class(
    program: Program, item: Class, reacher: Reacher, arity: Arity, decorators: Iterable[str]
) -> list[str]:
    """Return the lines of a class. Raises ``Invalid`` where its parts do not fit."""

    expr = partial(render, reach=reacher.reach, arity=arity)
    bases = [reacher.path(uid, pick) for uid, pick in item.bases]
    order_of_bases(program, item.uid)
    bases += {"enum": ["enum.Enum"], "namedtuple": ["typing.NamedTuple"]}.get(item.form, [])
    if item.form == "abstract":
        bases.append("abc.ABC")
    lines = [*decorators, *([HEADS[item.form]] if HEADS[item.form] else [])]
    lines.append(f"class {item.name}{'(' + ', '.join(bases) + ')' if bases else ''}:")
    body = [f'"""{item.doc}"""'] if item.doc else []
    if item.form in ("dataclass", "frozen", "namedtuple"):
        body.append("v: int")
        body += [f"{name}: int = {expr(default)}" for name, default in item.fields]
    elif item.form == "enum":
        body += [f"{name} = {expr(default)}" for name, default in item.fields]
    elif not item.bases:
        if item.form == "slots":
            body.append('__slots__ = ("v", "__hidden")')
        body += ["def __init__(self, v):", "    self.v = v"]
        body += ["    self.__hidden = v + 1"] if is_private(item) else []
    for member in item.members:
        body += _member(program, item, member, expr)
    return [*lines, *(f"    {line}" for line in body or ["pass"])]


def order_of_bases(program: Program, uid: int) -> list[int]:
    """The class and its bases in the order of lookup. Raises ``Invalid`` if there is none."""
    item = program.item(uid)
    if not isinstance(item, Class):
        raise Invalid("a base is no class")
    bases = [base for base, _ in item.bases]
    lines = [*(order_of_bases(program, base) for base in bases), bases]
    found = [uid]
    while lines := [line for line in lines if line]:
        heads = [line[0] for line in lines]
        head = next((h for h in heads if not any(h in line[1:] for line in lines)), None)
        if head is None:
            raise Invalid("no order of bases")
        found.append(head)
        lines = [[each for each in line if each != head] for line in lines]
    return found


def _member(program: Program, item: Class, member: Member, expr: partial[str]) -> list[str]:
    value = expr(member.expr)
    if member.kind == "attribute":
        return [f"{member.name} = {value}"]
    if member.kind == "shared":
        return [
            f"shared = [{value}]",
            "@classmethod",
            "def share(cls, a):",
            "    cls.shared.append(a)",
            "    return len(cls.shared)",
        ]
    if member.kind == "hook":
        return [
            "def __init_subclass__(cls, **options):",
            "    super().__init_subclass__(**options)",
            f"    cls.hooked = {value}",
        ]
    heads = {
        "static": ["@staticmethod"],
        "class": ["@classmethod"],
        "property": ["@property"],
        "cached": ["@functools.cached_property"],
    }
    first = {"static": "", "class": "cls, "}.get(member.kind, "self, ")
    params = first + "a" if member.kind not in ("property", "cached") else "self"
    inherited = above(program, item, member.name)
    extra = ""
    if member.calls_super and inherited is not None and inherited.kind == member.kind:
        call = "(a)" if member.kind not in ("property", "cached") else ""
        extra = f" + super().{member.name}{call}"
    if member.private and is_private(item):
        extra += " + self.__hidden" if first == "self, " else ""
    if member.abstract:
        heads["method"] = ["@abc.abstractmethod"]
    return [
        *heads.get(member.kind, []),
        f"def {member.name}({params}):",
        f"    return {value}{extra}",
    ]
