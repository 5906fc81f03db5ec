"""Edits of constants and of state."""

from __future__ import annotations

from generated.drawing import STYLES, Drawer
from generated.editing import Edit, some
from generated.expressions import Expr
from generated.program import Const, Effect, Func, Item, Program, State
from generated.scenario import has_effect, reached

# The forms in which a constant is bound by one assignment, under conditions that cannot change.
WHOLE = ("plain", "annotated", "attempted")


def value(drawer: Drawer, program: Program) -> bool:
    """A constant gets another value."""
    _, reacher, item = some(drawer, program, Const)
    if item.expr.op == "call" and drawer.flag():
        args = (drawer.expr(program, reacher, "int", 1),)
        item.expr = Expr("call", args, item.expr.value, item.expr.pick)
    else:
        item.expr = drawer.expr(program, reacher, item.type)
    return True


def style(drawer: Drawer, program: Program) -> bool:
    """A constant's statement is written in another form.

    One with an effect stays one statement: of several, some are executed again and some are not.
    """
    _, reacher, item = some(drawer, program, Const, when=lambda each: each.twin is None)
    item.style = drawer.choose(WHOLE if has_effect(program, item.expr) else STYLES)
    item.extra = drawer.expr(program, reacher, "int", 1)
    return True


def initial(drawer: Drawer, program: Program) -> bool:
    """A state starts with another value."""
    _, reacher, item = some(drawer, program, State)
    item.initial = drawer.expr(program, reacher, "int", 1)
    return True


def effect(drawer: Drawer, program: Program) -> bool:
    """A statement appends something else."""
    _, _, item = some(drawer, program, Effect)
    item.value = drawer.number(0, 9)
    return True


def input_of_effect(drawer: Drawer, program: Program) -> bool:
    """What a statement with an effect reads changes, while the statement stays as it is."""
    _, _, reader = some(drawer, program, Const, when=lambda each: has_effect(program, each.expr))
    inputs = reached(program, reader) - {reader.uid}

    def is_input(item: Item) -> bool:
        if isinstance(item, Const) and has_effect(program, item.expr):
            return False
        return item.uid in inputs and isinstance(item, Const | Func)

    _, reacher, item = some(drawer, program, Item, when=is_input)
    if isinstance(item, Func):
        item.body = drawer.expr(program, reacher, "int", 1, [p.name for p in item.params[:1]])
    elif isinstance(item, Const):
        item.expr = drawer.expr(program, reacher, item.type)
    return True


EDITS: dict[str, Edit] = {
    "constant changed": value,
    "constant rewritten": style,
    "state changed": initial,
    "effect changed": effect,
    "input of an effect changed": input_of_effect,
}
