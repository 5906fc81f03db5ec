"""The strategy for whole programs: a layout of modules, imports of every form, statements."""

from __future__ import annotations

from generated.drawing import Drawer
from generated.expressions import Invalid
from generated.program import (
    Imported,
    ImportFrom,
    ImportModule,
    ImportStar,
    Item,
    Module,
    Program,
)
from generated.rendering import render_program

# Names in the order in which modules may refer to each other; a slash marks a package.
LAYOUTS = (
    ("alpha", "beta"),
    ("alpha",),
    ("alpha", "beta", "gamma"),
    ("pkg.alpha", "pkg/", "beta"),
    ("pkg/", "pkg.alpha", "pkg.beta", "gamma"),
    ("pkg.sub.alpha", "pkg.sub/", "pkg/", "beta"),
    ("alpha", "pkg/", "pkg.beta", "pkg.sub/", "pkg.sub.gamma"),
    ("alpha", "beta", "gamma", "delta"),
)


def program(drawer: Drawer) -> Program:
    """Draw a program that runs."""
    made = Program()
    for name in drawer.choose(LAYOUTS):
        made.modules.append(Module(made.next(), name.rstrip("/"), name.endswith("/")))
    for place, module in enumerate(made.modules):
        for target in made.modules[:place]:
            if (found := import_of(drawer, made, module, target)) is not None:
                add(made, module, len(module.items), found)
        least = 1 if place == 0 else 0
        for _ in range(drawer.number(least, 4)):
            index = len(module.items)
            add(made, module, index, drawer.item(made, module, index))
        if drawer.flag(5):
            # Statement by statement this comes about too rarely to be tested.
            for item in drawer.registration(made, module, len(module.items)):
                add(made, module, len(module.items), item)
    return made


def add(made: Program, module: Module, index: int, item: Item) -> bool:
    """Put a statement into a module, unless the program would not run with it."""
    module.items.insert(index, item)
    try:
        render_program(made)
    except Invalid:
        del module.items[index]
        return False
    return True


def import_of(drawer: Drawer, made: Program, module: Module, target: Module) -> Item | None:
    """Draw an import of one module by another, of any form, or none."""
    names = importable(made, target)
    same = bool(module.package) and module.package.split(".")[0] == target.name.split(".")[0]
    forms = ["names", "plain", "as", "none", "star", "from"] if names else ["plain", "none", "as"]
    form = drawer.choose(forms)
    relative = same and drawer.flag()
    if form == "none":
        return None
    if form == "names":
        return from_import(drawer, made, names, relative)
    uid = made.next()
    if form == "star":
        return ImportStar(uid, module=target.uid, relative=relative)
    if form == "plain":
        return ImportModule(uid, module=target.uid)
    alias = f"m{uid}" if form == "as" or "." not in target.name or drawer.flag() else ""
    form = "relative" if relative and "." in target.name else form
    return ImportModule(uid, module=target.uid, form=form, alias=alias)


def importable(made: Program, target: Module) -> list[int]:
    """The numbers of what can be imported from a module: its definitions, and its imports."""
    found = []
    for item in target.items:
        found += [uid for uid, _ in item.symbols()]
        if isinstance(item, ImportFrom):
            found += [each.uid for each in item.names]
    return found


def from_import(drawer: Drawer, made: Program, names: list[int], relative: bool) -> Item:
    """Draw a from-import of some of these names."""
    chosen = [uid for uid in names if not drawer.flag()] or [drawer.choose(names)]
    made_import = ImportFrom(made.next(), relative=relative, guarded=drawer.flag(8))
    for target in chosen[:3]:
        uid = made.next()
        alias = f"alias{uid}" if drawer.flag(3) else ""
        made_import.names.append(Imported(target, uid, alias))
    return made_import
