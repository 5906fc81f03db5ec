"""Edits of programs: one is drawn, made on a copy, and used if it changes files that still run."""

from __future__ import annotations

from generated import edit_classes, edit_functions, edit_imports, edit_places, edit_values
from generated.drawing import Drawer
from generated.editing import Edit
from generated.expressions import Invalid
from generated.program import Const, Program
from generated.rendering import render_program

EDITS: dict[str, Edit] = {
    **edit_values.EDITS,
    **edit_functions.EDITS,
    **edit_classes.EDITS,
    **edit_imports.EDITS,
    **edit_places.EDITS,
}


def edit(drawer: Drawer, program: Program) -> tuple[Program, str]:
    """Draw an edit of a program, and its kind; where one does not apply, the next is tried."""
    names = list(EDITS)
    start = drawer.number(0, len(names) - 1)
    for place in range(len(names)):
        name = names[(start + place) % len(names)]
        changed = program.copy()
        try:
            if not EDITS[name](drawer, changed):
                continue
            if render_program(changed).files != render_program(program).files:
                return changed, name
        except Invalid:
            continue  # it would not run
    return new_constant(program), "constant added"


def new_constant(program: Program) -> Program:
    """The program with a constant that nobody uses: an edit that can always be made."""
    changed = program.copy()
    uid = changed.next()
    changed.modules[0].items.insert(0, Const(uid, f"NEW{uid}"))
    return changed
