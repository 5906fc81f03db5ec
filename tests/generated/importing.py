"""Imports of generated programs: how they are written, what they reach, whether they would run."""

from __future__ import annotations

from collections.abc import Iterable

from generated.expressions import MEMBERS, Expr, Invalid, Unreached
from generated.program import (
    Class,
    ImportFrom,
    ImportModule,
    ImportStar,
    Item,
    Module,
    Program,
    State,
)


class Reacher:
    """What the names mean at one place of a module: all that stands above it, and local imports."""

    def __init__(
        self, program: Program, module: Module, index: int, local: Iterable[Item] = ()
    ) -> None:
        self.program = program
        self.module = module
        self.index = index
        self.local = local
        self._paths: dict[int, list[str]] | None = None

    @property
    def paths(self) -> dict[int, list[str]]:
        """Every definition that can be reached, and the ways to write it."""
        if self._paths is None:
            self._paths = {}
            for item in [*self.module.items[: self.index], *self.local]:
                found = list(self.program.bound(item))
                if isinstance(item, ImportModule):
                    base = import_path(self.program, item)
                    target = self.program.module(item.module)
                    found = [(uid, f"{base}.{name}") for uid, name in self.program.names(target)]
                for uid, path in found:
                    known = self._paths.setdefault(uid, [])
                    if path not in known:
                        known.append(path)
        return self._paths

    def path(self, uid: int, pick: int) -> str:
        """Return one of the ways to write a definition. Raises ``Invalid`` if there is none."""
        ways = self.paths.get(uid)
        if not ways:
            raise Unreached(uid, self.module.uid)
        return ways[pick % len(ways)]

    def reach(self, expr: Expr) -> str:
        """Return how the definition of a node is written."""
        assert isinstance(expr.value, int)
        if expr.op in MEMBERS:
            item = self.program.item(expr.value)
            member = self.program.member(item, expr.name) if isinstance(item, Class) else None
            if member is None or member.kind != {"attr": "attribute"}.get(expr.op, expr.op):
                raise Invalid(f"no member {expr.name}")
            if member.abstract:
                raise Invalid(f"{expr.name} is abstract")
        return self.path(expr.value, expr.pick)


def import_path(program: Program, item: ImportModule) -> str:
    """Return what stands before the dot of what is used from an imported module."""
    name = program.module(item.module).name
    if item.form == "plain":
        return name
    return item.alias or name.rpartition(".")[2]


def relative_path(module: Module, target: str) -> str:
    """Return the relative spelling of a module's name. Raises ``Invalid`` outside any package."""
    if not module.package:
        raise Invalid("a relative import needs a package")
    here, there = module.package.split("."), target.split(".")
    if here[0] != there[0]:
        raise Invalid("a relative import stays in its package")
    common = 0
    while common < min(len(here), len(there)) and here[common] == there[common]:
        common += 1
    return "." * (len(here) - common + 1) + ".".join(there[common:])


def import_line(program: Program, module: Module, item: Item) -> list[str]:
    """Return the lines of an import."""
    if isinstance(item, ImportModule):
        name = program.module(item.module).name
        parent, _, last = name.rpartition(".")
        renamed = f" as {item.alias}" if item.alias else ""
        if item.form == "plain":
            return [f"import {name}"]
        if item.form == "relative":
            if not parent:
                raise Invalid("a relative import stays in its package")
            return [f"from {relative_path(module, parent)} import {last}{renamed}"]
        if item.form == "from" and parent:
            return [f"from {parent} import {last}{renamed}"]
        return [f"import {name} as {item.alias}"]
    if isinstance(item, ImportStar):
        name = program.module(item.module).name
        return [f"from {relative_path(module, name) if item.relative else name} import *"]
    assert isinstance(item, ImportFrom)
    homes = [program.home(each.target) for each in item.names]
    if len({home.uid for home, _ in homes}) != 1:
        raise Invalid("one from-import reads one module")
    name = homes[0][0].name
    spelled = relative_path(module, name) if item.relative else name
    parts = [
        f"{there} as {each.alias}" if each.alias else there
        for each, (_, there) in zip(item.names, homes, strict=True)
    ]
    line = f"from {spelled} import {', '.join(parts)}"
    if item.guarded:
        return ["try:", f"    {line}", "except ImportError:", "    pass"]
    return [line]


def targets(program: Program, item: Item) -> list[Module]:
    """Return the module that an import reads, if it is one."""
    if isinstance(item, (ImportModule, ImportStar)):
        return [program.module(item.module)]
    if isinstance(item, ImportFrom):
        return [program.home(each.target)[0] for each in item.names]
    return []


def imported_names(program: Program, item: Item) -> list[int]:
    """The definitions that an import binds by name."""
    if isinstance(item, (ImportFrom, ImportStar)):
        return [uid for uid, _ in program.bound(item)]
    return []


def is_counter(program: Program, uid: int) -> bool:
    """Whether a definition is a state that is bound anew when it changes."""
    item = program.item(uid)
    return isinstance(item, State) and item.type == "counter"


def check_imports(program: Program) -> None:
    """Import every module first, as it were. Raises ``Invalid`` where that would fail."""
    by_name = {module.name: module for module in program.modules}
    if len(by_name) != len(program.modules):
        raise Invalid("two modules of one name")
    reads: dict[int, list[Module]] = {}
    bottoms: dict[int, list[Module]] = {}
    dotted: dict[int, list[str]] = {}  # the submodules that dotted names are read through
    complete: set[int] = set()  # all their statements but the imports at the end have run
    for place, module in enumerate(program.modules):
        reads[module.uid], bottoms[module.uid], dotted[module.uid] = [], [], []
        for item in module.items:
            at_end = isinstance(item, ImportModule) and item.bottom
            if at_end and any(program.order(each) <= place for each in targets(program, item)):
                raise Invalid("an import at the end is of a later module")
            if bottoms[module.uid] and not at_end:
                raise Invalid("an import at the end stands at the end")
            if any(is_counter(program, uid) for uid in imported_names(program, item)):
                raise Invalid("what is imported of a counter is the number that it was")
            if isinstance(item, ImportStar):
                # What these offer depends on what has been loaded so far.
                found = program.module(item.module)
                circular = any(isinstance(i, ImportModule) and i.bottom for i in found.items)
                if circular or (found.is_package and not found.limited):
                    raise Invalid("a star import of what changes while it is loaded")
            if isinstance(item, ImportModule) and item.form == "plain" and not at_end:
                parts = program.module(item.module).name.split(".")
                dotted[module.uid] += [".".join(parts[:n]) for n in range(2, len(parts) + 1)]
            (bottoms if at_end else reads)[module.uid].extend(targets(program, item))

    def load(module: Module, loading: list[int], done: set[int]) -> None:
        if module.uid in done or module.uid in loading:
            return
        parent = by_name.get(module.name.rpartition(".")[0])
        if parent is not None:
            load(parent, loading, done)
        if module.uid in done:
            return
        loading.append(module.uid)
        for target in reads[module.uid]:
            if target.uid in loading and target.uid not in complete:
                raise Invalid(f"{module.name} imports {target.name}, which is being loaded")
            load(target, loading, done)
        if any(by_name[name].uid in loading for name in dotted[module.uid]):
            raise Invalid("a package has its submodule as attribute once that is loaded")
        complete.add(module.uid)
        for target in bottoms[module.uid]:
            load(target, loading, done)
        loading.remove(module.uid)
        done.add(module.uid)

    for module in program.modules:
        parent = module.name.rpartition(".")[0]
        complete.clear()
        if parent and (parent not in by_name or not by_name[parent].is_package):
            raise Invalid(f"{module.name} has no package")
        load(module, [], set())
