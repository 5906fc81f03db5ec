"""Edits of where things stand and what they are called; statements added and deleted."""

from __future__ import annotations

from generated.drawing import Drawer
from generated.editing import Edit, reachable, some
from generated.making import add
from generated.program import (
    Class,
    Const,
    Deco,
    Func,
    ImportFrom,
    ImportModule,
    ImportStar,
    Item,
    Module,
    Param,
    Program,
    State,
)

DEFINING = (Const, Func, Class, State, Deco)


def added(drawer: Drawer, program: Program) -> bool:
    """A statement is added."""
    module = drawer.choose(program.modules)
    index = drawer.number(0, len(module.items))
    return add(program, module, index, drawer.item(program, module, index))


def deleted(drawer: Drawer, program: Program) -> bool:
    """A statement that nobody needs is deleted."""
    module, reacher, _ = some(drawer, program, Item)
    del module.items[reacher.index]
    return True


def renamed(drawer: Drawer, program: Program) -> bool:
    """A definition has another name, everywhere."""
    _, _, item = some(drawer, program, *DEFINING)
    item.name = f"{item.name.rstrip('0123456789')}{program.next()}"
    return True


def moved(drawer: Drawer, program: Program) -> bool:
    """A statement stands elsewhere in its file."""
    module, reacher, item = some(drawer, program, Item)
    del module.items[reacher.index]
    module.items.insert(drawer.number(0, len(module.items)), item)
    return True


def shifted(drawer: Drawer, program: Program) -> bool:
    """A statement stands on other lines, because of comments above it."""
    _, _, item = some(drawer, program, Item)
    item.gap = (item.gap + 1) % 3
    return True


def transferred(drawer: Drawer, program: Program) -> bool:
    """A definition stands in another file; who needs it imports it from there."""
    module, reacher, item = some(drawer, program, *DEFINING)
    others = [each for each in program.modules if each.uid != module.uid]
    if not others:
        return False
    target = drawer.choose(others)
    del module.items[reacher.index]
    target.items.insert(drawer.number(0, len(target.items)), item)
    symbols = {uid for uid, _ in item.symbols()}
    for other in program.modules:
        for found in list(other.items):
            if not isinstance(found, ImportFrom) or len(found.names) < 2:
                if isinstance(found, ImportFrom) and other.uid == target.uid:
                    if found.names[0].target in symbols:
                        other.items.remove(found)  # it would import from itself
                continue
            # One from-import reads one module: what moved gets an import of its own.
            gone = [each for each in found.names if each.target in symbols]
            if gone and len(gone) < len(found.names):
                found.names = [each for each in found.names if each not in gone]
                if other.uid != target.uid:
                    place = other.items.index(found)
                    other.items.insert(place, ImportFrom(program.next(), names=gone))
    reachable(program)
    return True


def converted(drawer: Drawer, program: Program) -> bool:
    """A function becomes a class, or a class a function; who used it must do without."""
    module, reacher, item = some(drawer, program, Func, Class)
    made: Item
    if isinstance(item, Func):
        if item.form == "lambda" or item.state:
            return False
        made = drawer.class_of(program, reacher, Class(item.uid, item.name))
    else:
        made = Func(item.uid, item.name, params=[Param("a")])
        made.body = drawer.expr(program, reacher, "int", 1, ["a"])
    module.items[reacher.index] = made
    return True


def module_added(drawer: Drawer, program: Program) -> bool:
    """A new file, which a later one imports."""
    place = drawer.number(0, len(program.modules))
    uid = program.next()
    packages = ["", *(f"{each.name}." for each in program.modules if each.is_package)]
    made = Module(uid, f"{drawer.choose(packages)}new{uid}")
    program.modules.insert(place, made)
    for _ in range(drawer.number(1, 2)):
        add(program, made, len(made.items), drawer.item(program, made, len(made.items)))
    later = program.modules[place + 1 :]
    if later:
        user = drawer.choose(later)
        add(program, user, 0, ImportModule(program.next(), module=uid))
    return True


def module_deleted(drawer: Drawer, program: Program) -> bool:
    """A file is deleted, with the imports of it that nothing needs."""
    if len(program.modules) < 2:
        return False
    gone = drawer.choose(program.modules)
    if gone.is_package:
        return False
    for module in program.modules:
        for item in list(module.items):
            if isinstance(item, (ImportModule, ImportStar)) and item.module == gone.uid:
                module.items.remove(item)
            elif isinstance(item, ImportFrom) and program.home(item.names[0].target)[0] is gone:
                module.items.remove(item)
    program.modules.remove(gone)
    reachable(program)
    return True


def module_renamed(drawer: Drawer, program: Program) -> bool:
    """A file has another name, and whoever imports it says so."""
    module = drawer.choose(program.modules)
    if module.is_package:
        return False
    parent, dot, _ = module.name.rpartition(".")
    module.name = f"{parent}{dot}other{program.next()}"
    return True


def documented(drawer: Drawer, program: Program) -> bool:
    """A module has another docstring, or an __all__."""
    module = drawer.choose(program.modules)
    if drawer.flag():
        module.limited = not module.limited
    else:
        module.doc = drawer.choose(("A module.", "", "One more."))
    return True


EDITS: dict[str, Edit] = {
    "statement added": added,
    "statement deleted": deleted,
    "renamed": renamed,
    "moved in file": moved,
    "other lines": shifted,
    "moved to other file": transferred,
    "definition converted": converted,
    "file added": module_added,
    "file deleted": module_deleted,
    "file renamed": module_renamed,
    "module text changed": documented,
}
