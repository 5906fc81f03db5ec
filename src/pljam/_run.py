"""Runs a program as ``python`` would: the same module, arguments, path, output and exit status.

The order matters: ``sys.argv`` and ``sys.path`` are the program's before anything of it is found,
because finding ``-m package.module`` imports the package.
"""

from __future__ import annotations

import builtins
import importlib.util
import os
import sys
from collections.abc import Callable, Sequence
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader, SourcelessFileLoader
from types import CodeType, ModuleType, TracebackType
from typing import Any, NamedTuple

# Called with the new __main__ module, which stands in sys.modules and is not executed yet, and with
# the source that its code was compiled from, None where there is none. Returns the code to execute
# in place of that, if there is one.
Prepared = Callable[[ModuleType, bytes | None], CodeType | None]


class Loaded(NamedTuple):
    """A program that is ready to be executed."""

    code: CodeType
    main: ModuleType
    source: bytes | None


class CannotRun(Exception):
    """There is no such program; ``status`` is what ``python`` would exit with."""

    def __init__(self, message: str, status: int) -> None:
        """Say why in one line."""
        super().__init__(message)
        self.status = status


def default_root(target: str, module: bool) -> str:
    """Where the project's own files are, when nobody says: beside the script, or here for -m."""
    if module:
        return os.getcwd()
    path = os.path.realpath(target)
    return path if os.path.isdir(path) else os.path.dirname(path)


def run(
    target: str,
    arguments: Sequence[str],
    module: bool = False,
    prepared: Prepared = lambda main, source: None,
) -> None:
    """Run a script, a directory, a zip file or (``module``) a module by name, as ``__main__``.

    What the program raises goes through to the interpreter, which prints it without our frames.
    """
    entry = sys.modules["__main__"]  # kept alive: its code is on the stack
    try:
        code, main, source = _load(target, arguments, module, entry)
        sys.modules["__main__"] = main
        _execute(prepared(main, source) or code, main)
    except (SystemExit, CannotRun):
        raise
    except BaseException:  # why: it is raised again, only shown without our frames
        _show_users_frames_only()
        raise


def _execute(code: CodeType, main: ModuleType) -> None:
    """Execute the program; its frames begin below this one."""
    exec(code, vars(main))


def _load(target: str, arguments: Sequence[str], module: bool, entry: ModuleType) -> Loaded:
    """Find the program and make its module, with sys.argv and sys.path as it will see them."""
    sys.argv[:] = ["-m" if module else target, *arguments]
    if module:
        _set_first_path(os.getcwd())
        spec, code = _find_module(target)
        sys.argv[0] = spec.origin or target
        return Loaded(code, _module_of_spec(spec, entry), _source_of(spec))
    path = os.path.join(os.getcwd(), target)
    found = PathFinder.find_spec("__main__", [path])
    if found is not None and found.loader is not None:
        _set_first_path(path, always=True)
        return Loaded(_code_of(found), _module_of_spec(found, entry), _source_of(found))
    if os.path.isdir(path):
        raise CannotRun(f"can't find '__main__' module in {path!r}", 1)
    _set_first_path(os.path.dirname(os.path.realpath(path)))
    return _load_script(target, path, entry)


def _load_script(target: str, path: str, entry: ModuleType) -> Loaded:
    """Compile a script and make the module that it runs in."""
    loader: SourceFileLoader | SourcelessFileLoader
    if path.endswith(".pyc"):
        loader = SourcelessFileLoader("__main__", path)
    else:
        loader = SourceFileLoader("__main__", path)
    try:
        source: bytes | None = loader.get_data(path)
    except OSError as error:
        message = f"can't open file {target!r}: [Errno {error.errno}] {error.strerror}"
        raise CannotRun(message, 2) from None
    if isinstance(loader, SourcelessFileLoader):
        source, code = None, loader.get_code("__main__")
        assert code is not None
    else:
        assert source is not None
        code = _compile(source, path)
    main = _new_main(entry, __file__=path, __loader__=loader, __cached__=None)
    return Loaded(code, main, source)


def _compile(source: bytes, path: str) -> CodeType:
    """Compile a script with no flags of ours."""
    code = compile(source, path, "exec", dont_inherit=True)
    assert isinstance(code, CodeType)
    return code


def _module_of_spec(spec: ModuleSpec, entry: ModuleType) -> ModuleType:
    """Make the ``__main__`` module of a module found by name."""
    return _new_main(
        entry,
        __file__=spec.origin,
        __loader__=spec.loader,
        __package__=spec.parent,
        __spec__=spec,
        __cached__=spec.cached,
    )


def _new_main(entry: ModuleType, **values: Any) -> ModuleType:
    """A ``__main__`` module with the names that this version of Python gives it."""
    main = ModuleType("__main__")
    given = {"__annotations__": {}, "__builtins__": builtins, **values}
    # Newer versions give it fewer names: those that our own entry module was given too.
    vars(main).update({name: value for name, value in given.items() if name in vars(entry)})
    return main


def _find_module(name: str) -> tuple[ModuleSpec, CodeType]:
    """Find a module by name, or its package's ``__main__``, importing its parents."""
    if name.startswith("."):
        raise CannotRun("Relative module names not supported", 1)
    package = name.rpartition(".")[0]
    try:
        _import_package(package)
    except ImportError as error:
        # What the package itself fails to import is the user's error.
        if error.name and (error.name == package or package.startswith(error.name + ".")):
            raise CannotRun(_finding_failed(name, error), 1) from None
        raise
    try:
        spec = importlib.util.find_spec(name)
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise CannotRun(_finding_failed(name, error), 1) from None
    if spec is None:
        raise CannotRun(f"No module named {name}", 1)
    if spec.submodule_search_locations is not None:
        if name.rpartition(".")[2] == "__main__":
            raise CannotRun("Cannot use package as __main__ module", 1)
        try:
            return _find_module(f"{name}.__main__")
        except CannotRun as error:
            message = f"{error}; {name!r} is a package and cannot be directly executed"
            raise CannotRun(message, 1) from None
    return spec, _code_of(spec)


def _import_package(name: str) -> None:
    """Import the package that a module stands in, which executes code of the user's."""
    if name:
        importlib.import_module(name)


def _finding_failed(name: str, error: Exception) -> str:
    """Say that a name is no module's."""
    message = f"No module named {name}: {error}"
    if name.endswith(".py"):
        message += f" (-m takes {name[:-3]!r})"
    return message


def _code_of(spec: ModuleSpec) -> CodeType:
    """The code of a module that was found."""
    get_code = getattr(spec.loader, "get_code", None)
    code = get_code(spec.name) if get_code is not None else None
    if not isinstance(code, CodeType):
        raise CannotRun(f"No code object available for {spec.name}", 1)
    return code


def _source_of(spec: ModuleSpec) -> bytes | None:
    """The source of a module that was found, if it is a file of its own."""
    if not isinstance(spec.loader, SourceFileLoader) or spec.origin is None:
        return None
    try:
        return spec.loader.get_data(spec.origin)
    except OSError:
        return None  # its code came from a cache; there is no source to follow


def _set_first_path(path: str, always: bool = False) -> None:
    """Put the program's directory where ours stands in ``sys.path``; python -P has none."""
    if not sys.flags.safe_path and sys.path:
        sys.path[0] = path
    elif always:
        sys.path.insert(0, path)


def _show_users_frames_only() -> None:
    """Let the interpreter print the exception on its way as if the program ran by itself.

    The interpreter adds our frames until the exception leaves us, so they are taken off when it
    is about to be printed: the hook in place then does what it would have done.
    """
    shown = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.excepthook = shown
        sys.last_traceback = error.__traceback__ = users_part(trace)
        shown(kind, error, error.__traceback__)

    sys.excepthook = hook


def users_part(trace: TracebackType | None) -> TracebackType | None:
    """The part of a traceback that lies below the code of this file."""
    ours = None
    step = trace
    while step is not None and ours is None:
        if step.tb_frame.f_code in _LAST_OF_OURS:
            ours = step
        step = step.tb_next
    if ours is None:
        return trace
    while step is not None and step.tb_frame.f_code.co_filename.startswith(_IMPORT_SYSTEM):
        step = step.tb_next
    return step


_IMPORT_SYSTEM = ("<frozen importlib", importlib.__file__)

# User code and user errors come up in these functions only.
_LAST_OF_OURS = (_execute.__code__, _compile.__code__, _import_package.__code__, _code_of.__code__)
