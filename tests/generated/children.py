"""What runs in the forked processes: the live program with its edits, and the fresh one.

Nothing here is imported by a program; the process is left as it is when its answer is written.
"""

from __future__ import annotations

import ast
import copy
import functools
import gc
import importlib
import importlib.machinery
import os
import sys
import types
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from generated import mutations
from generated.holding import WITH_INSTANCE, holder
from generated.messages import Answer, Files, FreshRequest, Held, LiveRequest, Seen, Stage, Values
from generated.probe import Probe, attributes

# Whole seconds in the past: files of different stages never share a modification time.
EPOCH = 1_700_000_000
PARTS = ("changed", "executed", "replaced", "kept", "refused", "errors", "stale", "live_frames")


def enter(directory: Path) -> None:
    """Make this process look like one that runs a program in this directory."""
    os.chdir(directory)
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(directory))
    sys.modules["__main__"] = types.ModuleType("__main__")


def write(directory: Path, old: Files, new: Files, moment: int) -> list[Path]:
    """Bring the files from the old ones to the new ones; return those that differ."""
    changed = []
    parents = {directory}
    for name in sorted(old.keys() | new.keys()):
        path = directory / name
        if old.get(name) == new.get(name):
            continue
        changed.append(path)
        parents.add(path.parent)
        if name not in new:
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(new[name], "utf-8", newline="")
        os.utime(path, (moment, moment))
    # The import system caches listings by the directory's time, which has a coarse clock.
    for parent in parents:
        os.utime(parent, (moment, moment))
    return changed


class Watcher:
    """Holds references and state objects of one process, and looks at them when asked."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.held: dict[str, Any] = {}
        self.objects: dict[str, Any] = {}

    def load(self, stage: Stage, entries: dict[str, str]) -> None:
        """Import the modules that are not there yet."""
        for name in stage.modules:
            try:
                importlib.import_module(name)
            except Exception as error:
                # why: a module that cannot be imported is seen as such, here or in the other process
                entries[f"import {name}"] = f"raised {type(error).__name__}: {error}"

    def hold(self, holds: Iterable[Held], names: dict[str, Any]) -> None:
        """Take the references that are not held yet, and let go of what a fresh process has not.

        A base shows the subclasses that are alive.
        """
        wanted = {each.key: each for each in holds}
        for key in self.held.keys() - wanted.keys():
            del self.held[key]
        for each in wanted.values():
            if each.key not in self.held:
                own = dict(names)
                self.held[each.key] = eval(holder(each.path, each.how), own)  # noqa: S307
                # What is held is the definition: modules must be free to go with their files.
                own.clear()

    def values(self, stage: Stage) -> Values:
        """Copies of the values of the state, where it is there."""
        return {
            path: copy.copy(value) for path in stage.values if (value := find(path)) is not GONE
        }

    def same(self, stage: Stage) -> dict[str, bool]:
        """Whether each state is still the object that it was."""
        found = {path: find(path) for path in stage.values}
        told = {path: self.objects.get(path, GONE) is value for path, value in found.items()}
        self.objects = found
        return told

    def look(self, stage: Stage, seen: Seen) -> None:
        """Everything that can be seen, and then the values that looking has left."""
        probe = Probe(str(self.directory), stage.modules, stage.sources)
        probe.entries.update(seen.entries)
        probe.names |= {"held": self.held, "functools": functools, "types": types}
        self.hold(stage.holds, probe.names)
        seen.instances |= self.instances(stage.holds)
        seen.entries = probe.run()
        for each in stage.holds:
            probe.held(f"held[{each.key!r}]()", self.held[each.key]())
        seen.after = self.values(stage)

    def instances(self, holds: Iterable[Held]) -> dict[str, Values]:
        """The attributes of the instances that are held."""
        return {
            each.key: contents(instance_of(self.held[each.key]()))
            for each in holds
            if each.how in WITH_INSTANCE and each.key in self.held
        }


GONE = object()


def find(path: str) -> Any:
    """What stands at a dotted path, of a module or of a class in it, or ``GONE``."""
    module, _, name = path.rpartition(".")
    names = [name]
    while module not in sys.modules and module:
        module, _, name = module.rpartition(".")
        names.insert(0, name)
    found: Any = sys.modules.get(module, GONE)
    for each in names:
        found = vars(found).get(each, GONE) if found is not GONE else GONE
    return found


ITEMS = "()"


def contents(instance: Any) -> Values:
    """The attributes of an instance, or the items of a named tuple."""
    if isinstance(instance, tuple):
        return {ITEMS: tuple(instance)}
    return attributes(instance)


def instance_of(held: Any) -> Any:
    """The instance itself, or the one that a method is bound to."""
    return getattr(held, "__self__", held)


def run_live(request: LiveRequest, directory: Path, answer: Answer) -> None:
    """Start the program, apply every edit to it, and look at it each time."""
    pljam = importlib.import_module("pljam")
    enter(directory)
    watcher = Watcher(directory)
    files: Files = {}
    for index, stage in enumerate(request.stages):
        seen = Seen()
        answer.failure = f"the live process ended at stage {index}"
        if index and request.stages[index - 1].undo:
            files = dict.fromkeys(files, "")  # after an undo, all files are saved anew
        changed = write(directory, files, stage.files, EPOCH + 10 * index)
        files = stage.files
        if index == 0:
            pljam.start(roots=[directory])
            if request.mutation:
                mutations.MUTATIONS[request.mutation]()
        else:
            paths = [str(path) for path in changed] if stage.with_paths else None
            report = pljam.undo() if stage.undo else pljam.reload_changed(paths)
            seen.report = plain_report(report)
        watcher.load(stage, seen.entries)
        seen.before = watcher.values(stage)
        seen.same = watcher.same(stage)
        watcher.look(stage, seen)
        if index and seen.report["ok"]:
            seen.again = plain_report(pljam.reload_changed())
        answer.seen.append(seen)
    answer.failure = ""


def plain_report(report: Any) -> dict[str, Any]:
    """A report as plain values: for each part what, slug, line and reason of its notes."""
    told: dict[str, Any] = {"ok": report.ok, "slugs": list(report.slugs)}
    for part in PARTS:
        told[part] = [
            (note.what, note.slug, note.path, note.line, note.reason)
            for note in getattr(report, part)
        ]
    told["rebound"] = [(each.module, each.name) for each in report.rebound]
    return told


def run_fresh(request: FreshRequest, directory: Path, answer: Answer) -> None:
    """Start the program, give it the state of the live one, and look at it."""
    gc.freeze()  # so that a collection looks at the program's objects only
    stage = request.stage
    answer.failure = "the fresh process ended"
    seen = Seen()
    write(directory, {}, stage.files, EPOCH)
    enter(directory)
    install_imposing(request.imposed, seen.computed)
    watcher = Watcher(directory)
    watcher.load(stage, seen.entries)
    seen.before = watcher.values(stage)
    for path, value in request.state.items():
        transplant(path, value)
    names: dict[str, Any] = {"__name__": "held", "functools": functools, "types": types}
    names |= {n.partition(".")[0]: sys.modules.get(n.partition(".")[0]) for n in stage.modules}
    watcher.hold(stage.holds, names)
    for key, shown in request.instances.items():
        if key in watcher.held:
            give(watcher.held[key], shown)
    watcher.look(stage, seen)
    answer.seen.append(seen)
    answer.failure = ""


def transplant(path: str, value: Any) -> None:
    """Make a state hold a value, as the same object where it can."""
    found = find(path)
    module, _, name = path.rpartition(".")
    if isinstance(found, list):
        found[:] = value
    elif isinstance(found, (dict, set)):
        found.clear()
        found.update(value)
    elif found is not GONE:
        setattr(sys.modules[module], name, value)


def give(holder: Any, shown: Values) -> None:
    """Make a held instance have these attributes and no other."""
    instance = instance_of(holder())
    if isinstance(instance, tuple):
        # It cannot be changed: another one takes its place in the box of the holder.
        box = holder.__closure__[0].cell_contents
        if len(shown.get(ITEMS, ())) == len(instance):
            made = tuple.__new__(type(instance), shown[ITEMS])
            box[0] = getattr(made, box[0].__name__) if box[0] is not instance else made
        return
    shown = {name: value for name, value in shown.items() if name != ITEMS}
    for name in set(attributes(instance)) - set(shown):
        object.__delattr__(instance, name)
    for name, value in shown.items():
        object.__setattr__(instance, name, value)


def install_imposing(imposed: Values, computed: Values) -> None:
    """Let assignments to these paths give the imposed values, and note what they would have been."""
    if not imposed:
        return

    def impose(path: str, value: Any) -> Any:
        computed[path] = value
        return imposed[path]

    vars(__import__("builtins"))["__impose__"] = impose

    class Loader(importlib.machinery.SourceFileLoader):
        """Loads source with the assignments changed; every position stays."""

        def source_to_code(  # type: ignore[override]  # the base's stub says static
            self, data: Any, path: Any, *more: Any, **options: Any
        ) -> Any:
            """Compile the changed tree."""
            tree = ast.parse(data, path)
            attempted = [
                each for node in tree.body if isinstance(node, ast.Try) for each in node.body
            ]
            for node in [*tree.body, *attempted]:
                target = node.targets[0] if isinstance(node, ast.Assign) else None
                target = node.target if isinstance(node, ast.AnnAssign) else target
                full = f"{self.name}.{target.id}" if isinstance(target, ast.Name) else ""
                if full in imposed:
                    assert isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None
                    node.value = imposing(full, node.value)
            return compile(tree, path, "exec", dont_inherit=True)

    hook = importlib.machinery.FileFinder.path_hook((Loader, [".py"]))
    sys.path_hooks.insert(0, hook)
    sys.path_importer_cache.clear()


def imposing(path: str, value: ast.expr) -> ast.expr:
    """The call that stands for a value, at its place."""
    call = ast.Call(ast.Name("__impose__", ast.Load()), [ast.Constant(path), value], [])
    for node in (call, call.func, call.args[0]):
        ast.copy_location(node, value)
    return call
