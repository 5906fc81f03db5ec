"""What the names in a place of the program stand for, read without running any of its code."""

from __future__ import annotations

from collections.abc import Mapping
from types import CellType, CodeType, FrameType, FunctionType
from typing import Any, Protocol

from pljam._apply.raw import MISSING, is_kind, type_name
from pljam._replay.handling.values import UNKNOWN, Known, Value

_OPTIMIZED = 0x1  # CO_OPTIMIZED: its local variables are no dictionary


class Reads:
    """What an answer rests on, so that it can be given again.

    ``noted`` holds items of namespaces of modules and classes: while these hold the same objects,
    the answer is the same. ``fleeting`` says that it rests on something else too: local variables,
    attributes of instances, the exception object.
    """

    def __init__(self) -> None:
        self.noted: list[tuple[Mapping[str, Any], str, object]] = []
        self.fleeting = False

    def item(self, names: Mapping[str, Any], key: str) -> Any:
        """Read an item of a dictionary, or of a class's, and remember it."""
        found = names.get(key, MISSING) if not is_kind(names, dict) else _item(names, key)
        self.noted.append((names, key, found))
        return found

    def still_hold(self) -> bool:
        """Whether all that was noted is the same now."""
        return all(names.get(key, MISSING) is found for names, key, found in self.noted)


def _item(names: Any, key: str) -> Any:
    return dict.get(names, key, MISSING)


class Names(Protocol):
    """Where a name is looked up."""

    reads: Reads

    def lookup(self, name: str) -> Value:
        """Return what a name stands for."""

    def method(self) -> tuple[Value, Value]:
        """Return the class of the method that runs, and its receiver, for ``super()``."""


class FrameNames:
    """The names of a frame: its local variables, the cells, the globals, the builtins."""

    def __init__(self, frame: FrameType, reads: Reads) -> None:
        self.frame = frame
        self.reads = reads
        self._locals: Mapping[str, Any] | None = None

    def lookup(self, name: str) -> Value:
        """Return what a name stands for in the frame now."""
        frame, code = self.frame, self.frame.f_code
        if is_local(code, name):
            self.reads.fleeting = True
            return self._local(name) or UNKNOWN
        if not code.co_flags & _OPTIMIZED and code.co_name != "<module>":
            self.reads.fleeting = True
            found = self._local(name)
            if found is not None:
                return found
        return global_name(frame.f_globals, frame.f_builtins, name, self.reads)

    def method(self) -> tuple[Value, Value]:
        """Return the class of the method that runs, and its receiver."""
        return _method(self, self.frame.f_code)

    def _local(self, name: str) -> Value | None:
        if self._locals is None:
            names = self.frame.f_locals
            # The body of a class may run in a mapping that its metaclass made.
            safe = type(names) is dict or type_name(type(names)) == "FrameLocalsProxy"
            self._locals = names if safe else {}
        found = self._locals.get(name, MISSING)
        return None if found is MISSING else Known(found)


class CallNames:
    """The names in a function that is not running: what its parameters are bound to, and the rest.

    Local variables that nothing is known of are unknown.
    """

    def __init__(self, function: FunctionType, bound: Mapping[str, Value], reads: Reads) -> None:
        self.function = function
        self.bound = bound
        self.reads = reads

    def lookup(self, name: str) -> Value:
        """Return what a name would stand for during the call."""
        function = self.function
        if name in self.bound:
            return self.bound[name]
        code = function.__code__
        if name in code.co_freevars:
            self.reads.fleeting = True
            cell = (function.__closure__ or ())[code.co_freevars.index(name)]
            return cell_value(cell)
        if is_local(code, name):
            return UNKNOWN
        builtins = getattr(function, "__builtins__")
        return global_name(function.__globals__, builtins, name, self.reads)

    def method(self) -> tuple[Value, Value]:
        """Return the class of the method that is called, and its receiver."""
        return _method(self, self.function.__code__)


def _method(names: Names, code: CodeType) -> tuple[Value, Value]:
    if "__class__" not in code.co_freevars or not code.co_argcount:
        return UNKNOWN, UNKNOWN
    return names.lookup("__class__"), names.lookup(code.co_varnames[0])


def is_local(code: CodeType, name: str) -> bool:
    """Whether a name is a local variable of the code, or one of a function around it."""
    return name in code.co_varnames or name in code.co_cellvars or name in code.co_freevars


def cell_value(cell: CellType) -> Value:
    """Return what a closure cell holds."""
    try:
        return Known(cell.cell_contents)
    except ValueError:  # it is empty
        return UNKNOWN


def global_name(
    names: Mapping[str, Any], builtins: Mapping[str, Any], name: str, reads: Reads
) -> Value:
    """Return what a name of a module, or else of the builtins, stands for."""
    found = reads.item(names, name)
    if found is MISSING:
        found = reads.item(builtins, name)
    return UNKNOWN if found is MISSING else Known(found)


def free_values(function: FunctionType) -> dict[str, Value]:
    """Return what the closure of a function holds, by name."""
    names = function.__code__.co_freevars
    return dict(zip(names, map(cell_value, function.__closure__ or ()), strict=True))
