"""Edits of classes."""

from __future__ import annotations

from generated.drawing import METHODS, Drawer
from generated.editing import Edit, some
from generated.program import Class, Program


def member(drawer: Drawer, program: Program) -> bool:
    """A member does something else or is of another kind."""
    _, reacher, item = some(drawer, program, Class, when=lambda each: bool(each.members))
    place = drawer.number(0, len(item.members) - 1)
    item.members[place] = drawer.member(program, reacher, item, item.members[place].name)
    return True


def gained(drawer: Drawer, program: Program) -> bool:
    """A class gains a member."""
    _, reacher, item = some(
        drawer, program, Class, when=lambda each: len(each.members) < len(METHODS)
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
    """A field of a dataclass is added, removed or has another default."""
    _, reacher, item = some(drawer, program, Class, when=lambda each: each.form == "dataclass")
    what = drawer.number(0, 2)
    if what == 0 and item.fields:
        place = drawer.number(0, len(item.fields) - 1)
        item.fields[place] = (item.fields[place][0], drawer.expr(program, reacher, "int", 1))
    elif what == 1 and item.fields:
        del item.fields[drawer.number(0, len(item.fields) - 1)]
    else:
        name = next((n for n in ("w", "x", "y") if n not in dict(item.fields)), "z")
        place = drawer.number(0, len(item.fields))
        item.fields.insert(place, (name, drawer.expr(program, reacher, "int", 1)))
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
    "class text changed": text,
}
