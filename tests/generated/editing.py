"""What all edits share: choosing where, and making what is used reachable again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from generated.drawing import Drawer
from generated.expressions import Invalid, Unreached
from generated.importing import Reacher
from generated.program import Imported, ImportFrom, Item, Module, Program
from generated.rendering import render_program

I = TypeVar("I", bound=Item)  # noqa: E741  # an item

Edit = Callable[[Drawer, Program], bool]


def some(
    drawer: Drawer, program: Program, *kinds: type[I], when: Callable[[I], bool] = lambda _: True
) -> tuple[Module, Reacher, I]:
    """Draw one of the statements of some kinds. Raises ``Invalid`` if there is none."""
    found = [
        (module, index, item)
        for module, index, item in program.items()
        if isinstance(item, kinds) and when(item)
    ]
    if not found:
        raise Invalid("there is no such statement")
    module, index, item = drawer.choose(found)
    return module, Reacher(program, module, index), item


def reachable(program: Program) -> None:
    """Add the imports that are missing. Raises ``Invalid`` if that does not help."""
    for _ in range(12):
        try:
            render_program(program)
        except Unreached as unreached:
            module = program.module(unreached.module)
            if program.home(unreached.uid)[0].uid == module.uid:
                raise
            wanted = Imported(unreached.uid, program.next())
            module.items.insert(0, ImportFrom(program.next(), names=[wanted]))
        else:
            return
    raise Invalid("too much is out of reach")
