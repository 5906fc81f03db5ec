"""From the model to files: every name is written in a way that reaches it where it stands.

Rendering is also the check that a program would run: a definition that cannot be reached, an import
of something that is not there yet and a call of something that comes later raise ``Invalid``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial

from generated.classes import order_of_bases, render_class
from generated.expressions import ARGUMENTS, UNINSTANTIATED, Expr, Invalid, render
from generated.importing import Reacher, check_imports, import_line, targets
from generated.program import (
    Broken,
    Class,
    Const,
    Deco,
    Decoration,
    Effect,
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

__all__ = ["Rendered", "render_program"]

STANDARD = ("functools", "contextlib", "dataclasses", "enum", "typing", "abc")


@dataclass
class Rendered:
    """The files of a program, and what each statement looks like by the number of its item."""

    files: dict[str, str] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)
    shared: dict[int, str] = field(default_factory=dict)  # of classes with state of their own


def render_program(program: Program) -> Rendered:
    """Return the files. Raises ``Invalid`` if the program would not run."""
    check_imports(program)
    rendered = Rendered()
    for module in program.modules:
        chunks: list[str] = [f'"""{module.doc}"""'] if module.doc else []
        bodies: list[str] = []
        for index, item in enumerate(module.items):
            text = "\n".join(_lines(program, module, index, item))
            for each in read_at_once(item):
                check_instances(program, each)
            rendered.texts[item.uid] = text
            if isinstance(item, Class) and item.member("shared"):
                lines = [line.strip() for line in text.splitlines()]
                rendered.shared[item.uid] = next(line for line in lines if line[:9] == "shared = ")
            bodies.extend(f"# note {place}" for place in range(item.gap))
            bodies.append(text)
        used = "\n".join(bodies)
        chunks.extend(f"import {name}" for name in STANDARD if f"{name}." in used)
        chunks.extend(bodies)
        if module.limited:
            names = sorted({name for _, name in program.names(module)})
            chunks.append(f"__all__ = {names!r}")
        rendered.files[module.path] = "\n".join(chunks) + "\n"
    return rendered


def check_instances(program: Program, expr: Expr) -> None:
    """Raise ``Invalid`` if evaluating an expression makes an instance that cannot be made."""
    for node in expr.walk():
        if node.op not in ARGUMENTS:
            continue
        item = program.item(int(node.value))
        found: list[Expr] = []
        if isinstance(item, Class):
            found_bases = map(program.item, order_of_bases(program, item.uid))
            classes = [each for each in found_bases if isinstance(each, Class)]
            unmade = item.form == "enum" or any(
                m.abstract for each in classes for m in each.members
            )
            if unmade and node.op not in UNINSTANTIATED:
                raise Invalid(f"{item.name} has no such instances")
            members = [each.member(node.name) for each in classes]
            found = [each.expr for each in members if each is not None]
        elif isinstance(item, Func):
            decos = [program.item(each.uid) for each in item.decorators if each.uid]
            found = [item.body, item.extra, *(e for deco in decos for e in deco.expressions())]
        for each in found:
            check_instances(program, each)


def read_at_once(item: Item) -> list[Expr]:
    """The expressions of a statement that are evaluated when it is executed."""
    if isinstance(item, Func):
        found = [param.default for param in item.params] + [each.arg for each in item.decorators]
        return [each for each in found if each is not None]
    if isinstance(item, Class):
        found = [each.expr for each in item.members if each.kind in ("attribute", "shared", "hook")]
        found += [each.arg for each in item.decorators] + [default for _, default in item.fields]
        return [each for each in found if each is not None]
    if isinstance(item, Deco):
        return [item.body] if item.of_class else []
    return list(item.expressions())


def _lines(program: Program, module: Module, index: int, item: Item) -> Sequence[str]:
    reacher = Reacher(program, module, index)
    expr = partial(render, reach=reacher.reach, arity=partial(required, program))
    if isinstance(item, Const):
        return _const(item, expr)
    if isinstance(item, Func):
        return _func(program, module, index, item, expr)
    if isinstance(item, Deco):
        return _deco(item, reacher)
    if isinstance(item, Class):
        decorators = _decorators(item.decorators, reacher, expr, True)
        return render_class(program, item, reacher, partial(required, program), decorators)
    if isinstance(item, State):
        return [f"{item.name} = {_initial(item, expr)}"]
    if isinstance(item, Effect):
        state = program.item(item.state)
        path = reacher.path(item.state, item.pick)
        assert isinstance(state, State)
        return [f"{path}.{'add' if state.type == 'set' else 'append'}({item.value})"]
    if isinstance(item, Broken):
        return item.text.splitlines()
    if isinstance(item, (ImportModule, ImportFrom, ImportStar)):
        return import_line(program, module, item)
    raise AssertionError(item)


def _initial(item: State, expr: partial[str]) -> str:
    first = expr(item.initial)
    return {
        "list": f"[{first}]",
        "dict": f"{{0: {first}}}",
        "set": f"{{{first}}}",
        "counter": first,
    }[item.type]


def _const(item: Const, expr: partial[str]) -> list[str]:
    value, extra = expr(item.expr), expr(item.extra)
    name = item.name
    if item.type == "int" and item.style in ("augmented", "looped") and is_taken(item.expr):
        raise Invalid(
            "adding to what is taken from a list counts as a change of that, as in arrays"
        )
    if item.style == "annotated":
        return [f"{name}: {'list' if item.type == 'seq' else item.type} = {value}"]
    if item.style == "augmented" and item.type == "int":
        return [f"{name} = {value}", f"{name} += {extra}"]
    if item.style == "conditional":
        return [
            f"if {extra} > 3:",
            f"    {name} = {value}",
            "else:",
            f"    {name} = {_other(item)}",
        ]
    if item.style == "attempted":
        return [
            "try:",
            f"    {name} = {value}",
            "except ZeroDivisionError:",
            f"    {name} = {_other(item)}",
        ]
    if item.style == "looped" and item.type == "int":
        return [f"{name} = {value}", "for _ in range(2):", f"    {name} += {extra}"]
    if item.style == "entered" and item.type != "seq":  # what takes its items would be kept
        return [f"with contextlib.nullcontext({value}) as {name}:", "    pass"]
    if item.twin:
        return [f"{name}, {item.twin[1]} = {value}, {extra}"]
    return [f"{name} = {value}"]


def is_taken(expr: Expr) -> bool:
    """Whether an expression gives an item of something, as it is."""
    if expr.op == "cond":
        return is_taken(expr.args[0]) or is_taken(expr.args[2])
    return expr.op == "item"


def _other(item: Const) -> str:
    return {"int": "77", "str": "'other'", "seq": "(7, 7)"}[item.type]


def required(program: Program, uid: int) -> int:
    """How many arguments a call of a function must have."""
    item = program.item(uid)
    if not isinstance(item, Func):
        raise Invalid(f"{uid} is called and is no function")
    if not (item.plain or item.form in ("effect",)) or (item.state and item.form != "effect"):
        raise Invalid(f"{uid} is called and gives no number")
    return sum(param.default is None and not param.keyword for param in item.params)


def _signature(params: Iterable[Param], annotated: bool, expr: partial[str]) -> str:
    positional = sorted((p for p in params if not p.keyword), key=lambda p: p.default is not None)
    keyword = [p for p in params if p.keyword]
    mark = ": int" if annotated else ""
    parts = []
    for param in [*positional, None, *keyword]:
        if param is None:
            parts.extend(["*"] if keyword else [])
        elif param.default is None and not param.keyword:
            parts.append(param.name + mark)
        else:
            parts.append(f"{param.name}{mark}={expr(param.default or Expr('int'))}")
    return ", ".join(parts)


def _decorators(
    decorators: Iterable[Decoration], reacher: Reacher, expr: partial[str], of_class: bool = False
) -> list[str]:
    lines = []
    for each in decorators:
        if each.standard:
            lines.append(f"@{each.standard}")
            continue
        deco = reacher.program.item(each.uid)
        if not isinstance(deco, Deco) or deco.of_class != of_class:
            raise Invalid("decorated with something else")
        call = (
            f"({expr(each.arg or Expr('int', value=1))})" if deco.factory and not of_class else ""
        )
        lines.append(f"@{reacher.path(each.uid, each.pick)}{call}")
    return lines


def _func(
    program: Program, module: Module, index: int, item: Func, expr: partial[str]
) -> list[str]:
    place = len(module.items) if item.late else index
    reacher = Reacher(program, module, place, item.imports)
    if not item.late:
        before = {each.uid for each in program.modules[: program.order(module)]}
        if any(found.uid not in before for i in item.imports for found in targets(program, i)):
            raise Invalid("a function that imports from later modules is called by nobody")
    inside = partial(render, reach=reacher.reach, arity=partial(required, program))
    signature = _signature(item.params, item.annotated and item.form != "lambda", expr)
    body, extra = inside(item.body), inside(item.extra)
    if item.form == "lambda":
        if item.decorators or item.imports:
            raise Invalid("a lambda has neither decorators nor imports")
        return [f"{item.name} = lambda {signature}: {body}"]
    head = "async def" if item.form == "async" else "def"
    arrow = " -> int" if item.annotated and item.form in ("return", "local", "inner") else ""
    lines = _decorators(item.decorators, Reacher(program, module, index), expr)
    lines.append(f"{head} {item.name}({signature}){arrow}:")
    if item.doc:
        lines.append(f'    """{item.doc}"""')
    lines += [f"    # step {place}" for place in range(item.comment)]
    for each in item.imports:
        lines += [f"    {line}" for line in import_line(program, module, each)]
    lines += [f"    {line}" for line in _body(program, reacher, item, body, extra)]
    return lines


def _body(program: Program, reacher: Reacher, item: Func, body: str, extra: str) -> list[str]:
    first = item.params[0].name if item.params else "0"
    if item.state:
        return _stateful(program, reacher, item, body, first)
    return {
        "return": [f"return {body}"],
        "local": [f"result = {body}", f"return result + {extra}"],
        "inner": [
            f"def inner(y): return y + {extra} + {first}",
            f"return inner({body})",
        ],
        "raises": [f"if {first} > 2:", f"    raise ValueError({extra})", f"return {body}"],
        "generator": [f"yield {body}", f"yield {extra}"],
        "async": [f"return {body}"],
        "maker": [
            f"def made(y=1): return y + {first} + {body}",
            "return made",
        ],
    }[item.form]


def _stateful(program: Program, reacher: Reacher, item: Func, body: str, first: str) -> list[str]:
    state = program.item(item.state)
    if not isinstance(state, State):
        raise Invalid("mutates what is no state")
    path = reacher.path(item.state, item.pick)
    if item.form == "reader":
        if state.type == "counter":
            return [f"return {path} + {body}"]
        return [f"return len({path}) + {body}"]
    if item.form == "effect":
        if state.type != "list":
            raise Invalid("effects go to a list")
        return [f"{path}.append({first})", f"return {first} + {body}"]
    if state.type == "counter":
        lines = [f"global {path}"] if "." not in path else []
        if lines and program.home(item.state)[0].uid != reacher.module.uid:
            raise Invalid("a counter is no global here")
        return [*lines, f"{path} += {body}", f"return {path}"]
    call = {
        "list": f"append({body})",
        "set": f"add({body})",
        "dict": f"update({{{first}: {body}}})",
    }
    return [f"{path}.{call[state.type]}", f"return len({path})"]


def _deco(item: Deco, reacher: Reacher) -> list[str]:
    expr = partial(render, reach=reacher.reach, arity=partial(required, reacher.program))
    added = expr(item.body) + (" + amount" if item.factory and not item.of_class else "")
    if item.of_class:
        return [f"def {item.name}(cls):", f"    cls.marked = {added}", "    return cls"]
    lines = ["def decorate(function):"] if item.factory else [f"def {item.name}(function):"]
    lines += ["    @functools.wraps(function)"] if item.wraps else []
    lines += [
        "    def wrapper(*args, **kwargs):",
        f"        return function(*args, **kwargs) + {added}",
        "    return wrapper",
    ]
    if item.factory:
        lines = [f"def {item.name}(amount):", *(f"    {line}" for line in lines)]
        lines.append("    return decorate")
    return lines
