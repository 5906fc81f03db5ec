"""Edits of imports: new ones, other forms, re-exports, imports inside functions."""

from __future__ import annotations

from generated.drawing import Drawer
from generated.editing import Edit, reachable, some
from generated.importing import Reacher, targets
from generated.making import add, import_of, importable
from generated.program import (
    Func,
    Imported,
    ImportFrom,
    ImportModule,
    ImportStar,
    Item,
    Param,
    Program,
)


def imported(drawer: Drawer, program: Program) -> bool:
    """A module imports another one as well."""
    if len(program.modules) < 2:
        return False
    place = drawer.number(1, len(program.modules) - 1)
    module = program.modules[place]
    target = program.modules[drawer.number(0, place - 1)]
    made = import_of(drawer, program, module, target)
    return made is not None and add(program, module, drawer.number(0, len(module.items)), made)


def form(drawer: Drawer, program: Program) -> bool:
    """An import is written in another form, and its users with it."""
    module, reacher, item = some(drawer, program, ImportModule, ImportStar, ImportFrom)
    target = targets(program, item)[0]
    made = import_of(drawer, program, module, target)
    if made is None:
        return False
    module.items[reacher.index] = made
    reachable(program)
    return True


def alias(drawer: Drawer, program: Program) -> bool:
    """A name is imported under another name, or under its own again."""
    _, _, item = some(drawer, program, ImportFrom)
    entry = drawer.choose(item.names)
    entry.alias = "" if entry.alias else f"alias{program.next()}"
    return True


def more(drawer: Drawer, program: Program) -> bool:
    """A from-import takes one more name, or one less."""
    _, _, item = some(drawer, program, ImportFrom)
    target = program.home(item.names[0].target)[0]
    taken = {each.target for each in item.names}
    names = [uid for uid in importable(program, target) if uid not in taken]
    if len(item.names) > 1 and (not names or drawer.flag()):
        del item.names[drawer.number(0, len(item.names) - 1)]
        reachable(program)
    elif names:
        item.names.append(Imported(drawer.choose(names), program.next()))
    return True


def chained(drawer: Drawer, program: Program) -> bool:
    """What was imported from its home comes through another module that imports it too."""
    module, _, item = some(drawer, program, ImportFrom, when=lambda each: len(each.names) == 1)
    entry = item.names[0]
    wanted = program.resolve(entry.target)
    ways = [
        each.uid
        for other, _, found in program.items()
        if isinstance(found, ImportFrom) and other.uid != module.uid
        for each in found.names
        if program.resolve(each.target) == wanted and each.uid != entry.target
    ]
    if not ways or drawer.flag(3):
        ways = [wanted]
    item.relative = False
    entry.target = drawer.choose(ways)
    return True


def local(drawer: Drawer, program: Program) -> bool:
    """A function imports for itself."""
    module, reacher, item = some(
        drawer, program, Func, when=lambda each: each.form not in ("lambda",) and not each.state
    )
    before = program.modules[: program.order(module)]
    if any(_closes_circle(each) for other in before for each in other.items):
        return False
    if item.imports and drawer.flag():
        item.imports.clear()
        reachable(program)
        return True
    if not before:
        return False
    made = import_of(drawer, program, module, drawer.choose(before))
    if made is None or isinstance(made, ImportStar):
        return False
    if isinstance(made, ImportModule) and made.form == "plain":
        made.form, made.alias = "as", f"m{made.uid}"
    item.imports.append(made)
    inside = Reacher(program, module, reacher.index, item.imports)
    item.body = drawer.expr(program, inside, "int", 1, [param.name for param in item.params])
    return True


def circle(drawer: Drawer, program: Program) -> bool:
    """A module imports a later one at its end or in a function, or no longer does."""
    if len(program.modules) < 2:
        return False
    place = drawer.number(0, len(program.modules) - 2)
    module = program.modules[place]
    target = drawer.choose(program.modules[place + 1 :])
    for item in module.items:
        if _closes_circle(item) and drawer.flag():
            module.items.remove(item)
            return True
    uid = program.next()
    made = Func(uid, f"late{uid}", params=[Param("a")], late=True)
    if drawer.flag():
        found = import_of(drawer, program, module, target)
        if found is None or isinstance(found, ImportStar):
            return False
        if isinstance(found, ImportModule) and found.form == "plain":
            found.form, found.alias = "as", f"m{found.uid}"
        made.imports.append(found)
    else:
        later = program.modules[place + 1 :]
        if any(isinstance(each, Func) and each.imports for other in later for each in other.items):
            return False  # called while that is imported, it would meet a module half done
        module.items.append(ImportModule(program.next(), module=target.uid, bottom=True))
    module.items.insert(0, made)
    inside = Reacher(program, module, len(module.items), made.imports)
    made.body = drawer.expr(program, inside, "int", 1, ["a"])
    return True


def _closes_circle(item: Item) -> bool:
    return isinstance(item, ImportModule) and item.bottom


def guarded(drawer: Drawer, program: Program) -> bool:
    """A from-import stands in a try statement, or no longer, or its level changes."""
    _, _, item = some(drawer, program, ImportFrom)
    if drawer.flag():
        item.relative = not item.relative
    else:
        item.guarded = not item.guarded
    return True


EDITS: dict[str, Edit] = {
    "import added": imported,
    "import form changed": form,
    "import alias changed": alias,
    "import names changed": more,
    "import chain changed": chained,
    "import in function": local,
    "import rewritten": guarded,
    "import in a circle": circle,
}
