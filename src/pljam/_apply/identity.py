"""Whether a value that was just made is the successor of one that lives: then the old one stays."""

from __future__ import annotations

import ast
import functools
from types import FunctionType
from typing import Any

from pljam._apply.raw import class_dict, is_kind
from pljam._plan.plan import Action
from pljam._source.statements import Statement


def is_wrapper(value: Any) -> bool:
    """Whether ``value`` is of the kinds that copy the docstring of a function they wrap."""
    if is_kind(value, FunctionType):
        return "__wrapped__" in value.__dict__
    return is_kind(value, property, functools.cached_property, functools._lru_cache_wrapper)


def pours(action: Action, name: str, old: Any, new: Any, is_own: bool) -> bool:
    """Whether a function that a definition or a lambda made takes the code of its successor.

    ``is_own`` says that the old definition made it, which its decorators may have returned.
    """
    if not (is_kind(old, FunctionType) and is_kind(new, FunctionType)):
        return False
    if old.__code__.co_freevars != new.__code__.co_freevars:
        return False
    if old.__code__.co_filename != new.__code__.co_filename:
        # The name had been bound by an import: that function is another module's.
        return False
    was, statement = action.old, action.statement
    if was is None or not makes(statement, name, new):
        return False
    return makes(was, name, old) or (is_own and was.name == name)


def may_make(statement: Statement) -> bool:
    """Whether what a statement binds can have been made by it, not only found somewhere."""
    if statement.is_import:
        return False
    value = getattr(statement.node, "value", None)
    return value is None or any(isinstance(part, _MAKING) for part in ast.walk(value))


_MAKING = (ast.Call, ast.Lambda, ast.BinOp)


def same_closure(old: Any, new: Any) -> bool:
    """Whether two functions were made by one nested definition, with cells for the same names."""
    return (
        is_kind(old, FunctionType)
        and is_kind(new, FunctionType)
        and "<locals>" in new.__code__.co_qualname
        and old.__code__.co_qualname == new.__code__.co_qualname
        and old.__code__.co_filename == new.__code__.co_filename
        and old.__code__.co_freevars == new.__code__.co_freevars
    )


def same_local_class(old: Any, new: Any) -> bool:
    """Whether two classes were made by one class statement in a function."""
    if not (is_kind(old, type) and is_kind(new, type)) or old is new:
        return False
    one, other = (type.__dict__["__qualname__"].__get__(cls) for cls in (old, new))
    same = class_dict(old).get("__module__") == class_dict(new).get("__module__")
    return "<locals>" in one and one == other and same


def makes(statement: Statement, name: str, function: FunctionType) -> bool:
    """Whether ``function`` is what the statement itself defines, undecorated, as ``name``."""
    if statement.is_function:
        return statement.name == name == function.__code__.co_name and not statement.decorators
    node = statement.node
    return (
        isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Lambda)
        and isinstance(node.targets[0], ast.Name)
        and node.targets[0].id == name
        and is_lambda(function)
    )


def is_lambda(value: Any) -> bool:
    """Whether ``value`` is a function that a lambda made."""
    return is_kind(value, FunctionType) and value.__code__.co_name == "<lambda>"


def functions_of(member: Any) -> tuple[Any, ...]:
    """What an entry of a class calls."""
    if is_kind(member, staticmethod, classmethod):
        return (member.__func__,)
    if is_kind(member, property):
        return (member.fget, member.fset, member.fdel)
    return (member,)
