"""The other reload engines, each driven as its own documentation does, tilted in its favour.

Where an engine finds changed files by polling or by file events, it is told which files changed,
so that none is judged by its watcher. Where the order of several files matters and the engine has
none of its own, a file comes after those of the batch that it imports. An error that an engine
prints and survives is not held against it: only what the program does afterwards is judged.
"""

from __future__ import annotations

import ast
import importlib
import sys
import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from edits.engines import Engine


class ByModule(Engine):
    """An engine that is called for one changed module after the other."""

    def reload(self, changed: list[Path]) -> None:
        """Reload the loaded modules of the changed files, importers last."""
        for module in in_order(loaded_from(changed)):
            try:
                self.reload_module(module)
            except BaseException:
                # why: a module body may raise anything, and the old code simply runs on.
                traceback.print_exc()

    def reload_module(self, module: ModuleType) -> None:
        """Reload one module."""
        raise NotImplementedError


class StandardLibrary(ByModule):
    """``importlib.reload``, as its documentation says."""

    def reload_module(self, module: ModuleType) -> None:
        """Execute the module again in its namespace."""
        importlib.reload(module)


class XReload(ByModule):
    """What the debugger of PyCharm, Eclipse and VS Code calls when a file is saved."""

    preload = ("_pydevd_bundle.pydevd_reload",)

    def start(self, directory: Path) -> None:
        """Take the function that the debugger calls."""
        self._xreload = importlib.import_module("_pydevd_bundle.pydevd_reload").xreload

    def reload_module(self, module: ModuleType) -> None:
        """Reload one module in place."""
        self._xreload(module)


class Autoreload(Engine):
    """IPython's autoreload: what happens before a cell is executed."""

    mode = "2"
    preload = ("IPython.extensions.autoreload",)

    def start(self, directory: Path) -> None:
        """Turn it on in a shell whose names are those of nobody."""
        extension = importlib.import_module("IPython.extensions.autoreload")
        self._magics: Any = extension.AutoreloadMagics(shell=_shell())
        self._magics.autoreload(self.mode)

    def settle(self) -> None:
        """Do what precedes and what follows the execution of a cell."""
        self._magics._reloader.check()
        self._magics.post_execute_hook()

    def reload(self, changed: list[Path]) -> None:
        """Do what precedes the execution of the next cell."""
        self._magics._reloader.check()


class AutoreloadFull(Autoreload):
    """IPython's autoreload without its finer way."""

    mode = "2 --full"


class AutoreloadComplete(Autoreload):
    """IPython's autoreload that also adds new objects."""

    mode = "3"


class Jurigged(Engine):
    """jurigged, as ``jurigged.watch`` sets it up, told of each file at once."""

    preload = ("jurigged",)

    def start(self, directory: Path) -> None:
        """Follow what is imported from the directory, starting no thread."""
        live = importlib.import_module("jurigged.live")
        self._watcher: Any = live.watch(
            str(directory / "*.py"), logger=live.conservative_logger, autostart=False, debounce=0
        )
        nested = importlib.import_module("jurigged.register").registry
        nested.auto_register(filter=lambda name: str(name).startswith(f"{directory}/"))

    def reload(self, changed: list[Path]) -> None:
        """Refresh the files that are loaded, importers last."""
        for module in in_order(loaded_from(changed)):
            self._watcher.refresh(str(module.__file__))


class Limeade(Engine):
    """limeade's ``refresh``, given the batch."""

    preload = ("limeade",)

    def start(self, directory: Path) -> None:
        """Take its one function."""
        self._refresh: Any = importlib.import_module("limeade").refresh

    def reload(self, changed: list[Path]) -> None:
        """Refresh the changed modules as one batch."""
        try:
            self._refresh(in_order(loaded_from(changed)))
        except BaseException:
            # why: a module body may raise anything, and the old code simply runs on.
            traceback.print_exc()


class HMR(Engine):
    """hmr: modules that are executed again, with what read them, when they are next read."""

    preload = ("reactivity.hmr.core",)

    def start(self, directory: Path) -> None:
        """Let its finder load what is below the directory."""
        self._core: Any = importlib.import_module("reactivity.hmr.core")
        # An entry that executes nothing: the program is whatever imports modules from now on.
        entry = directory / "hmr_entry_of_nothing.py"
        self._reloader: Any = self._core.BaseReloader(str(entry), [str(directory)], [])

    def reload(self, changed: list[Path]) -> None:
        """Tell it what changed, then read every name, so that nothing is left for later."""
        self._reloader.on_changes({path.resolve() for path in changed if path.exists()})
        for module in list(self._core.get_path_module_map().values()):
            for name in dir(module):
                try:
                    getattr(module, name)
                except BaseException:
                    # why: reading a name executes the module, whose body may raise anything.
                    traceback.print_exc()
                    break


PEERS: dict[str, type[Engine]] = {
    "importlib.reload": StandardLibrary,
    "autoreload 2": Autoreload,
    "autoreload 2 --full": AutoreloadFull,
    "autoreload 3": AutoreloadComplete,
    "jurigged": Jurigged,
    "hmr": HMR,
    "limeade": Limeade,
    "xreload": XReload,
}

# Where each comes from, to name its version.
DISTRIBUTIONS = {
    "autoreload 2": "ipython",
    "autoreload 2 --full": "ipython",
    "autoreload 3": "ipython",
    "jurigged": "jurigged",
    "hmr": "hmr",
    "limeade": "limeade",
    "xreload": "pydevd",
}


def _shell() -> Any:
    """Return a shell as far as the extension asks for one."""

    class Shell:
        """The names of a session, and nothing else of it."""

        def __init__(self) -> None:
            self.user_ns: dict[str, Any] = {}

        def push(self, names: dict[str, Any]) -> None:
            """Add names."""
            self.user_ns.update(names)

    return Shell()


def loaded_from(files: Iterable[Path]) -> list[ModuleType]:
    """Return the modules that were loaded from these files and can be executed again."""
    paths = {str(path) for path in files if path.exists()}
    return [
        module
        for module in list(sys.modules.values())
        if isinstance(module, ModuleType)
        and module.__dict__.get("__file__") in paths
        and module.__name__ != "__main__"
    ]


def in_order(modules: list[ModuleType]) -> list[ModuleType]:
    """Return the modules so that each comes after those among them that it imports."""
    by_name = {module.__name__: module for module in modules}
    done: dict[str, ModuleType] = {}

    def visit(name: str, above: tuple[str, ...]) -> None:
        if name in done or name in above:
            return
        for imported in _imported(by_name[name]):
            if imported in by_name:
                visit(imported, (*above, name))
        done[name] = by_name[name]

    for name in by_name:
        visit(name, ())
    return list(done.values())


def _imported(module: ModuleType) -> Iterator[str]:
    """Yield the names of the modules that a module's present file imports."""
    try:
        tree = ast.parse(Path(str(module.__file__)).read_bytes())
    except (SyntaxError, ValueError):
        return
    package = module.__dict__.get("__package__") or ""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parts = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*parts, *([base] if base else [])])
            yield base
            yield from (f"{base}.{alias.name}" for alias in node.names)
