"""Edits of functions and decorators."""

from __future__ import annotations

from generated.drawing import Drawer
from generated.editing import Edit, some
from generated.expressions import without_local
from generated.importing import Reacher
from generated.program import Deco, Func, Param, Program

PLAIN_FORMS = ("return", "local", "inner", "raises", "generator", "async", "maker", "lambda")


def body(drawer: Drawer, program: Program) -> bool:
    """A function does something else."""
    module, reacher, item = some(drawer, program, Func)
    if item.imports or item.late:
        place = len(module.items) if item.late else reacher.index
        reacher = Reacher(program, module, place, item.imports)
    names = [param.name for param in item.params]
    if item.form in ("mutator", "effect"):
        names = names[:1]
    item.body = drawer.expr(program, reacher, "int", 2, names)
    if drawer.flag() and item.form in ("local", "raises", "generator", "inner"):
        item.extra = drawer.expr(program, reacher, "int", 1, names)
    return True


def default(drawer: Drawer, program: Program) -> bool:
    """A default changes."""
    _, reacher, item = some(
        drawer, program, Func, when=lambda each: any(p.default is not None for p in each.params)
    )
    param = drawer.choose([param for param in item.params if param.default is not None])
    param.default = drawer.expr(program, reacher, "int", 1)
    return True


def grown(drawer: Drawer, program: Program) -> bool:
    """A function gains a parameter; if it has no default, all callers pass it."""
    _, reacher, item = some(drawer, program, Func, when=lambda each: not each.state)
    taken = {param.name for param in item.params}
    name = next(
        name for name in ("b", "c", "d", "e", "f", "g", "h", "i", "j", "k") if name not in taken
    )
    param = drawer.param(program, reacher, name)
    if drawer.flag() and not param.keyword:
        param.default = None
    item.params.insert(drawer.number(0, len(item.params)), param)
    if drawer.flag():
        item.body = drawer.expr(program, reacher, "int", 1, [p.name for p in item.params])
    return True


def shrunk(drawer: Drawer, program: Program) -> bool:
    """A function loses a parameter."""
    _, _, item = some(drawer, program, Func, when=lambda each: len(each.params) > 1)
    gone = item.params.pop(drawer.number(0, len(item.params) - 1))
    item.body = without_local(item.body, gone.name)
    item.extra = without_local(item.extra, gone.name)
    return True


def reordered(drawer: Drawer, program: Program) -> bool:
    """A parameter becomes keyword-only, or the reverse."""
    _, _, item = some(drawer, program, Func, when=lambda each: len(each.params) > 1)
    param = item.params[-1]
    item.params[-1] = Param(param.name, param.default, not param.keyword)
    return param.default is not None


def form(drawer: Drawer, program: Program) -> bool:
    """A function's body has another form: a generator, a coroutine, one with an inner function."""
    _, _, item = some(drawer, program, Func, when=lambda each: not each.state)
    item.form = drawer.choose(PLAIN_FORMS)
    if item.form in ("generator", "async", "maker", "lambda"):
        item.decorators.clear()
    if item.form == "lambda":
        item.imports.clear()
    return True


def text(drawer: Drawer, program: Program) -> bool:
    """A docstring, a comment or annotations change."""
    _, _, item = some(drawer, program, Func, when=lambda each: each.form != "lambda")
    what = drawer.number(0, 2)
    if what == 0:
        item.doc = drawer.choose(("Tell.", "", "Tell more."))
    elif what == 1:
        item.comment = (item.comment + 1) % 3
    else:
        item.annotated = not item.annotated
    return True


def decorated(drawer: Drawer, program: Program) -> bool:
    """A decorator is put on a function, taken off, or their order changes."""
    _, reacher, item = some(
        drawer, program, Func, when=lambda each: each.plain and each.form != "lambda"
    )
    if len(item.decorators) > 1 and drawer.flag():
        item.decorators.reverse()
    elif item.decorators and drawer.flag():
        del item.decorators[drawer.number(0, len(item.decorators) - 1)]
    else:
        place = drawer.number(0, len(item.decorators))
        item.decorators.insert(place, drawer.decoration(program, reacher))
    return True


def argument(drawer: Drawer, program: Program) -> bool:
    """A decorator has another argument."""
    _, reacher, item = some(
        drawer, program, Func, when=lambda each: any(d.arg is not None for d in each.decorators)
    )
    chosen = drawer.choose([each for each in item.decorators if each.arg is not None])
    chosen.arg = drawer.expr(program, reacher, "int", 1)
    return True


def decorator(drawer: Drawer, program: Program) -> bool:
    """A decorator does something else."""
    _, reacher, item = some(drawer, program, Deco)
    if drawer.flag(4):
        item.wraps = not item.wraps
    else:
        item.body = drawer.expr(program, reacher, "int", 1)
    return True


EDITS: dict[str, Edit] = {
    "body changed": body,
    "default changed": default,
    "parameter added": grown,
    "parameter removed": shrunk,
    "parameter kind changed": reordered,
    "form changed": form,
    "text changed": text,
    "decorator list changed": decorated,
    "decorator argument changed": argument,
    "decorator changed": decorator,
}
