"""Strategies for edits: each takes a program and returns another, or None where it does not apply."""

from __future__ import annotations

from collections.abc import Callable

from generated.drawing import Drawer
from generated.expressions import Expr, Invalid
from generated.importing import Reacher
from generated.making import add, import_of
from generated.program import Class, Const, Func, Item, Module, Program, State
from generated.rendering import render_program

Edit = Callable[[Drawer, Program], bool]


def edit(drawer: Drawer, program: Program, kinds: tuple[str, ...] | None = None) -> tuple[Program, str]:
    """Draw an edit of a program; where one does not apply, the next one is tried."""
    names = list(kinds or EDITS)
    start = drawer.number(0, len(names) - 1)
    for place in range(len(names)):
        name = names[(start + place) % len(names)]
        changed = program.copy()
        try:
            if EDITS[name](drawer, changed):
                if render_program(changed).files != render_program(program).files:
                    return changed, name
        except Invalid:
            continue
    changed = program.copy()
    changed.modules[0].items.insert(0, Const(changed.next(), f"NEW{changed.counter}"))
    return changed, "constant added"


def some(drawer: Drawer, program: Program, kind: type[Item] | tuple[type[Item], ...]) -> Place | None:
    """One of the statements of a kind, with its place."""
    found = [each for each in program.items() if isinstance(each[2], kind)]
    return drawer.choose(found) if found else None


Place = tuple[Module, int, Item]


def value(drawer: Drawer, program: Program) -> bool:
    """A constant gets another value."""
    found = some(drawer, program, Const)
    if found is None:
        return False
    module, index, item = found
    assert isinstance(item, Const)
    reacher = Reacher(program, module, index)
    if item.expr.op == "call" and drawer.flag():
        item.expr = Expr("call", (drawer.expr(program, reacher, "int", 1),), *call_parts(item.expr))
    else:
        item.expr = drawer.expr(program, reacher, item.type)
    return True


def call_parts(expr: Expr) -> tuple[int | str, int]:
    """What is called, and how it is written."""
    return expr.value, expr.pick


def body(drawer: Drawer, program: Program) -> bool:
    """A function does something else."""
    found = some(drawer, program, Func)
    if found is None:
        return False
    module, index, item = found
    assert isinstance(item, Func)
    reacher = Reacher(program, module, index, item.imports)
    names = [param.name for param in item.params]
    item.body = drawer.expr(program, reacher, "int", 2, names)
    return True


def default(drawer: Drawer, program: Program) -> bool:
    """A default changes."""
    found = some(drawer, program, Func)
    if found is None:
        return False
    module, index, item = found
    assert isinstance(item, Func)
    for param in item.params:
        if param.default is not None:
            param.default = drawer.expr(program, Reacher(program, module, index), "int", 1)
            return True
    return False


def added(drawer: Drawer, program: Program) -> bool:
    """A statement is added."""
    module = drawer.choose(program.modules)
    index = drawer.number(0, len(module.items))
    return add(program, module, index, drawer.item(program, module, index))


def deleted(drawer: Drawer, program: Program) -> bool:
    """A statement that nobody needs is deleted."""
    found = some(drawer, program, Item)
    if found is None:
        return False
    del found[0].items[found[1]]
    return True


def renamed(drawer: Drawer, program: Program) -> bool:
    """A definition has another name, everywhere."""
    found = some(drawer, program, (Const, Func, Class, State))
    if found is None:
        return False
    item = found[2]
    item.name = f"{item.name.rstrip('0123456789')}{program.next()}"
    return True


def moved(drawer: Drawer, program: Program) -> bool:
    """A statement stands elsewhere in its file, or only on other lines."""
    found = some(drawer, program, Item)
    if found is None:
        return False
    module, index, item = found
    if drawer.flag():
        del module.items[index]
        module.items.insert(drawer.number(0, len(module.items)), item)
    else:
        item.gap = (item.gap + 1) % 3
    return True


def imported(drawer: Drawer, program: Program) -> bool:
    """A module imports another one as well."""
    place = drawer.number(0, len(program.modules) - 1)
    module = program.modules[place]
    if place == 0:
        return False
    target = program.modules[drawer.number(0, place - 1)]
    made = import_of(drawer, program, module, target)
    return made is not None and add(program, module, drawer.number(0, len(module.items)), made)


EDITS: dict[str, Edit] = {
    "value": value,
    "body": body,
    "default": default,
    "added": added,
    "deleted": deleted,
    "renamed": renamed,
    "moved": moved,
    "imported": imported,
}
