"""Functions changed in place: code, defaults and what describes them; forwarding where in vain."""

from __future__ import annotations

import ast
import inspect
import weakref
from collections.abc import Mapping
from types import CellType, CodeType, FunctionType
from typing import Any

from pljam._apply.codes import parameters
from pljam._apply.journal import Journal
from pljam._source.statements import FunctionNode
from pljam._versions import LAZY_ANNOTATIONS, TYPE_PARAMETERS, copy_annotations

_TARGET = "<forwarding target>"

# The code of a function that CPython does not let change in place calls its successor, which
# stands among the constants: no global name is needed, and no closure.
_FORWARDING = """
def call(*args, **kwargs): return TARGET(*args, **kwargs)
async def coroutine(*args, **kwargs): return await TARGET(*args, **kwargs)
def generator(*args, **kwargs): return (yield from TARGET(*args, **kwargs))
"""


def _templates() -> dict[str, CodeType]:
    code = compile(_FORWARDING.replace("TARGET", repr(_TARGET)), "<pljam>", "exec")
    return {c.co_name: c for c in code.co_consts if isinstance(c, CodeType)}


_templates_made: dict[str, CodeType] = {}


def forwarding_code(old: CodeType, target: Any) -> CodeType:
    """Return code for a function that runs ``old``, so that it calls ``target`` instead."""
    if not _templates_made:
        import warnings

        with warnings.catch_warnings():
            # The template calls a string: the target takes its place among the constants.
            warnings.simplefilter("ignore", SyntaxWarning)
            _templates_made.update(_templates())
    if inspect.iscoroutinefunction(target):
        template = _templates_made["coroutine"]
    elif inspect.isgeneratorfunction(target):
        template = _templates_made["generator"]
    else:
        template = _templates_made["call"]
    constants = tuple(
        target if isinstance(c, str) and c == _TARGET else c for c in template.co_consts
    )
    # Its place is that of the code that it stands for.
    place = target.__code__ if isinstance(target, FunctionType) else old
    return template.replace(
        co_consts=constants,
        co_freevars=old.co_freevars,
        co_name=old.co_name,
        co_qualname=old.co_qualname,
        co_filename=place.co_filename,
        co_firstlineno=place.co_firstlineno,
    )


def forward(old: FunctionType, target: Any, journal: Journal) -> None:
    """Make ``old`` call ``target`` from now on, wherever ``old`` is held."""
    code = forwarding_code(old.__code__, target)
    journal.set_function(old, code, None, None)
    if isinstance(target, FunctionType):
        journal.set_attr(old, "__wrapped__", target)
        FORWARDING.add(old)


FORWARDING: weakref.WeakSet[FunctionType] = weakref.WeakSet()
"""The functions that forward, or did so in a batch that was taken back."""


def follow_targets(journal: Journal) -> None:
    """Give the functions that forward the places of what they call, which moves."""
    for function in list(FORWARDING):
        _follow_target(function, journal)


def forwards(function: FunctionType) -> bool:
    """Whether a function does nothing but call the one that has taken its place."""
    code = function.__code__
    return any(code.co_code == template.co_code for template in _templates_made.values()) and any(
        isinstance(constant, FunctionType) for constant in code.co_consts
    )


def _follow_target(function: FunctionType, journal: Journal) -> None:
    target = function.__dict__.get("__wrapped__")
    if not (forwards(function) and isinstance(target, FunctionType)):
        return
    _follow_target(target, journal)
    code = function.__code__
    if target.__code__.co_firstlineno != code.co_firstlineno:
        placed = code.replace(co_firstlineno=target.__code__.co_firstlineno)
        journal.set_function(function, placed, None, None)


def sibling(
    old: FunctionType,
    code: CodeType,
    cells: Mapping[str, CellType],
    names: dict[str, Any] | None = None,
) -> FunctionType | str:
    """Return a function like ``old`` with ``code``; or the free variable nobody has a cell for.

    ``names`` are those of its module, if that is another one.
    """
    own = dict(zip(old.__code__.co_freevars, old.__closure__ or (), strict=True))
    closure: list[CellType] = []
    for name in code.co_freevars:
        cell = own.get(name) or cells.get(name)
        if cell is None:
            return name
        closure.append(cell)
    home = old.__globals__ if names is None else names
    made = FunctionType(code, home, old.__name__, old.__defaults__, tuple(closure))
    made.__kwdefaults__ = old.__kwdefaults__
    made.__qualname__ = old.__qualname__
    made.__module__ = old.__module__ if names is None else names["__name__"]
    made.__doc__ = old.__doc__
    made.__dict__.update(old.__dict__)
    copy_annotations(old, made)
    return made


def docstring(code: CodeType) -> str | None:
    """Return the docstring that a function made of ``code`` starts with."""
    has_docstring = getattr(inspect, "CO_HAS_DOCSTRING", None)
    if has_docstring is not None and not code.co_flags & has_docstring:
        return None
    first = code.co_consts[0] if code.co_consts else None
    return first if isinstance(first, str) else None


def takes_arguments(code: CodeType) -> bool:
    """Whether a function that runs ``code`` has parameters."""
    flags = inspect.CO_VARARGS | inspect.CO_VARKEYWORDS
    return bool(code.co_argcount or code.co_kwonlyargcount or code.co_flags & flags)


def describe_as(function: Any, new: Any, journal: Journal) -> None:
    """Give ``function`` the annotations, type parameters and own attributes of ``new``."""
    if LAZY_ANNOTATIONS:
        if new.__annotate__ is None:
            # Without this, the function would keep the annotations that it had computed.
            journal.set_attr(function, "__annotations__", {})
        journal.set_attr(function, "__annotate__", new.__annotate__)
    elif list(function.__annotations__.items()) != list(new.__annotations__.items()):
        journal.set_attr(function, "__annotations__", new.__annotations__)
    if TYPE_PARAMETERS and new.__type_params__ != function.__type_params__:
        journal.set_attr(function, "__type_params__", new.__type_params__)


def merged_defaults(
    function: FunctionType, new: FunctionType, placeholder: Any
) -> tuple[tuple[Any, ...] | None, dict[str, Any] | None]:
    """Return the defaults of ``new``, with the live values where ``new`` has ``placeholder``."""
    live = defaults_by_name(function)
    # A parameter with a private name has another one if the class is renamed.
    for was, now in zip(parameters(function.__code__), parameters(new.__code__), strict=False):
        if was in live:
            live.setdefault(now, live[was])
    named = positional_with_default(new.__code__, new.__defaults__)
    defaults = new.__defaults__
    if defaults is not None:
        defaults = tuple(
            live.get(name) if value is placeholder else value
            for name, value in zip(named, defaults, strict=True)
        )
    keyword = new.__kwdefaults__
    if keyword is not None:
        keyword = {n: live.get(n) if v is placeholder else v for n, v in keyword.items()}
    return defaults, keyword


def positional_with_default(code: CodeType, defaults: tuple[Any, ...] | None) -> tuple[str, ...]:
    """Return the names of the positional parameters that have a default."""
    names = code.co_varnames[: code.co_argcount]
    return names[len(names) - len(defaults or ()) :]


def defaults_by_name(function: FunctionType) -> dict[str, Any]:
    """Return a function's default values by parameter."""
    found = dict(
        zip(
            positional_with_default(function.__code__, function.__defaults__),
            function.__defaults__ or (),
            strict=True,
        )
    )
    found.update(function.__kwdefaults__ or {})
    return found


def inner_defaults(
    function: FunctionType, node: FunctionNode | ast.Lambda, code: CodeType
) -> tuple[tuple[Any, ...] | None, dict[str, Any] | None] | str:
    """Return the defaults of a closure made before its signature was edited to that of ``node``.

    A default stays what it is; a new one is known only if it is a literal. Else the result is the
    name of the parameter. ``code`` tells how the parameters are called in the class around it.
    """
    live = defaults_by_name(function)
    args = node.args
    written = [each.arg for each in (*args.posonlyargs, *args.args, *args.kwonlyargs)]
    called = dict(zip(written, parameters(code), strict=True))
    for name, own in called.items():
        # A private one was called otherwise while the class had another name.
        for was in [was for was in live if name != own and was.endswith(name)]:
            live[own] = live[was]
    positional = [called[each.arg] for each in (*args.posonlyargs, *args.args)]
    named = positional[len(positional) - len(args.defaults) :]
    expressions: dict[str, ast.expr] = dict(zip(named, args.defaults, strict=True))
    keyword_only = {
        called[a.arg]: default
        for a, default in zip(args.kwonlyargs, args.kw_defaults, strict=True)
        if default is not None
    }
    expressions.update(keyword_only)
    values: dict[str, Any] = {}
    for name, expression in expressions.items():
        try:
            values[name] = ast.literal_eval(expression)
        except (ValueError, TypeError):
            if name not in live:
                return name
        if name in live and not (
            name in values and type(live[name]) in (int, str, float, bool, bytes, type(None))
        ):
            values[name] = live[name]
    defaults = tuple(values[name] for name in named) or None
    return defaults, {name: values[name] for name in keyword_only} or None
