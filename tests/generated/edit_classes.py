"""Edits of classes."""

from __future__ import annotations

from generated.drawing import METHODS, WITH_FIELDS, Drawer
from generated.editing import Edit, some
from generated.program import Class, Program


def member(drawer: Drawer, program: Program) -> bool:
    """A member does something else or is of another kind."""
    _, reacher, item = some(drawer, program, Class, when=lambda each: bool(each.members))
    place = drawer.number(0, len(item.members) - 1)
    member = item.members[place]
    if member.kind in ("shared", "hook"):
        member.expr = drawer.expr(program, reacher, "int", 1)
    else:
        item.members[place] = drawer.member(program, reacher, item, member.name)
    return True


def gained(drawer: Drawer, program: Program) -> bool:
    """A class gains a member."""
    _, reacher, item = some(
        drawer, program, Class, when=lambda each: any(each.member(n) is None for n in METHODS)
    )
    name = drawer.choose([name for name in METHODS if item.member(name) is None])
    place = drawer.number(0, len(item.members))
    item.members.insert(place, drawer.member(program, reacher, item, name))
    return True


def lost(drawer: Drawer, program: Program) -> bool:
    """A class loses a member that nobody else names."""
    _, _, item = some(drawer, program, Class, when=lambda each: bool(each.members))
    del item.members[drawer.number(0, len(item.members) - 1)]
    return True


def bases(drawer: Drawer, program: Program) -> bool:
    """A class has another base."""
    _, reacher, item = some(drawer, program, Class, when=lambda each: each.form == "plain")
    item.bases = drawer.bases(program, reacher)
    return True


def fields(drawer: Drawer, program: Program) -> bool:
    """A field of a dataclass, an Enum or a NamedTuple is added, removed or changed."""
    _, reacher, item = some(drawer, program, Class, when=lambda each: each.form in WITH_FIELDS)
    what = drawer.number(0, 2)
    if what == 0 and item.fields:
        place = drawer.number(0, len(item.fields) - 1)
        item.fields[place] = (item.fields[place][0], drawer.expr(program, reacher, "int", 1))
    elif what == 1 and item.fields:
        del item.fields[drawer.number(0, len(item.fields) - 1)]
    else:
        names = ("RED", "BLUE", "GREEN") if item.form == "enum" else ("w", "x", "y")
        name = next(n for n in (*names, f"z{program.next()}") if n not in dict(item.fields))
        place = drawer.number(0, len(item.fields))
        item.fields.insert(place, (name, drawer.expr(program, reacher, "int", 1)))
    return True


def form(drawer: Drawer, program: Program) -> bool:
    """A class becomes one of another form: a dataclass, one with slots, an Enum."""
    _, reacher, item = some(drawer, program, Class)
    item.bases, item.fields, item.members, item.decorators = [], [], [], []
    drawer.class_of(program, reacher, item)
    return True


def decorated(drawer: Drawer, program: Program) -> bool:
    """A class decorator is put on or taken off."""
    _, reacher, item = some(drawer, program, Class)
    item.decorators = [] if item.decorators else drawer.class_decorators(program, reacher)
    return True


def text(drawer: Drawer, program: Program) -> bool:
    """A class has another docstring."""
    _, _, item = some(drawer, program, Class)
    item.doc = drawer.choose(("Another thing.", "", "One more."))
    return True


EDITS: dict[str, Edit] = {
    "member changed": member,
    "member added": gained,
    "member removed": lost,
    "bases changed": bases,
    "fields changed": fields,
    "class form changed": form,
    "class decorated": decorated,
    "class text changed": text,
}
