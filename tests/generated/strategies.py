"""The strategy of the tests: a program, what is held of it, and a few edits."""

from __future__ import annotations

from hypothesis import strategies as st

from generated import making
from generated.choices import Draw
from generated.drawing import Drawer
from generated.edits import edit, new_constant
from generated.known import stepped_around
from generated.program import Broken, Program
from generated.scenario import Hold, Scenario, Step, holders_for

# What a person writes by mistake: it cannot be read, or it fails when it is executed.
UNREADABLE = (
    "def broken(:",
    "total = (1,",
    "  indented = 1",
    "word = 'unterminated",
    "return 1",
    "nonlocal missing",
    "for each in ():\nprint(each)",
)
FAILING = (
    "raise ValueError('broken')",
    "broken = 1 / 0",
    "broken = missing_name",
    "import missing_module",
    "from collections import missing_name",
    "class Broken:\n    raise RuntimeError('broken')",
    "def broken(a=1 / 0):\n    return a",
    "@missing_decorator\ndef broken():\n    return 1",
    "raise SystemExit(3)",
    "raise KeyboardInterrupt",
    "def broken(n):\n    return broken(n)\nbroken(1)",
    "class Broken(missing_base):\n    pass",
    "assert 1 > 2, 'broken'",
)


@st.composite
def scenarios(draw: Draw, most: int = 4) -> Scenario:
    """Draw a scenario."""
    drawer = Drawer(draw)
    steps = [Step(making.program(drawer))]
    holds = drawn_holds(drawer, steps[0].program)
    for _ in range(drawer.number(1, most)):
        steps.append(drawn_step(drawer, steps))
    if steps[-1].fails and stepped_around(standing(steps), mended(steps[-1].program)):
        del steps[-1]
    elif steps[-1].fails:
        steps.append(Step(mended(steps[-1].program), ("mended",)))
    return Scenario(steps, holds)


def drawn_step(drawer: Drawer, steps: list[Step]) -> Step:
    """Draw one edit, several at once, a mistake, its correction, or a way back."""
    last = steps[-1]
    if last.fails:
        program = mended(last.program)
        if drawer.flag():
            return Step(program, ("mended",), with_paths=drawer.flag())
        edited, kind = edit(drawer, program)
        if stepped_around(standing(steps), edited):
            return Step(program, ("mended",))
        return Step(edited, ("mended", kind))
    shape = drawer.number(0, 9)
    if len(steps) > 1 and shape == 8:
        earlier = drawer.choose([step for step in steps[:-1] if not step.fails])
        differs = earlier.rendered.files != last.rendered.files
        if differs and not stepped_around(last.program, earlier.program):
            return Step(earlier.program, ("reverted",), with_paths=drawer.flag())
    if shape == 7 and can_undo(steps):
        return Step(steps[-2].program, ("undone",), undone=True)
    program = last.program
    kinds: list[str] = []
    for _ in range(drawer.choose((1, 1, 2, 3))):
        edited, kind = edit(drawer, program)
        if not stepped_around(last.program, edited):
            program = edited
            kinds.append(kind)
    if not kinds:
        program = new_constant(program)
        kinds.append("constant added")
    if shape == 9:
        return mistaken(drawer, last.program, program, kinds)
    return Step(program, tuple(kinds), with_paths=drawer.flag())


def standing(steps: list[Step]) -> Program:
    """The program that runs: the last that was no mistake."""
    return next(step.program for step in reversed(steps) if not step.fails)


def can_undo(steps: list[Step]) -> bool:
    """Whether the last edit was applied, and to files that are all still there."""
    if len(steps) < 2 or steps[-1].undone or steps[-2].fails:
        return False
    if stepped_around(steps[-1].program, steps[-2].program):
        return False
    last, earlier = steps[-1].rendered.files, steps[-2].rendered.files
    return last != earlier and last.keys() == earlier.keys()


def mistaken(drawer: Drawer, before: Program, program: Program, kinds: list[str]) -> Step:
    """An edit in which one file has a mistake; a file that is new might not be loaded yet."""
    program = program.copy()
    known = {each.name for each in before.modules}
    loaded = [each for each in program.modules if each.name in known]
    if not loaded:
        return Step(program, tuple(kinds))
    module = drawer.choose(loaded)
    unreadable = drawer.flag(4)  # nothing is done then: the other mistakes ask for more
    text = drawer.choose(UNREADABLE if unreadable else FAILING)
    most = sum(not getattr(item, "bottom", False) for item in module.items)
    module.items.insert(drawer.number(0, most), Broken(program.next(), text=text))
    kind = "cannot be read" if unreadable else "fails"
    return Step(program, (*kinds, kind), fails=True)


def mended(program: Program) -> Program:
    """The program without the mistake."""
    program = program.copy()
    for module in program.modules:
        module.items = [item for item in module.items if not isinstance(item, Broken)]
    return program


def drawn_holds(drawer: Drawer, program: Program) -> list[Hold]:
    """Draw in what ways the definitions of a program are held."""
    found = []
    for _, _, item in list(program.items()):
        ways = holders_for(program, item)
        if ways and drawer.flag():
            found.append(Hold(item.uid, drawer.choose(ways)))
    return found
