"""A batch on its way into the process: statements are executed and code is stored, undoably.

State of a batch: ``dirty``, the inputs that have come out different so far; the search's
``patches``, stored in one stretch before the first statement that may call something, or at the
end; ``replaced``, the pairs of old and new objects where a change in place was not possible.
"""

from __future__ import annotations

import ast
import functools
import importlib
import importlib.util
import sys


from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from types import CellType, CodeType, FunctionType, ModuleType
from typing import Any

from pljam._apply.classes import ADMINISTRATIVE, ClassUpdate
from pljam._apply.codes import Lineage, nested, same_work
from pljam._apply.functions import (
    describe_as,
    docstring,
    forward,
    inner_defaults,
    merged_defaults,
    sibling,
    takes_arguments,
)
from pljam._apply.heap import all_classes, is_frozen, live_frames
from pljam._apply.journal import Journal
from pljam._apply.locate import on_the_way
from pljam._apply.moves import Loaded, follow_moves, merge_class
from pljam._apply.namespaces import LIVE, SKIP, ModuleNamespace
from pljam._apply.outcome import Outcome
from pljam._apply.raw import MISSING, class_dict, instance_dict, is_kind, lookup
from pljam._apply.references import replace_references
from pljam._apply.refusal import Refusal
from pljam._apply.replace import migrate_instances
from pljam._apply.rewrite import Entry, Placeholders, adopting, assemble, undecorated
from pljam._apply.search import Patch, Search, walk
from pljam._apply.reachable import watch_reachable
from pljam._apply.registered import copy_of, take_out_repeated
from pljam._apply.values import same_value
from pljam._plan.graph import executed
from pljam._plan.plan import Action, Input, ModulePlan, Plan, Verb
from pljam._source.names import deletes, dotted, reads
from pljam._source.statements import Statement
from pljam.report import Note, Rebound


class UserError(Exception):
    """What the user's own statement raised, and which statement."""

    def __init__(self, error: BaseException, path: str, line: int) -> None:
        super().__init__(type(error).__name__)
        self.error = error
        self.path = path
        self.line = line


class Batch:
    """Brings the live modules to a plan's new sources."""

    def __init__(
        self,
        plan: Plan,
        modules: Mapping[str, ModuleType],
        journal: Journal,
        lineage: Lineage,
        outcome: Outcome,
        loaded: Callable[[], Loaded],
    ) -> None:
        self.plan = plan
        self.loaded = loaded
        self.modules = modules
        self.journal = journal
        self.lineage = lineage
        self.outcome = outcome
        self.search = Search(plan, modules, lineage, outcome)
        self.placeholders = Placeholders()
        self.live_name = self.placeholders.add(LIVE)
        self.dirty: set[Input] = set(plan.certain)
        self.before: dict[str, dict[str, Any]] = {}
        self.replaced: list[tuple[Any, Any]] = []
        self.merged: list[tuple[type, type]] = []
        self.replaced_classes: list[tuple[type, type]] = []
        self.registries: list[tuple[Any, Any]] = []
        self.paths = {source.path for source in plan.sources.values()}
        self.performed: set[Action] = set()
        self.defined: set[Action] = set()
        self.consumed: dict[Action, frozenset[Input]] = {}
        self.gone: set[Input] = set()
        self.redone: list[Any] = []
        self.forget: list[Callable[[], object]] = []
        self.running: set[Statement] = set()
        self.dynamic: set[str] = set()
        self.old_codes: list[CodeType] = []
        self.emptied: list[functools._lru_cache_wrapper[Any]] = []
        self.successors: list[tuple[CodeType, CodeType]] = []

    def run(self) -> None:
        """Do everything; raises ``UserError`` when a statement of the user's fails."""
        self._watch_modules()
        if any(a.verb is Verb.RUN and a.statement.is_import for a in self._actions()):
            # A file made a moment ago is not in the finders' memory of its folder.
            importlib.invalidate_caches()
        for module in self.plan.modules:
            self.perform(module)
            self._drop(module)
        while self._again() or self._more():
            for module in list(self.plan.modules):
                self.perform(module)
        self.flush()
        follow_moves(self, self.loaded())
        self._exchange()
        self._unload()
        self._clear_caches()
        self._name_frames()

    def _actions(self) -> Iterator[Action]:
        for module in self.plan.modules:
            yield from walk(module.actions)

    def _watch_modules(self) -> None:
        for module in self.plan.modules:
            if module.module not in self.before:
                names = self.modules[module.module].__dict__
                self.before[module.module] = dict(names)
                self.journal.watch_module(names)

    def _more(self) -> bool:
        """Plan what follows from names that were bound in ways only the run could tell."""
        found: list[Input] = []
        for module, before in self.before.items():
            if module not in self.dynamic:
                continue
            names = self.modules[module].__dict__
            for name in {*before, *names}:
                key = Input("value", module, name)
                old, new = before.get(name, MISSING), names.get(name, MISSING)
                if key in self.plan.foreseen or old is new or name == "__builtins__":
                    continue
                if old is MISSING or new is MISSING or not same_value(old, new):
                    self.dirty.add(key)
                    found.append(key)
        if not found or not self.plan.more(found):
            return False
        self.search.add(self.plan)
        self._watch_modules()
        return True

    def _again(self) -> bool:
        """Whether something done meanwhile concerns a statement that came before it.

        Modules that import each other have no order in which one pass reaches everything.
        """
        self.running.clear()
        return any(
            self.follows(action)
            for module in self.plan.modules
            for action in walk(module.actions)
        )

    def perform(self, module: ModulePlan) -> None:
        """Do a module's actions in order, those of one block together."""
        self.running.clear()
        actions: list[Action] = []
        entries: list[Entry] = []
        for action in module.actions:
            guards = action.statement.guards
            block = guards[0].node if guards else None
            if entries and (block is None or entries[0][0][0].node is not block):
                self.execute(module, actions, entries)
                actions, entries = [], []
            nodes = self.nodes(module, action)
            if nodes and block is None:
                self.execute(module, [action], [((), nodes)])
            elif nodes:
                actions.append(action)
                entries.append((guards, nodes))
        if entries:
            self.execute(module, actions, entries)

    # What is executed for an action: syntax trees for the module or for the body of a class.

    def nodes(self, module: ModulePlan, action: Action) -> list[ast.stmt]:
        """Return what is to be executed for ``action`` now: nothing, or one statement."""
        if action.verb is Verb.CLASS:
            return ClassUpdate.nodes_for(self, module, action)
        follows = self.take(action)
        first = action not in self.performed
        self.performed.add(action)
        statement = action.statement
        if first and action.verb is Verb.MOVE and statement.is_class:
            self._move_classes(module, statement)
        if first and action.verb is not Verb.DROP:
            if action.verb is not Verb.PATCH or action.bodies_changed:
                if action.verb not in (Verb.MOVE, Verb.NONE):
                    self.note_changed(module, action)
            if action.verb in (Verb.RUN, Verb.RENAME):
                if any(guard.is_main for guard in statement.guards):
                    if self.modules[module.module].__dict__.get("__name__") == "__main__":
                        self._keep_main(module, statement)
                        return []
                return [self._whole(module, action)]
            if action.verb is Verb.UPDATE:
                if follows and action.decorator_inputs & self.dirty and not action.held:
                    return [self._whole(module, action)]
                return self._update(module, action)
        if first and action.verb is Verb.PATCH and self._is_used_up(action):
            if action.held:
                self.keep(module, action, "kept-derived", self.dirty_calls(action))
                return []
            return [self._whole(module, action)]
        if not follows or action.verb is Verb.DROP:
            return []
        if "*" in statement.binds:
            self._lose(module, statement, follows & self.gone)
            if not follows - self.gone:
                return []
        if not follows - self.gone and not self._is_submodule(module, statement):
            self.keep(module, action, "name-gone", follows)
            return []
        if statement.is_import and len(action.chain) < 2 and not self._still_imported(
            module, statement, follows
        ):
            return []
        if action.held:
            self.keep(module, action, "kept-derived", follows)
            return []
        if statement.is_function and not action.decorator_inputs & self.dirty:
            if statement.scope or statement.name in self.modules[module.module].__dict__:
                return self._update(module, action)
        return [self._whole(module, action)]

    def _keep_main(self, module: ModulePlan, statement: Statement) -> None:
        self.outcome.kept.append(
            Note(
                f"{module.module}",
                "main-guard",
                module.new.path,
                statement.node.lineno,
                f"{statement.summary()} · the body of the running script is not executed again",
            )
        )

    def _move_classes(self, module: ModulePlan, statement: Statement) -> None:
        """Say where the statements of a class and of those in it stand now."""
        for inner in statement.walk():
            if inner.is_class:
                cls = self.search.live_class(module.module, inner.qualname)
                if cls is not None and "__firstlineno__" in class_dict(cls):
                    self.journal.set_entry(cls, "__firstlineno__", inner.start)

    def _is_used_up(self, action: Action) -> bool:
        """Whether a decorator has used a function and kept nothing of it."""
        statement, old = action.statement, action.old
        return bool(
            statement.is_function
            and statement.decorators
            and action.bodies_changed
            and old is not None
            and old not in self.search.live
        )

    def dirty_calls(self, action: Action) -> frozenset[Input]:
        """The input that says that calling the action's own function does something else."""
        return frozenset({Input("call", action.module, action.statement.qualname)})

    def follows(self, action: Action) -> frozenset[Input]:
        """The inputs that have come out different since the action was last looked at."""
        if not action.inputs or action.inputs.isdisjoint(self.dirty):
            return frozenset()
        found = action.inputs & self.dirty
        if action.chain and not self.running.isdisjoint(action.chain):
            # An earlier statement of its name was executed in this pass.
            return found
        return found - self.consumed.get(action, frozenset())

    def take(self, action: Action) -> frozenset[Input]:
        """As ``follows``, and it counts as looked at."""
        found = self.follows(action)
        if found and len(action.chain) > 1:
            self.running.add(action.statement)
        if found:
            self.consumed[action] = self.consumed.get(action, frozenset()) | found
        return found

    def _still_imported(
        self, module: ModulePlan, statement: Statement, inputs: frozenset[Input]
    ) -> bool:
        """Whether an import's name holds what was imported: no monkeypatch, nothing put over it."""
        node = statement.node
        if not isinstance(node, ast.ImportFrom) or node.names[0].name == "*":
            return True
        origin = self.origin_of(module, node)
        before = self.before.get(origin)
        alias = node.names[0]
        if before is None or alias.name not in before:
            return True
        if Input("value", origin, alias.name) not in inputs:
            return True
        held = self.modules[module.module].__dict__.get(alias.asname or alias.name, MISSING)
        return held is MISSING or same_value(before[alias.name], held)

    def _lose(self, module: ModulePlan, statement: Statement, gone: frozenset[Input]) -> None:
        """Take out what a star import had brought and its module no longer has."""
        names = self.modules[module.module].__dict__
        for key in gone:
            old = self.before.get(key.module, {}).get(key.name, MISSING)
            if old is not MISSING and names.get(key.name, MISSING) is old:
                del names[key.name]
                lost = Input("value", module.module, key.name)
                self.dirty.add(lost)
                self.gone.add(lost)
                self.outcome.rebound.append(
                    Rebound(module.module, key.name, statement.node.lineno)
                )

    def _unshadow(self, module: ModulePlan, action: Action, stored: dict[str, Any]) -> None:
        """After a star import: what was bound over it stays, and so does a monkeypatch."""
        node = action.statement.node
        names = self.modules[module.module].__dict__
        before = self.before[module.module]
        origin = self.before.get(self.origin_of(module, node))  # type: ignore[arg-type]
        for name in list(stored):
            old = before.get(name, MISSING)
            imported = origin.get(name, MISSING) if origin is not None else MISSING
            patched = (
                action.verb is Verb.NONE
                and imported is not MISSING
                and not same_value(imported, old)
            )
            if old is not MISSING and (name in action.shadowed or patched):
                names[name] = old
                del stored[name]

    def _is_submodule(self, module: ModulePlan, statement: Statement) -> bool:
        """Whether a from-import whose name is gone can import a submodule of that name."""
        node = statement.node
        if not isinstance(node, ast.ImportFrom):
            return False
        name = f"{self.origin_of(module, node)}.{node.names[0].name}"
        try:
            return importlib.util.find_spec(name) is not None
        except ImportError:
            return False

    def origin_of(self, module: ModulePlan, node: ast.ImportFrom) -> str:
        """The module that a from-import reads."""
        if not node.level:
            return node.module or ""
        parts = module.new.package.split(".")
        base = parts[: len(parts) - node.level + 1]
        return ".".join([*base, *([node.module] if node.module else [])])

    def keep(
        self, module: ModulePlan, action: Action, slug: str, inputs: frozenset[Input]
    ) -> None:
        """Report that a statement keeps its value though what it reads has changed."""
        statement = action.statement
        if not statement.binds or isinstance(statement.node, (ast.For, ast.While)):
            # It has no value that could be out of date; what it did is not done again.
            inputs = frozenset(key for key in inputs if key.aspect == "value")
            if not inputs:
                return
        causes = sorted({str(key) for key in inputs})
        self.outcome.kept.append(
            Note(
                f"{module.module}.{sorted(statement.binds)[0]}" if statement.binds
                else statement.summary(),
                slug,
                module.new.path,
                statement.node.lineno,
                f"{statement.summary()} · {', '.join(causes)} is gone"
                if slug == "name-gone"
                else f"{statement.summary()} · {', '.join(causes)} changed under it"
                f" ({action.held})",
            )
        )

    def _whole(self, module: ModulePlan, action: Action) -> ast.stmt:
        statement, old = action.statement, action.old
        node = statement.node
        if statement.is_function and (
            statement.guards or (old is not None and old.is_function)
        ):
            adopt = self.placeholders.add(lambda new: self.adopt(action, new))
            return adopting(node, adopt)  # type: ignore[arg-type]
        if statement.is_docstring:
            assert isinstance(node, ast.Expr)
            target = ast.copy_location(ast.Name(id="__doc__", ctx=ast.Store()), node)
            return ast.copy_location(ast.Assign(targets=[target], value=node.value), node)
        return node

    def _update(self, module: ModulePlan, action: Action) -> list[ast.stmt]:
        """The definition without its decorators: only what is new in it is evaluated."""
        statement, old = action.statement, action.old
        if old is None or self.search.live.get(old) is None:
            # Nobody holds the function: only its decorators know where it went.
            if old is not None and action.verb is Verb.UPDATE:
                self.outcome.stale.append(
                    Note(
                        f"{module.module}.{statement.qualname}",
                        "not-found",
                        module.new.path,
                        statement.start,
                        "the function was not found in the process",
                    )
                )
            return []
        dirty = {key.name for key in self.dirty if key.aspect in ("value", "call")}

        def again(default: ast.expr) -> bool:
            if action.inputs.isdisjoint(self.dirty):
                return False
            found = reads(default, future_annotations=False, lazy_annotations=True)
            return any(name.rpartition(".")[2] in _lasts(dirty) or name in dirty for name in found)

        def adopt(new: FunctionType) -> Any:
            self.adopt(action, new, later=True)
            return SKIP

        node = undecorated(
            statement.node,  # type: ignore[arg-type]
            old.node,  # type: ignore[arg-type]
            self.placeholders.add(adopt),
            self.live_name,
            again,
        )
        return [node]

    # Execution.

    def execute(
        self, module: ModulePlan, actions: Sequence[Action], entries: Sequence[Entry]
    ) -> None:
        """Execute statements in the module and find out what came out different."""
        nodes = assemble(entries)
        if may_call(nodes):
            self.flush()
        names = self.modules[module.module].__dict__
        if may_call(nodes):
            self.dynamic.add(module.module)
        self._watch_registries(names, actions)
        watch_reachable(self.journal, names, nodes, self._is_project)
        tree = ast.fix_missing_locations(ast.Module(body=nodes, type_ignores=[]))
        namespace = ModuleNamespace(names)
        try:
            code = self.placeholders.put_into(
                compile(tree, module.new.path, "exec", module.new.flags, dont_inherit=True)
            )
            if uses_namespace(nodes):
                # exec, eval and locals are to see the module's own dictionary.
                names_before = dict(names)
                exec(code, names)  # noqa: S102
                namespace.stored.update(
                    {n: v for n, v in names.items() if names_before.get(n, MISSING) is not v}
                )
            else:
                exec(code, names, namespace)  # type: ignore[arg-type]  # noqa: S102
        # why: whatever the user's statement raises fails the batch, and is reported with its place
        except BaseException as error:
            if isinstance(error, Refusal):
                raise
            raise _user_error(error, module, actions[0].statement) from None
        before = self.before[module.module]
        for action in actions:
            statement = action.statement
            if not statement.is_import and not statement.name:
                self.outcome.executed.append(
                    Note(statement.summary(), "", module.new.path, statement.node.lineno)
                )
            if "*" in statement.binds:
                self._unshadow(module, action, namespace.stored)
            names_bound = touched(statement)
            if "*" in names_bound or len(actions) == 1:
                names_bound |= frozenset(namespace.stored)
            for name in names_bound:
                stored = name in namespace.stored
                self._settle(module, action, name, before.get(name, MISSING), names, stored)

    def _is_project(self, path: str) -> bool:
        return path in self.paths

    def _settle(
        self,
        module: ModulePlan,
        action: Action,
        name: str,
        old: Any,
        names: dict[str, Any],
        stored: bool,
    ) -> None:
        """Compare a name with what it held before the batch, and pour what can be poured."""
        new = names.get(name, MISSING)
        key = Input("value", module.module, name)
        if new is not old and stored and pours(action, name, old, new):
            self.search.patches.pop(id(old), None)
            self._succeed(old.__code__, new.__code__)
            self.journal.set_function(old, new.__code__, new.__defaults__, new.__kwdefaults__)
            self._describe(old, new)
            self.journal.set_attr(old, "__doc__", new.__doc__)
            names[name] = new = old
        if old is not MISSING and new is not MISSING and same_value(old, new):
            names[name] = old
            self.dirty.discard(key)
            return
        if new is old:
            self.dirty.discard(key)
            return
        if stored and action.verb is Verb.NONE and same_closure(old, new):
            # What was made again is the same closure with other values: the old one takes them.
            for cell, made in zip(old.__closure__ or (), new.__closure__ or (), strict=True):
                self.journal.set_cell(cell, made.cell_contents)
            names[name] = old
            self.dirty.discard(key)
            return
        if stored and action.verb is Verb.NONE and same_local_class(old, new):
            gone = {n for n in class_dict(old) if n not in class_dict(new)} - ADMINISTRATIVE
            merge_class(self, old, new, frozenset(), gone)
            names[name] = old
            self.dirty.discard(key)
            return
        if stored and self.replace_definition(action, name, old, new):
            # The references take the new object; what holds it need not be made again.
            return
        self.dirty.add(key)
        (self.gone.add if new is MISSING else self.gone.discard)(key)
        statement = action.statement
        if statement.is_import and action.verb is Verb.NONE:
            self.outcome.rebound.append(Rebound(module.module, name, statement.node.lineno))

    def replace_definition(self, action: Action, name: str, old: Any, new: Any) -> bool:
        """Note that a definition's new value takes the place of its old one, if it is that."""
        was, statement = action.old, action.statement
        if was is None or was.name != name or statement.name != name:
            return False
        if old is MISSING or new is MISSING:
            return False
        if statement.is_function and was.is_function and action not in self.defined:
            return False
        if not self._is_last(action, name):
            return False
        live = self.search.live.get(was)
        if not is_kind(old, FunctionType, type):
            # A wrapper that a decorator returned; nothing that others may hold for other reasons.
            shared = (list, dict, set, tuple, str, bytes, int, float, type(None), ModuleType)
            if live is None or is_kind(old, *shared):
                return False
            if not any(value is live for value in on_the_way([old], action.module)):
                return False
        self.replaced.append((old, new))
        return True

    def _is_last(self, action: Action, name: str) -> bool:
        """Whether no later statement of the module binds the name again."""
        body = self.plan.sources[action.module].statements
        if action.statement not in body:
            return True
        later = body[body.index(action.statement) + 1 :]
        return not any(name in s.binds and not s.guards for s in later)

    # Functions.

    def adopt(self, action: Action, new: FunctionType, later: bool = False) -> Any:
        """Pour a function that was just defined into the live one, and return what lives on.

        With ``later`` its code is stored in the one stretch with the others.
        """
        self.defined.add(action)
        old, statement = action.old, action.statement
        live = self.search.live.get(old) if old is not None else None
        if live is None and (statement.guards or (old is not None and old.guards)):
            # Another branch had defined the function of that name.
            found = list(self.search.values_of(action.module, statement))
            if found and is_kind(found[0], FunctionType) and (
                found[0].__qualname__ == new.__qualname__
                and found[0].__code__.co_filename == new.__code__.co_filename
            ):
                live = found[0]
        if live is None or live is new:
            return new
        if "__isabstractmethod__" in live.__dict__ and not later:
            # Its decorators run anew, and abstractmethod may be among them no more.
            self.journal.del_attr(live, "__isabstractmethod__")
        code = self.search.lifted.get(action.statement) or new.__code__
        defaults, keyword = merged_defaults(live, new, LIVE)
        if live.__code__.co_freevars == code.co_freevars:
            patch = Patch(live, live.__code__, code, action.statement)
            patch.new_function, patch.defaults, patch.keyword = new, defaults, keyword
            self.search.patches[id(live)] = patch
            if not later:
                self.flush()
            return live
        new.__defaults__, new.__kwdefaults__ = defaults, keyword
        new.__dict__.update(live.__dict__)
        self._succeed(live.__code__, code)
        if later and not statement.scope:
            self.replaced.append((live, new))
            return live
        forward(live, new, self.journal)
        self.outcome.references += 1
        return new

    def flush(self) -> None:
        """Store all patches that are left: code and defaults only, nothing of the user's runs."""
        patches, self.search.patches = self.search.patches, {}
        plain: list[tuple[Patch, tuple[Any, ...] | None, dict[str, Any] | None]] = []
        awkward: list[Patch] = []
        for patch in patches.values():
            function = patch.function
            if patch.old.co_freevars != patch.new.co_freevars:
                awkward.append(patch)
            elif patch.new_function is not None:
                plain.append((patch, patch.defaults, patch.keyword))
            elif patch.node is not None:
                found = inner_defaults(function, patch.node)
                if isinstance(found, str):
                    self._stale(patch, f"has no value for the default of {found}")
                else:
                    plain.append((patch, *found))
            else:
                plain.append((patch, function.__defaults__, function.__kwdefaults__))
        for patch, defaults, keyword in plain:
            self.journal.set_function(patch.function, patch.new, defaults, keyword)
        for patch in awkward:
            self._forward(patch)
        for patch, _, _ in plain:
            self._succeed(patch.old, patch.new)
            self._docstring(patch.function, patch.old, patch.new, patch.statement)
            if patch.new_function is not None:
                self._describe(patch.function, patch.new_function, patch.statement)
        self.outcome.references += len(plain)

    def _describe(
        self, function: FunctionType, new: FunctionType, statement: Statement | None = None
    ) -> None:
        """Give a function what describes its successor, and the wrappers that copied it."""
        names = ("__annotate__",) if sys.version_info >= (3, 14) else ("__annotations__",)
        before = {name: getattr(function, name) for name in names}
        describe_as(function, new, self.journal)
        if statement is not None:
            for value in self._wrappers(function, statement):
                for name in names:
                    if getattr(value, name, MISSING) is before[name]:
                        self.journal.set_attr(value, name, getattr(function, name))
        if function.__name__ != new.__name__:
            self.journal.set_attr(function, "__name__", new.__name__)
            self.journal.set_attr(function, "__qualname__", new.__qualname__)

    def _wrappers(self, function: FunctionType, statement: Statement) -> Iterator[FunctionType]:
        for module in self.plan.modules:
            if module.new.path == function.__code__.co_filename:
                for value in self.search.way(module.module, statement):
                    if is_kind(value, FunctionType) and "__wrapped__" in value.__dict__:
                        yield value

    def _forward(self, patch: Patch) -> None:
        """Give a function other free variables: a new one takes over, the old one calls it."""
        function = patch.function
        cells: dict[str, CellType] = {}
        owner = self._owner_of(patch)
        if owner is not None:
            cells["__class__"] = CellType(owner)
        known = {
            **dict(zip(patch.old.co_freevars, function.__closure__ or (), strict=True)),
            **self.lineage.cells.get(function, {}),
        }
        made = sibling(function, patch.new, {**known, **cells})
        if isinstance(made, str):
            self._stale(patch, f"has no value for {made}")
            return
        if patch.node is not None:
            found = inner_defaults(function, patch.node)
            if isinstance(found, str):
                self._stale(patch, f"has no value for the default of {found}")
                return
            made.__defaults__, made.__kwdefaults__ = found
        self._docstring(made, patch.old, patch.new, None)
        self._succeed(patch.old, patch.new)
        self.lineage.cells[made] = known
        if owner is not None:
            for name, entry in list(class_dict(owner).items()):
                if entry is function:
                    self.journal.set_entry(owner, name, made)
        forward(function, made, self.journal)
        self.outcome.references += 1

    def _stale(self, patch: Patch, why: str) -> None:
        place = self.lineage.place(patch.old)
        self.outcome.stale.append(
            Note(
                place.qualname,
                "closure-gained",
                place.path,
                place.line,
                f"a closure made before {why}: it goes on with its old code",
            )
        )

    def _owner_of(self, patch: Patch) -> type | None:
        statement = patch.statement
        if statement is None or "__class__" not in patch.new.co_freevars:
            return None
        if "<locals>" in patch.new.co_qualname:
            name = patch.function.__name__
            owners = (c for c in all_classes() if class_dict(c).get(name) is patch.function)
            return next(owners, None)
        for module in self.plan.modules:
            if module.new.path == patch.new.co_filename:
                return self.search.live_class(module.module, statement.scope)
        return None

    def _watch_registries(self, names: Mapping[str, Any], actions: Sequence[Action]) -> None:
        """Remember the containers in which a decorator that runs again may register again."""
        for action in actions:
            old = action.old
            if old is None or not old.name or action.statement.name != old.name:
                continue
            for decorator in (*action.statement.decorators, *old.decorators):
                called = decorator.func if isinstance(decorator, ast.Call) else decorator
                name = dotted(called)
                value = self._value(names, name) if name else None
                forget = getattr(self._value(names, name.partition(".")[0]), "_clear_cache", None)
                if name and callable(forget):
                    self.forget.append(forget)
                for container in self._containers_of(value):
                    self.registries.append((container, copy_of(container)))

    def _value(self, names: Mapping[str, Any], name: str) -> Any:
        """What a dotted name holds, read without running anything of the project's."""
        head, *rest = name.split(".")
        value = names.get(head)
        for part in rest:
            if is_kind(value, ModuleType):
                value = value.__dict__.get(part)
            elif is_kind(value, type):
                value = class_dict(value).get(part)
            else:
                namespace = instance_dict(value) or {}
                method = lookup(type(value), part)
                value = namespace.get(part, method if method is not MISSING else None)
        return value

    def once(self, function: Any, call: Callable[[], object]) -> None:
        """Call something that registers; what it registers twice is taken out at the end."""
        found = self._containers_of(function)
        for value in found:
            self.journal.watch_container(value)
        self.registries.extend((v, copy_of(v)) for v in found)
        call()

    def _containers_of(self, function: Any) -> list[Any]:
        """The containers that a function's code names: globals, and attributes of their classes."""
        code = getattr(function, "__code__", None)
        if code is None:
            return []
        names = function.__globals__
        found: list[Any] = []
        used = [name for each in (code, *nested(code)) for name in each.co_names]
        for name in (code.co_qualname.rpartition(".")[0], *used):
            value = names.get(name, MISSING)
            if is_kind(value, type):
                found.extend(class_dict(value).get(n) for n in used)
            else:
                found.append(value)
        for cell in function.__closure__ or ():
            try:
                found.append(cell.cell_contents)
            except ValueError:
                continue
        return [value for value in found if is_kind(value, list, dict, set)]

    def _docstring(
        self, function: FunctionType, old: CodeType, new: CodeType, statement: Statement | None
    ) -> None:
        """Let a changed docstring reach the function and the wrappers that copied it."""
        before, after = docstring(old), docstring(new)
        if before == after:
            return
        if function.__doc__ == before:
            self.journal.set_attr(function, "__doc__", after)
        if statement is None or not statement.is_function:
            return
        for module in self.plan.modules:
            if module.new.path != new.co_filename:
                continue
            for value in self.search.way(module.module, statement):
                if value is function or not is_wrapper(value):
                    continue
                held = getattr(value, "__doc__", None)
                if isinstance(held, str | None) and held == before:
                    self.journal.set_attr(value, "__doc__", after)

    def _unload(self) -> None:
        """Take the modules whose files are gone out of the process."""
        self.outcome.kept.extend(self.plan.kept)
        for name in self.plan.gone:
            module = sys.modules.get(name)
            if module is None:
                continue
            self.journal.del_item(sys.modules, name)
            parent, _, child = name.rpartition(".")
            holder = sys.modules.get(parent)
            if holder is not None and holder.__dict__.get(child) is module:
                self.journal.del_item(holder.__dict__, child)
            self.outcome.add_changed(name, getattr(module, "__file__", "") or "", 1, "unloaded")

    def _exchange(self) -> None:
        """Give the references to what was replaced to what takes its place."""
        migrate_instances(self)
        distinct = {id(old): (old, new) for old, new in self.replaced if old is not new}
        pairs = list(distinct.values())
        if pairs or self.merged:
            found = replace_references([*pairs, *self.merged], self.journal, [self])
            self.outcome.references += found.count
            for old, new in pairs:
                self._note_replaced(old, new)
            for rest in found.unreached:
                self.outcome.stale.append(
                    Note(rest.what, "unreached", None, None, f"held by {rest.where} {rest.why}")
                )
            if is_frozen():
                self.outcome.stale.append(
                    Note("gc", "gc-frozen", None, None, "gc.freeze hides objects from the search")
                )
        redone = [live for live in self.search.live.values()]
        redone += [new for _, new in self.replaced] + self.redone
        for value, old in self.registries:
            take_out_repeated(value, old, redone)
        for forget in self.forget:
            forget()

    def _note_replaced(self, old: Any, new: Any) -> None:
        """Report a replacement, and let an old function that is left call the new object."""
        name = getattr(old, "__qualname__", type(old).__qualname__)
        module = getattr(old, "__module__", "") or ""
        self.outcome.replaced.append(
            Note(f"{module}.{name}", "replaced", None, None, "cannot be changed in place")
        )
        if is_kind(old, FunctionType) and callable(new):
            inner = on_the_way([new], module)
            if not any(value is old for value in inner):
                forward(old, new, self.journal)

    def place_of_class(self, cls: type) -> tuple[str, int]:
        """Where the statement of a class stands."""
        for module in self.plan.modules:
            if module.module == cls.__module__:
                for statement in module.new.walk():
                    if statement.is_class and statement.qualname == cls.__qualname__:
                        return module.new.path, statement.start
                return module.new.path, 1
        return "", 1

    def _name_frames(self) -> None:
        """Name the frames that still run old code."""
        for frame in live_frames(self.old_codes):
            where = f"in thread {frame.thread}" if frame.thread else "suspended"
            self.outcome.live_frames.append(
                Note(frame.qualname, "live-frame", frame.path, frame.line, where)
            )

    def _clear_caches(self) -> None:
        """Empty the caches of functions whose results may be others now."""
        for module, statement, inputs, own in self.plan.caches:
            if inputs.isdisjoint(self.dirty):
                continue
            for value in self.search.way(module, statement):
                if isinstance(value, functools._lru_cache_wrapper):
                    takes = getattr(value.__wrapped__, "__code__", None)
                    if own & self.dirty or takes is None or takes_arguments(takes):
                        self.emptied.append(value)

    def _succeed(self, before: CodeType, code: CodeType) -> None:
        if not same_work(before, code):
            self.old_codes.extend([before, *nested(before)])
        if any(isinstance(constant, CodeType) for constant in before.co_consts):
            self.successors.append((before, code))

    # The rest.

    def _drop(self, module: ModulePlan) -> None:
        """Delete the names that no statement of the new source binds any more."""
        dropped = [a for a in module.actions if a.verb is Verb.DROP]
        renamed = [a for a in module.actions if a.old is not None and a.new is not None]
        bound = set().union(*(s.binds for s in module.new.statements))
        names = self.modules[module.module].__dict__
        for action in (*dropped, *renamed):
            assert action.old is not None
            if action.verb is Verb.DROP and "*" in action.old.binds:
                self._drop_star(module, action.old, bound)
            for name in touched(action.old) - bound - {"*"}:
                if name == "__doc__":
                    names[name] = None
                elif name in names:
                    del names[name]
                    self.dirty.add(Input("value", module.module, name))
                    self.gone.add(Input("value", module.module, name))
                else:
                    continue
                self.outcome.add_changed(
                    f"{module.module}.{name}", module.new.path, action.old.start, "deleted"
                )

    def _drop_star(
        self, module: ModulePlan, statement: Statement, bound: AbstractSet[str]
    ) -> None:
        """Delete what a star import had brought that is gone from the source."""
        origin = self.origin_of(module, statement.node)  # type: ignore[arg-type]
        brought = self.before.get(origin)
        if brought is None:
            source = sys.modules.get(origin)
            brought = dict(source.__dict__) if isinstance(source, ModuleType) else {}
        names = self.modules[module.module].__dict__
        for name, value in brought.items():
            if not name.startswith("__") and name not in bound and names.get(name) is value:
                del names[name]
                key = Input("value", module.module, name)
                self.dirty.add(key)
                self.gone.add(key)

    def note_changed(self, module: ModulePlan, action: Action) -> None:
        """Note what of the edit an action is."""
        statement = action.statement
        names = [statement.qualname] if statement.name else sorted(statement.binds)
        for name in names or [statement.summary()]:
            self.outcome.add_changed(
                f"{module.module}.{name}", module.new.path, statement.node.lineno
            )


def _user_error(error: BaseException, module: ModulePlan, statement: Statement) -> UserError:
    """The error with the innermost line of the module that it passed."""
    if isinstance(error, UserError):
        return error
    line = statement.node.lineno
    path = module.new.path
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == path:
            line = trace.tb_lineno
        trace = trace.tb_next
    return UserError(error, path, line)


def touched(statement: Statement) -> frozenset[str]:
    """The names that a statement binds or deletes."""
    return statement.binds | deletes(statement.node)


def is_wrapper(value: Any) -> bool:
    """Whether ``value`` is of the kinds that copy the docstring of a function they wrap."""
    if is_kind(value, FunctionType):
        return "__wrapped__" in value.__dict__
    return is_kind(value, property, functools.cached_property, functools._lru_cache_wrapper)


def pours(action: Action, name: str, old: Any, new: Any) -> bool:
    """Whether a function that a definition or a lambda made takes the code of its successor."""
    if not (is_kind(old, FunctionType) and is_kind(new, FunctionType)):
        return False
    if old.__code__.co_freevars != new.__code__.co_freevars:
        return False
    was, statement = action.old, action.statement
    return was is not None and makes(was, name, old) and makes(statement, name, new)


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


_QUIET = (
    *(ast.Constant, ast.Name, ast.Tuple, ast.expr_context, ast.alias, ast.Assign, ast.Expr),
    *(ast.FunctionDef, ast.AsyncFunctionDef, ast.arguments, ast.arg, ast.Lambda),
)


def may_call(nodes: Iterable[ast.stmt]) -> bool:
    """Whether executing the statements may run a function of the project."""
    return any(not isinstance(part, _QUIET) for node in nodes for part in executed(node))


def uses_namespace(nodes: Iterable[ast.stmt]) -> bool:
    """Whether the statements look at their own namespace as a dictionary."""
    special = {"exec", "eval", "locals", "vars", "dir", "globals"}
    return any(
        isinstance(part, ast.Name) and part.id in special
        for node in nodes
        for part in executed(node)
    )


def _lasts(names: Iterable[str]) -> set[str]:
    return {name.rpartition(".")[2] for name in names}


__all__ = ["Batch", "UserError"]
