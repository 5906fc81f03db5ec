"""Everything that can be seen of a program, as texts by the Python expression that shows them.

The same probe runs in the live process and in the fresh one. Its keys are expressions, so that a
difference can be written down as a case of the corpus by naming the expressions that differ.
"""

from __future__ import annotations

import functools
import gc
import inspect
import linecache
import os
import sys
import types
from collections.abc import Callable, Iterable, Iterator
from typing import Any

ATOMS = (type(None), bool, int, float, complex, str, bytes)

Entries = dict[str, str]


class Probe:
    """Looks at the modules of a program in one process, in an order that depends on names only."""

    def __init__(self, directory: str, modules: Iterable[str], sources: bool = True) -> None:
        self.directory = directory
        self.modules = sorted(name for name in modules if name in sys.modules)
        self.sources = sources
        self.entries: Entries = {}
        self.names: dict[str, Any] = {"text": self.text, "outcome": self.outcome}
        self.names["__name__"] = "held"  # the module of classes that are made to be held
        self.names |= {"source": inspect.getsource, "members": members, "names": names}
        for name in self.modules:
            head = name.partition(".")[0]
            self.names[head] = sys.modules.get(head)

    def run(self) -> Entries:
        """Look at every module."""
        linecache.checkcache()
        gc.collect()
        for name in self.modules:
            module = sys.modules[name]
            self.add(f"{name}.__name__")
            self.add(f"{name}.__doc__")
            self.add(f"names({name})")
            for each in names(module):
                if each.isidentifier():
                    self.binding(f"{name}.{each}", vars(module)[each], name)
        return self.entries

    def add(self, expression: str) -> None:
        """Evaluate an expression and note its text."""
        self.put(expression, lambda: eval(expression, self.names))  # noqa: S307

    def put(self, key: str, thunk: Callable[[], Any]) -> None:
        """Note the text of what a call gives."""
        try:
            self.entries[key] = self.text(thunk())
        except Exception as error:
            # why: what a program raises when one looks at it is part of what can be seen.
            self.entries[key] = f"raised {type(error).__name__}: {error}"

    def binding(self, path: str, value: Any, module: str) -> None:
        """Look at what a name of a module holds; at home, into it."""
        self.add(path)
        if isinstance(value, functools._lru_cache_wrapper):
            self.calls(path, value)
            value, path = value.__wrapped__, f"{path}.__wrapped__"
        if isinstance(value, types.FunctionType):
            if value.__module__ == module or value.__name__ == "wrapper":
                self.function(path, value)
            self.calls(path, value)
        elif isinstance(value, type) and value.__module__ == module:
            self.klass(path, value)

    def function(self, path: str, value: types.FunctionType) -> None:
        """Look at what a function says of itself."""
        for attribute in ("__name__", "__qualname__", "__module__", "__doc__", "__defaults__"):
            self.add(f"{path}.{attribute}")
        for attribute in ("__kwdefaults__", "__annotations__"):
            self.add(f"{path}.{attribute}")
        if is_closure(value.__code__):
            return
        self.add(f"{path}.__code__.co_firstlineno")
        if self.sources:
            self.add(f"source({path})")

    def calls(self, path: str, value: Any) -> None:
        """Call with the arguments that are required, and with all."""
        for arguments in argument_lists(value):
            self.add(f"outcome(lambda: {path}({arguments}))")

    def klass(self, path: str, value: type) -> None:
        """Look at a class, at an instance of it and at what that does."""
        for attribute in ("__name__", "__qualname__", "__module__", "__doc__"):
            self.add(f"{path}.{attribute}")
        self.add(f"[each.__qualname__ for each in {path}.__mro__]")
        self.add(f"sorted(each.__qualname__ for each in {path}.__subclasses__())")
        self.add(f"members({path})")
        self.add(f"{path}.__annotations__")
        for name in ("__slots__", "__firstlineno__", "__match_args__"):
            if name in vars(value):
                self.add(f"{path}.{name}")
        if self.sources:
            self.add(f"source({path})")
        for name, member in sorted(vars(value).items()):
            if not name.startswith("__") or name == "__init__":
                self.member(path, name, member)
        arguments = next(iter(argument_lists(value)), None)
        if arguments is not None:
            self.instance(f"{path}({arguments})", value)

    def member(self, path: str, name: str, member: Any) -> None:
        """Look at one entry of a class body."""
        shown = f"vars({path})[{name!r}]"
        self.add(shown)
        for inner in ("fget", "func", "__func__"):
            if isinstance(getattr(member, inner, None), types.FunctionType):
                member, shown = getattr(member, inner), f"{shown}.{inner}"
        if isinstance(member, types.FunctionType):
            self.function(shown, member)

    def instance(self, made: str, value: type) -> None:
        """Look at everything that an instance offers."""
        self.add(f"outcome(lambda: {made})")
        for name in sorted(dir(value)):
            if name.startswith("_"):
                continue
            found = inspect.getattr_static(value, name)
            if isinstance(found, (types.FunctionType, classmethod, staticmethod)):
                function = getattr(found, "__func__", found)
                for arguments in argument_lists(function, not isinstance(found, staticmethod)):
                    self.add(f"outcome(lambda: {made}.{name}({arguments}))")
            else:
                self.add(f"outcome(lambda: {made}.{name})")

    def held(self, path: str, value: Any) -> None:
        """Look at what a held reference leads to now."""
        self.add(path)
        if isinstance(value, type):
            self.add(f"[each.__qualname__ for each in {path}.__mro__]")
            arguments = next(iter(argument_lists(value)), None)
            if arguments is not None:
                self.instance(f"{path}({arguments})", value)
        elif callable(value):
            self.calls(path, value)
        elif type(value).__module__ in self.modules:
            self.instance(path, type(value))

    # Texts.

    def text(self, value: Any, depth: int = 4) -> str:
        """The text of any value, with types and without addresses."""
        kind = type(value)
        if kind in ATOMS:
            return repr(value)
        if depth == 0:
            return kind.__name__
        if isinstance(value, tuple) and kind is not tuple:
            return f"{kind.__module__}.{kind.__qualname__}{self.text(tuple(value), depth)}"
        if kind in (list, tuple):
            inside = ", ".join(self.text(each, depth - 1) for each in value)
            return f"[{inside}]" if kind is list else f"({inside},)"
        if kind in (set, frozenset):
            return f"{kind.__name__}({sorted(self.text(each, depth - 1) for each in value)})"
        if kind is dict:
            return (
                "{"
                + ", ".join(
                    f"{self.text(key)}: {self.text(each, depth - 1)}" for key, each in value.items()
                )
                + "}"
            )
        return self._object(value, kind, depth)

    def _object(self, value: Any, kind: type, depth: int) -> str:
        if isinstance(value, (types.FunctionType, type)):
            return f"{kind.__name__} {value.__module__}.{value.__qualname__}{at_home(value)}"
        if isinstance(value, types.ModuleType):
            known = sys.modules.get(value.__name__) is value
            return f"module {value.__name__}{'' if known else ' (another one)'}"
        if isinstance(value, functools._lru_cache_wrapper):
            return f"lru_cache of {self.text(value.__wrapped__)}"
        if isinstance(value, types.MethodType):
            return f"method {value.__qualname__} of {self.text(value.__self__, depth - 1)}"
        if isinstance(value, (classmethod, staticmethod)):
            return f"{kind.__name__} {value.__func__.__qualname__}"
        if isinstance(value, property):
            return f"property {getattr(value.fget, '__qualname__', None)}"
        if isinstance(value, BaseException):
            return f"{kind.__name__}{value.args!r}"
        if kind.__module__ in self.modules:
            shown = attributes(value)
            return f"{kind.__module__}.{kind.__qualname__}{at_home(kind)} {self.text(shown)}"
        return f"a {kind.__module__}.{kind.__qualname__}"

    def outcome(self, thunk: Callable[[], Any]) -> tuple[Any, ...]:
        """What a call comes to: its result run to the end, or what it raised and where."""
        try:
            return ("gave", finished(thunk()))
        except Exception as error:
            # why: what a program raises is what can be seen of it, with the lines of its files.
            return ("raised", type(error).__name__, str(error), tuple(self.places(error)))

    def places(self, error: BaseException) -> Iterator[tuple[str, int | None, str]]:
        """The program's own frames of a traceback: file, line and name."""
        entry = error.__traceback__
        while entry is not None:
            code = entry.tb_frame.f_code
            if code.co_filename.startswith(self.directory):
                file = os.path.relpath(code.co_filename, self.directory)
                yield (file, None if is_closure(code) else entry.tb_lineno, code.co_name)
            entry = entry.tb_next


def finished(result: Any) -> Any:
    """Run generators and coroutines to their end; call a function that was made."""
    if isinstance(result, types.GeneratorType):
        return list(result)
    if isinstance(result, types.CoroutineType):
        try:
            result.send(None)
        except StopIteration as stop:
            return stop.value
    if isinstance(result, types.FunctionType) and "<locals>" in result.__qualname__:
        return (result.__qualname__, result())
    return result


def is_closure(code: types.CodeType) -> bool:
    """Whether a function was made by another one: it keeps its old lines until a search is due."""
    return "<locals>" in code.co_qualname


def at_home(value: Any) -> str:
    """Say so if a function or class is not what its module has under its name."""
    found: Any = sys.modules.get(value.__module__)
    if found is None:
        return " (no module)"
    for part in value.__qualname__.split("."):
        if part == "<locals>":
            return ""
        found = vars(found).get(part) if hasattr(found, "__dict__") else None
    while found is not value and hasattr(found, "__wrapped__"):
        found = found.__wrapped__
    return "" if found is value else " (not the current one)"


def attributes(value: Any) -> dict[str, Any]:
    """What an instance keeps, in its dictionary or in slots."""
    found = dict(getattr(value, "__dict__", {}))
    for kind in type(value).__mro__:
        for name, member in vars(kind).items():
            if isinstance(member, types.MemberDescriptorType):
                try:
                    found[name] = member.__get__(value)
                except AttributeError:
                    continue  # an empty slot has nothing to show
    return dict(sorted(found.items()))


def argument_lists(value: Any, bound: bool = False) -> list[str]:
    """The argument lists to call with: what is required, and everything."""
    try:
        parameters = list(inspect.signature(value).parameters.values())[bound:]
    except (TypeError, ValueError):
        return []
    shown: list[list[str]] = [[], []]
    for place, parameter in enumerate(parameters, 2):
        if parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD):
            continue
        text = (
            f"{parameter.name}={place}" if parameter.kind is parameter.KEYWORD_ONLY else f"{place}"
        )
        shown[1].append(text)
        if parameter.default is parameter.empty:
            shown[0].append(text)
    texts = [", ".join(each) for each in shown]
    return list(dict.fromkeys(texts))


def members(value: type) -> list[str]:
    """The names in a class, without what the interpreter notes when one looks."""
    return sorted(
        set(vars(value)) - {"__annotations_cache__", "__annotations__", "__annotate_func__"}
    )


def names(module: types.ModuleType) -> list[str]:
    """The names in a module, without those that the interpreter puts there."""
    return sorted(name for name in vars(module) if name[:2] != "__" or name == "__all__")
