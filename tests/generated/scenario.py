"""A scenario: a program and the edits that are made to it, with what is held all the while."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from generated.expressions import Expr
from generated.holding import HOLDERS, WITH_INSTANCE
from generated.importing import targets
from generated.messages import Held, Stage
from generated.program import (
    Class,
    Const,
    Func,
    ImportFrom,
    ImportModule,
    Item,
    Module,
    Program,
    State,
)
from generated.rendering import Rendered, render_program


@dataclass
class Step:
    """The program after an edit, and what kind of edit it was."""

    program: Program
    kinds: tuple[str, ...] = ()
    fails: bool = False  # the edit is a mistake: everything must stay as it was
    with_paths: bool = False
    undone: bool = False  # pljam.undo() instead of files that are saved
    rendered: Rendered = field(init=False)

    def __post_init__(self) -> None:
        self.rendered = render_program(self.program)


@dataclass(frozen=True)
class Hold:
    """A wish to hold what a definition makes."""

    uid: int
    how: str


@dataclass
class Scenario:
    """The steps in order; the first is the program as it is started."""

    steps: list[Step]
    holds: list[Hold] = field(default_factory=list)

    def __repr__(self) -> str:
        """Show the files as they are edited: Hypothesis prints this for a failure."""
        lines = []
        files: dict[str, str] = {}
        for index, step in enumerate(self.steps):
            lines.append(f"══ {index}: {', '.join(step.kinds) or 'start'}")
            if step.undone:
                continue
            now = step.rendered.files
            for name in sorted(files.keys() | now.keys()):
                if name not in now:
                    lines.append(f"── {name} deleted")
                elif files.get(name) != now[name]:
                    lines += [f"── {name}", now[name].rstrip()]
            files = now
        lines.append(f"══ held: {', '.join(f'{each.uid} in {each.how}' for each in self.holds)}")
        return "\n".join(lines)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """Show the same to Hypothesis, which would print every field of a dataclass."""
        printer.text(repr(self))

    def stages(self) -> list[Stage]:
        """The steps as they are asked of the processes."""
        stages: list[Stage] = []
        lives: dict[Hold, int] = {}  # how often what is held has gone away
        alive: set[Hold] = set()
        standing = self.steps[0]
        for step in self.steps:
            before = standing
            if not step.fails:
                standing = step
            held = []
            for hold in self.holds:
                found = held_now(standing.program, hold)
                if hold in alive and found and becomes_another(hold, before, standing):
                    lives[hold] = lives.get(hold, 0) + 1
                if found is None:
                    if hold in alive:
                        alive.discard(hold)
                        lives[hold] = lives.get(hold, 0) + 1
                    continue
                alive.add(hold)
                key = f"{hold.how} {hold.uid}{'+' * lives.get(hold, 0)}"
                if hold.how == "member":
                    key += f" {found[1].rpartition('.')[2]}"
                held.append(Held(key, *found, hold.how))
            saved = not step.undone and not step.fails
            stages.append(
                Stage(
                    files=stages[-1].files if step.undone else step.rendered.files,
                    modules=[module.name for module in standing.program.modules],
                    holds=held,
                    values=[*states(standing.program), *effectful(standing.program)],
                    sources=saved,
                    with_paths=step.with_paths,
                    undo=step.undone,
                )
            )
        return stages


def becomes_another(hold: Hold, before: Step, after: Step) -> bool:
    """Whether an edit leaves nothing by which a definition could be known as the one it was.

    A lambda is known by the name that it is assigned to; what is renamed must be the same
    otherwise; and what becomes a lambda is no definition any more. A tuple stays one when its class
    becomes another kind of class [left-behind]. What a function has made has no value for another
    parameter, and keeps values that the function had imported for it.
    """
    was, now = before.program.find(hold.uid), after.program.find(hold.uid)
    (old_module, _, old), (module, _, new) = was, now
    if hold.how == "made" and (
        captured(old) != captured(new) or keeps_imported(before.program, after.program, old)
    ):
        return True
    if hold.how in WITH_INSTANCE and is_tuple(old) != is_tuple(new):
        return True
    moved, renamed = old_module.name != module.name, old.name != new.name
    if moved and not is_imported(before.program, after.program, module):
        return True
    lambdas = [getattr(item, "form", "") == "lambda" for item in (old, new)]
    if lambdas[0] != lambdas[1]:
        return True
    if lambdas[0]:
        return moved or renamed
    if not renamed:
        return False
    text, new_text = before.rendered.texts[old.uid], after.rendered.texts[new.uid]
    return moved or text.replace(old.name, new.name) != new_text


def is_tuple(item: Item) -> bool:
    """Whether the statement defines a class of tuples."""
    return isinstance(item, Class) and item.form == "namedtuple"


def captured(item: Item) -> set[str]:
    """The parameters that the function reads which a function makes."""
    if not isinstance(item, Func):
        return set()
    read = {str(node.value) for node in item.body.walk() if node.op == "local"}
    return read | {param.name for param in item.params[:1]}


def keeps_imported(before: Program, after: Program, item: Item) -> bool:
    """Whether a function had imported for itself what may be another value now, or gone."""
    names = {module.uid: module.name for module in after.modules}
    for each in getattr(item, "imports", ()):
        if isinstance(each, ImportModule):
            if before.module(each.module).name != names.get(each.module):
                return True
        elif isinstance(each, ImportFrom):
            found = (before.item(before.resolve(entry.target)) for entry in each.names)
            if not all(isinstance(target, (Func, Class)) for target in found):
                return True
    return False


def is_imported(before: Program, after: Program, module: Module) -> bool:
    """Whether a module is there once an edit is applied: it was, or one that was imports it."""
    known = {each.name for each in before.modules}
    if module.name in known:
        return True
    users = [
        each
        for each in after.modules
        if any(found.uid == module.uid for item in each.items for found in targets(after, item))
    ]
    return any(is_imported(before, after, user) for user in users)


def held_now(program: Program, hold: Hold) -> tuple[str, str] | None:
    """The module and name of what is held, if the holder can have it."""
    for module, _, item in program.items():
        if item.uid == hold.uid and hold.how in holders_for(program, item):
            member = getattr(item, "fields")[0][0] if hold.how == "member" else ""
            return module.name, f"{item.name}.{member}" if member else item.name
    return None


def holders_for(program: Program, item: Item) -> list[str]:
    """In what ways the value of a statement can be held."""
    if isinstance(item, Func):
        given = {each.name for each in item.params if each.default is None and not each.keyword}
        # What it makes keeps the values that its parameters had: a default would be an old one.
        made = item.form == "maker" and len(given) == 1 and captured(item) == given
        return [*HOLDERS, "made"] if made else [*HOLDERS]
    if isinstance(item, Class):
        ways = [*HOLDERS]
        if item.form == "enum":
            return [*ways, "member"] if item.fields else ways
        found = program.member(item, "area")
        if not any(each.abstract for each in item.members):
            ways += ["instance", *(["bound"] if found is not None else [])]
            if program.member(item, "__init_subclass__") is None:
                ways.append("subclass")  # what a hook has computed for it, no statement does again
        return [*ways, "method"] if item.member("area") else ways
    return []


@dataclass(frozen=True)
class StateRef:
    """A state: the statement that makes it, its type, and whether it belongs to a class."""

    uid: int
    type: str
    of_class: bool = False

    def text(self, rendered: Rendered) -> str | None:
        """The statement as it is written."""
        return (rendered.shared if self.of_class else rendered.texts).get(self.uid)


def states(program: Program) -> dict[str, StateRef]:
    """The state of a program by its paths."""
    found = {}
    for module, _, item in program.items():
        if isinstance(item, State):
            found[f"{module.name}.{item.name}"] = StateRef(item.uid, item.type)
        elif isinstance(item, Class) and item.member("shared"):
            found[f"{module.name}.{item.name}.shared"] = StateRef(item.uid, "list", True)
    return found


def effectful(program: Program) -> dict[str, StateRef]:
    """The constants whose statements have an effect when they are executed."""
    return {
        f"{module.name}.{item.name}": StateRef(item.uid, item.type)
        for module, _, item in program.items()
        if isinstance(item, Const) and has_effect(program, item.expr)
    }


def has_effect(program: Program, expr: Expr) -> bool:
    """Whether an expression calls a function with an effect."""
    for node in expr.walk():
        if node.op == "call":
            item = program.item(int(node.value))
            if isinstance(item, Func) and item.form == "effect":
                return True
    return False


def reached(program: Program, item: Item) -> set[int]:
    """The numbers of all definitions that a statement depends on, over any number of steps."""
    found: set[int] = set()
    waiting = [item]
    while waiting:
        for uid in references(waiting.pop()):
            if uid not in found:
                found.add(uid)
                waiting.append(program.item(uid))
    return found


def references(item: Item) -> set[int]:
    """The numbers of the definitions that a statement names."""
    found = {uid for expr in item.expressions() for uid in expr.definitions()}
    for attribute in ("decorators",):
        found |= {each.uid for each in getattr(item, attribute, []) if each.uid}
    found |= {uid for uid, _ in getattr(item, "bases", [])}
    if getattr(item, "state", 0):
        found.add(getattr(item, "state"))
    return found
