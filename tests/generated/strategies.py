"""The strategy of the tests: a program, what is held of it, and up to five edits."""

from __future__ import annotations

from hypothesis import strategies as st

from generated import making
from generated.drawing import Draw, Drawer
from generated.edits import edit
from generated.program import Program
from generated.scenario import Hold, Scenario, Step, holders_for


@st.composite
def scenarios(draw: Draw, most: int = 4) -> Scenario:
    """Draw a scenario."""
    drawer = Drawer(draw)
    steps = [Step(making.program(drawer))]
    holds = drawn_holds(drawer, steps[0].program)
    for _ in range(drawer.number(1, most)):
        steps.append(drawn_step(drawer, steps))
    return Scenario(steps, holds)


def drawn_step(drawer: Drawer, steps: list[Step]) -> Step:
    """Draw one edit, or several at once."""
    program = steps[-1].program
    kinds: list[str] = []
    for _ in range(drawer.choose((1, 1, 2, 3))):
        program, kind = edit(drawer, program)
        kinds.append(kind)
    return Step(program, tuple(kinds), with_paths=drawer.flag())


def drawn_holds(drawer: Drawer, program: Program) -> list[Hold]:
    """Draw in what ways the definitions of a program are held."""
    found = []
    for _, _, item in list(program.items()):
        ways = holders_for(program, item)
        if ways and drawer.flag():
            found.append(Hold(item.uid, drawer.choose(ways)))
    return found
