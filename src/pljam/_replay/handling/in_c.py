"""What code in C makes of an exception from Python that it has called, where it is known to act."""

from __future__ import annotations

import ast
import builtins
import dis
from types import CodeType, FrameType

from pljam._apply.raw import MISSING, lookup
from pljam._replay.handling.crossing import Crossing, passes
from pljam._replay.handling.expressions import Scope, evaluate
from pljam._replay.handling.names import FrameNames, Reads
from pljam._replay.handling.sink_table import OVERLOOKED_FILES
from pljam._replay.handling.statements import NeverReturns
from pljam._replay.handling.thinking import place_name
from pljam._replay.handling.travelling import Travelling, raised
from pljam._replay.handling.values import Known, is_below
from pljam._versions import WRAPPED_SET_NAME

_SWALLOWING = {"hasattr", "getattr", "isinstance"}
# Methods that the interpreter calls for an attribute, with the number of their parameters.
_GETTERS = {"__getattribute__": 2, "__get__": 3, "__getattr__": 0}
# Methods whose failures the interpreter reports or, before 3.12, replaces.
_CHANGED = ("__del__", "__set_name__") if WRAPPED_SET_NAME else ("__del__",)
_ASKED_FOR = ("__getattr__", "__getattribute__")


def concerns(kind: type | None, called: FrameType | None) -> bool:
    """Whether code in C could make something of such an exception."""
    if called is not None and called.f_code.co_name in _CHANGED:
        return True
    return kind is not None and issubclass(kind, (AttributeError, IndexError, TypeError))


def changes(called: FrameType | None) -> bool:
    """Whether code in C makes something else of whatever leaves this frame."""
    return called is not None and called.f_code.co_name in _CHANGED


def cross_import(
    frame: FrameType, called: FrameType | None, travels: Travelling
) -> Crossing | None:
    """Tell what an import makes of it when a module's ``__getattr__`` knows no such name.

    None if that is not what a frame waits for.
    """
    if called is None or called.f_code.co_name != "__getattr__" or called.f_code.co_argcount != 1:
        return None
    if travels.kind is None or not is_below(travels.kind, AttributeError):
        return None
    code = frame.f_code
    instruction = dis.opname[code.co_code[frame.f_lasti]] if frame.f_lasti >= 0 else ""
    line = frame.f_lineno or 0
    if code.co_filename in OVERLOOKED_FILES or instruction == "IMPORT_NAME":
        reason = f"the import at {place_name(code.co_filename, line)} does without the name"
    elif instruction == "IMPORT_FROM":
        # The new exception is asked about in its turn.
        reason = f"becomes an ImportError at {place_name(code.co_filename, line)}"
    else:
        return None
    return Crossing("caught", travels, reason, code.co_filename, line)


def cross_call(
    node: ast.AST | None,
    code: CodeType,
    called: FrameType | None,
    travels: Travelling,
    scope: Scope,
) -> Crossing:
    """Tell what becomes of an exception between the function that failed and its caller.

    ``node`` is the expression in which the caller stands, whose code is ``code``; ``called`` is the
    frame that it waits for.
    """
    path = code.co_filename
    name = "" if called is None else called.f_code.co_name
    line = getattr(node, "lineno", 0)
    at = place_name(path, line)
    if name == "__del__" and not _calls(node, "__del__"):
        return Crossing("reported", travels, f"the interpreter reports it, __del__ at {at}")
    if name == "__set_name__" and changes(called) and not _calls(node, name):
        if node is None and name in code.co_names:
            return Crossing("unsure", travels, f"what {code.co_name} calls, without source")
        return passes(raised(Known(RuntimeError)))
    kind = travels.kind or Exception
    if issubclass(kind, AttributeError):
        if node is None and _SWALLOWING & {*code.co_names}:
            return Crossing("unsure", travels, f"what {code.co_name} calls, without source")
        return _attribute_error(node, called, travels, scope, path, line)
    if issubclass(kind, IndexError) and name == "__getitem__" and node is None:
        return Crossing("unsure", travels, f"what {code.co_name} iterates over, without source")
    if issubclass(kind, IndexError) and name == "__getitem__":
        if not isinstance(node, (ast.Subscript, ast.AugAssign, ast.Delete)) and not _calls(
            node, "__getitem__"
        ):
            reason = f"IndexError ends the iteration at {at}"
            return Crossing("caught", travels, reason, path, line)
    if issubclass(kind, TypeError) and name in ("__len__", "__length_hint__"):
        if node is None:
            return Crossing("unsure", travels, f"what {code.co_name} calls, without source")
        return _no_length(node, name, travels, path, line)
    return passes(travels)


def _no_length(node: ast.AST, name: str, travels: Travelling, path: str, line: int) -> Crossing:
    """What becomes of a length that cannot be told: most of what asks needs it as a hint only."""
    at = place_name(path, line)
    if name == "__length_hint__":
        if _calls(node, name):
            return passes(travels)
        return Crossing("caught", travels, f"{name} is a hint at {at}", path, line)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        if node.func.id in ("list", "tuple", "sorted"):
            reason = f"{node.func.id}() does without {name} at {at}"
            return Crossing("caught", travels, reason, path, line)
    extends = isinstance(node, ast.AugAssign) or _calls(node, "extend")
    if extends or any(isinstance(each, ast.Starred) for each in ast.iter_child_nodes(node)):
        return Crossing("unsure", travels, f"{name} may be a hint at {at}", path, line)
    return passes(travels)


def _attribute_error(
    node: ast.AST | None,
    called: FrameType | None,
    travels: Travelling,
    scope: Scope,
    path: str,
    line: int,
) -> Crossing:
    at = place_name(path, line)
    if isinstance(node, ast.Call):
        function = _function(node, scope)
        if function is builtins.hasattr:
            return Crossing("caught", travels, f"hasattr() at {at}", path, line)
        if function is builtins.getattr and len(node.args) == 3:
            return Crossing("caught", travels, f"getattr() with a default at {at}", path, line)
        if called is None:
            return passes(travels)
        if function is builtins.isinstance and called.f_code.co_name == "__class__":
            return Crossing("caught", travels, f"isinstance() at {at}", path, line)
        own = isinstance(node.func, ast.Attribute) and node.func.attr in _ASKED_FOR
        if called.f_code.co_name in _ASKED_FOR and not own and function is not builtins.getattr:
            reason = f"an attribute that is asked for in C at {at}"
            return Crossing("unsure", travels, reason, path, line)
    wanted = node is None or isinstance(node, (ast.Attribute, ast.Call))
    if wanted and called is not None and _falls_back(node, called):
        reason = f"__getattr__ is asked next at {at}"
        return Crossing("unsure", travels, reason, path, line)
    return passes(travels)


def _function(node: ast.Call, scope: Scope) -> object:
    try:
        value = evaluate(node.func, scope)
    except NeverReturns:
        return None
    return value.live if isinstance(value, Known) else None


def _calls(node: ast.AST | None, name: str) -> bool:
    if not isinstance(node, ast.Call):
        return False
    return isinstance(node.func, ast.Attribute) and node.func.attr == name


def _falls_back(node: ast.AST | None, called: FrameType) -> bool:
    """Whether a getter failed of an object whose class has ``__getattr__``."""
    code = called.f_code
    # The function of a property gets the object alone, the others these parameters.
    if _GETTERS.get(code.co_name, 1) != code.co_argcount:
        return False
    is_property = code.co_name not in _GETTERS
    if is_property and isinstance(node, ast.Attribute) and node.attr != code.co_name:
        return False
    place = 1 if code.co_name == "__get__" else 0
    owner = FrameNames(called, Reads()).lookup(code.co_varnames[place])
    return isinstance(owner, Known) and lookup(type(owner.live), "__getattr__") is not MISSING
