"""A batch on its way into the process: statements are executed and code is stored, undoably."""

from __future__ import annotations

import ast
import importlib
import importlib.util
from collections.abc import Iterable, Iterator, Sequence
from types import FunctionType, ModuleType
from typing import Any

from pljam._apply.class_pouring import ADMINISTRATIVE
from pljam._apply.classes import ClassUpdate
from pljam._apply.compiling import compile_tree
from pljam._apply.contents import refilled
from pljam._apply.earlier import as_before
from pljam._apply.finishing import Finishing
from pljam._apply.holding import Holding
from pljam._apply.identity import may_make, same_closure, same_local_class
from pljam._apply.importing import expects_loss, relocate
from pljam._apply.initializing import initialize_instances
from pljam._apply.kinds._twin import settle
from pljam._apply.locate import on_the_way
from pljam._apply.moves import follow_moves, merge_class
from pljam._apply.namespaces import SKIP, ModuleNamespace
from pljam._apply.private_names import drop_aliases, renamed_classes
from pljam._apply.raw import MISSING, class_dict, is_kind, lookup, value_at
from pljam._apply.reachable import may_call, may_run_project, uses_namespace, watch_reachable
from pljam._apply.refusal import Refusal
from pljam._apply.registering import Registering
from pljam._apply.replace import fits_together
from pljam._apply.rewrite import (
    Entry,
    adopting,
    annotation_only,
    assemble,
    changed_part,
    documents,
    imports_beside,
    undecorated,
)
from pljam._apply.storing import Storing
from pljam._apply.through_modules import reads_the_same
from pljam._apply.values import same_value
from pljam._plan.bodies import is_lambda_assignment
from pljam._plan.plan import Action, Input, ModulePlan, Verb
from pljam._source.bindings import binds
from pljam._source.names import reads
from pljam._source.readings import read_by_lambdas
from pljam._source.statements import Statement
from pljam.report import Note, Rebound


class UserError(Exception):
    """What the user's own statement raised, and which statement."""

    def __init__(self, error: BaseException, path: str, line: int) -> None:
        super().__init__(type(error).__name__)
        self.error = error
        self.path = path
        self.line = line


class Batch(Finishing, Holding, Registering, Storing):
    """Brings the live modules to a plan's new sources."""

    def run(self) -> None:
        """Do everything; raises ``UserError`` when a statement of the user's fails."""
        self._watch_modules()
        self._withdraw_deleted()
        drop_aliases(self.journal)
        self.respelling.extend(renamed_classes(self))
        if any(a.verb is Verb.RUN and a.statement.is_import for a in self._actions()):
            # A file made a moment ago is not in the finders' memory of its folder.
            importlib.invalidate_caches()
        self._pass(first=True)
        for _ in range(_MOST_PASSES):
            if not (self._again() or self._more()):
                break
            self._pass()
        else:
            first = self.plan.modules[0]
            reason = "what follows from the edit never comes to rest"
            raise Refusal("unsettled", first.module, reason, first.new.path, 1)
        self._check_metaclasses()
        self.flush(last=True)
        self._load_restored()
        settle(self, last=True)
        follow_moves(self, self.loaded())
        self._exchange()
        initialize_instances(self)
        # Before the old code is exchanged wherever a list holds it, as one of this batch does.
        self._name_frames()
        self._note_importing()
        self.copies.follow(self.journal)
        self._unload()
        self._clear_all_caches()

    def _load_restored(self) -> None:
        """Import the modules that an undo goes back to, if nothing has imported them yet."""
        for name, source in self.plan.restored.items():
            try:
                importlib.import_module(name)
            # why: whatever the user's module raises fails the batch, and is told as its error
            except Exception as error:
                raise UserError(error, source.path, 1) from error
            self.outcome.add_changed(name, source.path, 1, "loaded again")

    def _check_metaclasses(self) -> None:
        """Raise what class statements raise whose metaclasses do not fit their bases at the end."""
        for module, statement in self.unfit:
            cls = self.search.live_class(module.module, statement.qualname)
            if cls is not None and not fits_together(type(cls), cls.__bases__):
                error = TypeError("metaclass conflict: its metaclass does not fit its bases")
                raise UserError(error, module.new.path, statement.node.lineno)

    def _watch_modules(self) -> None:
        for module in self.plan.modules:
            if module.module not in self.before:
                names = self.modules[module.module].__dict__
                self.before[module.module] = dict(names)
                self.journal.watch_module(names)
                if module.old.path != module.new.path:
                    relocate(names, module.module, module.new.path)

    def _more(self) -> bool:
        """Plan what follows from names that were bound in ways only the run could tell."""
        found: list[Input] = []
        is_same = self.sameness()
        for module, before in self.before.items():
            if module not in self.dynamic:
                continue
            names = self.modules[module].__dict__
            for name in {*before, *names}:
                key = Input("value", module, name)
                old, new = before.get(name, MISSING), names.get(name, MISSING)
                if key in self.plan.foreseen or old is new or name == "__builtins__":
                    continue
                if is_same(old, new):
                    continue  # its references take the new object: nothing is to be made again
                if old is MISSING or new is MISSING or not same_value(old, new):
                    self.dirty.add(key)
                    found.append(key)
        for module in self.loaded().keys() - self.looked_at:
            # What a new file stores into others' objects, its import has stored.
            self.looked_at.add(module)
            found += self.plan.stored_by(module)
        self.dirty.update(found)
        filled = set(refilled(self.journal, self.modules) if self.dynamic else ()) - self.dirty
        self.dirty |= filled
        found += filled
        if not found or not self.plan.more(found, self.dynamic):
            return False
        self.search.add(self.plan)
        self._watch_modules()
        return True

    def _again(self) -> bool:
        """Whether something done meanwhile concerns a statement that came before it.

        Modules that import each other have no order in which one pass reaches everything.
        """
        self.running.clear()
        self.ran_now.clear()
        return any(
            self.follows(action)
            for module in self.plan.modules
            for action in _reached(module.actions)
        )

    def _pass(self, first: bool = False) -> None:
        self.running.clear()
        self.ran_now.clear()
        for step in list(self.plan.steps):
            self.perform(step.module, step.actions)
            if step.is_last:
                self._last_wins(step.module)
            if step.is_last and first:
                self._drop(step.module)
                self._order_stars(step.module)
                self._annotate(step.module)

    def perform(self, module: ModulePlan, todo: Iterable[Action]) -> None:
        """Do actions of a module in order, those of one block together."""
        places = self._places_in(module.module)
        together: list[Action] = []
        for action in todo:
            block = action.statement.block
            if together and (block is None or together[0].statement.block is not block):
                self._perform_together(module, together)
                together = []
            if self.later and not together and action.statement in places:
                self._last_wins(module, places[action.statement])
            together.append(action)
        self._perform_together(module, together)

    def _perform_together(self, module: ModulePlan, actions: Sequence[Action]) -> None:
        """Do the actions of one block, until none of them follows from another.

        A class that cannot change in place gets a new one.
        """
        tried: set[Action] = set()
        running: set[Statement] = set()
        while True:
            restore = self.savepoint(module) if any(map(_may_fail_in_place, actions)) else None
            self.updating = None
            found = [(action, self.nodes(module, action)) for action in actions]
            concerned = [(action, nodes) for action, nodes in found if nodes]
            if not concerned:
                self.running |= running
                return
            entries = [(action.statement.enclosures, nodes) for action, nodes in concerned]
            try:
                self.execute(module, [action for action, _ in concerned], entries)
            except (UserError, Refusal) as error:
                failing = self.updating
                if restore is None or failing is None or failing in tried:
                    raise
                if isinstance(error, Refusal) and error.note.slug not in _RETRIED:
                    raise
                if self.is_final(error.error if isinstance(error, UserError) else error):
                    raise
                # The class statement alone shows whether it is the program that fails.
                restore()
                tried.add(failing)
                self.afresh |= tried
            else:
                # Others may follow what these have bound, before anybody else reads that.
                running |= self.running
                self.running.clear()

    # What is executed for an action: syntax trees for the module or for the body of a class.

    def nodes(self, module: ModulePlan, action: Action) -> list[ast.stmt]:
        """Return what is to be executed for ``action`` now: nothing, or one statement."""
        if action.verb is Verb.CLASS:
            return ClassUpdate.nodes_for(self, module, action)
        follows = self.take(action)
        # A function that its module deletes again is made anew for what reads it in between.
        covered = len(action.chain) > 1 and action.old not in self.search.live
        first = action not in self.performed
        self.performed.add(action)
        statement = action.statement
        if first and action.verb is Verb.MOVE and statement.is_class:
            self._move_classes(module, action.old or statement, statement)
        if first and action.annotates and action.verb is Verb.MOVE:
            return [annotation_only(statement.node)]  # type: ignore[arg-type]
        if first and action.verb is not Verb.DROP:
            if action.verb is not Verb.PATCH or action.bodies_changed:
                if action.verb not in _UNCHANGED:
                    self.note_changed(module, action)
            if action.verb in (Verb.RUN, Verb.RENAME):
                if documents(statement):
                    return []
                if any(enclosure.is_main for enclosure in statement.enclosures):
                    if self.modules[module.module].__dict__.get("__name__") == "__main__":
                        self._keep_main(module, statement)
                        return []
                old = action.old
                part = changed_part(old.node, statement.node) if old is not None else None
                if part is not None and action.verb is Verb.RUN:
                    self.left[statement] = frozenset().union(*map(binds, part[1]))
                    return part[0]
                return [self._whole(module, action)]
            if action.verb is Verb.UPDATE:
                again = action.decorator_inputs & self.dirty or covered
                if follows and again and not self._is_held(action):
                    return [self._whole(module, action)]
                return self._update(module, action)
        if first and action.verb is Verb.PATCH and self._is_used_up(action):
            if action.held:
                self.keep(module, action, "kept-derived", self.dirty_calls(action))
                return []
            return [self._whole(module, action)]
        if not follows or action.verb is Verb.DROP:
            return []
        all_gone: set[Input] = set()
        if "*" in statement.binds:
            self._lose(module, statement)
            # Without its __all__, a module may export more than with it.
            all_gone = {key for key in follows & self.gone if key.name == "__all__"}
            if not (follows - self.gone or all_gone):
                return []
        if action.stars and not any(
            statement.binds & self.lost(module, star) for star in action.stars
        ):
            follows -= action.star_inputs
            if not follows:
                return []
        left = follows - (self.gone - action.guessed) | action.star_inputs
        if not (left or all_gone or expects_loss(action) or self._is_submodule(module, statement)):
            self.keep(module, action, "name-gone", follows)
            return []
        if (
            statement.is_import
            and len(action.chain) < 2
            and not self._still_imported(module, statement, follows)
        ):
            return []
        if self._is_carried_over(action, left):
            return []
        # What fills an object that is new makes its own value anew with that.
        if self._is_held(action) if action.held else action.state and self._is_mutable(action):
            if not self._is_current(action):
                self.keep(module, action, "kept-derived", follows)
            return []
        if statement.is_function and not action.decorator_inputs & self.dirty:
            there = statement.name in self.modules[module.module].__dict__ and not covered
            if statement.scope or there:
                return self._update(module, action)
        return [self._whole(module, action)]

    def _move_classes(self, module: ModulePlan, old: Statement, new: Statement) -> None:
        """Say where the statements of a class and of those in it stand now."""
        for was, now in zip(old.walk(), new.walk(), strict=True):
            if was.is_class:
                # A class around it that is renamed has its old name until its own turn ends.
                cls = self.search.live_class(module.module, was.qualname)
                if cls is not None and "__firstlineno__" in class_dict(cls):
                    self.journal.set_entry(cls, "__firstlineno__", now.start)

    def dirty_calls(self, action: Action) -> frozenset[Input]:
        """The input that says that calling the action's own function does something else."""
        return frozenset({Input("call", action.module, action.statement.qualname)})

    def follows(self, action: Action) -> frozenset[Input]:
        """The inputs that have come out different since the action was last looked at."""
        if not action.inputs or action.inputs.isdisjoint(self.dirty):
            return frozenset()
        found = self._read_here(action, action.inputs & self.dirty)
        found = frozenset(key for key in found if not reads_the_same(self, action, key))
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

    def _whole(self, module: ModulePlan, action: Action) -> ast.stmt:
        statement, old = action.statement, action.old
        node = statement.node
        if old is not None and old.name:
            self.redecorated.append(action)
        if statement.is_function and (
            statement.enclosures
            or (old is not None and (old.is_function or is_lambda_assignment(old)))
        ):
            adopt = self.placeholders.add(lambda new: self.adopt(action, new))
            return adopting(node, adopt)  # type: ignore[arg-type]
        if statement.is_docstring:
            assert isinstance(node, ast.Expr)
            target = ast.copy_location(ast.Name(id="__doc__", ctx=ast.Store()), node)
            value = ast.copy_location(ast.Constant(value=compiled_docstring(node)), node)
            return ast.copy_location(ast.Assign(targets=[target], value=value), node)
        return node

    def _update(self, module: ModulePlan, action: Action) -> list[ast.stmt]:
        """The definition without its decorators: only what is new in it is evaluated."""
        statement, old = action.statement, action.old
        if old is None or self.search.live.get(old) is None:
            # Nobody holds the function: only its decorators know where it went.
            if (
                old is not None
                and action.verb is Verb.UPDATE
                and not self._has_rivals(module, action)
            ):
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

        def again(default: ast.expr) -> bool:
            found = reads(default, future_annotations=False, lazy_annotations=True)
            found = found.union(read_by_lambdas(default))
            return any(not self.dirty.isdisjoint(action.spelled.get(name, ())) for name in found)

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
        self.bind_replaced()
        if not all(isinstance(node, ast.ClassDef) for node in nodes):
            settle(self)
        names = self.modules[module.module].__dict__
        if may_call(nodes):
            self.flush()
            if may_run_project(names, nodes, self._is_project):
                # What comes out must not come out of a cache of old results.
                self._clear_caches_again()
            self.dynamic.add(module.module)
        watch_reachable(self.journal, names, nodes, self._is_project)
        self._hide(module, actions)
        tree = ast.fix_missing_locations(
            ast.Module(body=[*imports_beside(module.new, nodes), *nodes], type_ignores=[])
        )
        namespace = ModuleNamespace(names)
        code = self.placeholders.put_into(compile_tree(tree, module.new))
        withdrawn = self._withdraw_repeated()
        for action in actions:
            for chain, key in action.stored.items():
                before = self.before.get(key.module, {})
                was = before[key.name] if key.name in before else value_at(names, chain)
                self.stored.setdefault(key, was)
        try:
            if uses_namespace(nodes):
                # exec, eval and locals are to see the module's own dictionary.
                names_before = dict(names)
                exec(code, names)
                namespace.stored.update(
                    {n: v for n, v in names.items() if names_before.get(n, MISSING) is not v}
                )
                namespace.replaced.update(
                    {name: names_before.get(name, MISSING) for name in namespace.stored}
                )
                # Who stored the same object again is not to be seen.
                namespace.skipped.update(names)
            else:
                with as_before(self, module, actions):
                    exec(code, names, namespace)  # type: ignore[arg-type]
        # why: whatever the user's statement raises fails the batch, and is reported with its place
        except BaseException as error:
            if isinstance(error, Refusal):
                raise
            if self.updating is not None and error is not self.program_error:
                raise _not_made(error, module, self.updating.statement) from error
            raise _user_error(error, module, actions[0].statement) from None
        self._register_again(withdrawn, self.filled)
        waiting, self.aside = self.aside, []
        for attributes in waiting:
            attributes.give_back()
        before = self.before[module.module]
        annotated = (a.statement.binds for a in actions if a.annotates and a.verb is Verb.MOVE)
        bound = frozenset(namespace.stored).union(namespace.skipped, *annotated)
        for action in actions:
            self.ran[action.statement] = bound | self.left.get(action.statement, frozenset())
        self.ran_now.update(action.statement for action in actions)
        self._remember_later(module, actions, namespace.replaced)
        for action in actions:
            statement = action.statement
            if not statement.is_import and not statement.name:
                self.outcome.executed.append(
                    Note(statement.summary(), "", module.new.path, statement.node.lineno)
                )
            if "*" in statement.binds:
                self._unshadow(module, action, namespace.stored)
            names_bound = statement.touched
            if "*" in names_bound or len(actions) == 1:
                names_bound |= frozenset(namespace.stored)
            for name in names_bound:
                stored = name in namespace.stored
                self._settle(module, action, name, before.get(name, MISSING), names, stored)
            for chain, key in action.stored.items():
                value = value_at(names, chain)
                # What a property or a slot holds is not looked at.
                is_hidden = lookup(type(value), "__set__") is not MISSING
                is_same = not is_hidden and same_value(self.stored[key], value)
                (self.dirty.discard if is_same else self.dirty.add)(key)
                self.gone.discard(key)
            brought = (Input("value", module.module, name) for name in namespace.stored)
            if "*" in statement.binds and not self.dirty.isdisjoint(brought):
                # Which names come through it, no star import after it has been told.
                self.dirty.add(Input("value", module.module, "*"))
        self.dirty.update(each.key for each in waiting if each.are_others())
        self._leave(module, actions)
        self._take_along(module, actions)

    def _take_along(self, module: ModulePlan, actions: Sequence[Action]) -> None:
        """Let what stood below a statement of one block count as executed after it."""
        bound: set[str] = set()
        for action in actions:
            taken = {
                key
                for key in action.inputs & self.dirty
                if key.aspect == "value" and key.module == module.module and key.name in bound
            }
            if taken:
                self.consumed[action] = self.consumed.get(action, frozenset()) | taken
            bound |= action.statement.touched

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
        uncovered = action.old is not None and new is self.search.live.get(action.old)
        if new is not old and stored and not uncovered and self._pours(action, name, old, new):
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
        again = stored and action.verb in _UNCHANGED and may_make(action.statement)
        if again and same_closure(old, new) and not self._is_named(action, new):
            # What was made again is the same closure with other values: the old one takes them.
            for cell, made in zip(old.__closure__ or (), new.__closure__ or (), strict=True):
                self.journal.set_cell(cell, made.cell_contents)
            self.dress(old, new)
            if action in self.refilled:
                self.merged.append((new, old))  # what it has filled holds the new one
            names[name] = old
            self.dirty.discard(key)
            return
        if again and same_local_class(old, new) and not self._is_named(action, new):
            gone = {n for n in class_dict(old) if n not in class_dict(new)} - ADMINISTRATIVE
            merge_class(self, old, new, frozenset(), gone)
            names[name] = old
            self.dirty.discard(key)
            return
        if stored and self.replace_definition(action, name, old, new):
            # The references take the new object; what holds it need not be made again.
            self.dirty.add(Input("attributes", module.module, name))
            return
        if stored and action.verb is Verb.RENAME and action.old is not None:
            # What decorators had made of it under the former name.
            former = self.before[module.module].get(action.old.name, MISSING)
            if former is not new:
                self.replace_definition(action, name, former, new)
        self.dirty.add(key)
        (self.gone.add if new is MISSING else self.gone.discard)(key)
        statement = action.statement
        if statement.is_import and action.verb in _UNCHANGED:
            self.outcome.rebound.append(Rebound(module.module, name, statement.node.lineno))

    def replace_definition(self, action: Action, name: str, old: Any, new: Any) -> bool:
        """Note that a definition's new value takes the place of its old one, if it is that."""
        succeeds = self.succeeds(action, name, old, new)
        if succeeds:
            self.replace(old, new)
        return succeeds

    def succeeds(self, action: Action, name: str, old: Any, new: Any) -> bool:
        """Whether a definition has made both values, the one before its edit, the other now."""
        was, statement = action.old, action.statement
        if was is None or statement.name != name:
            return False
        if was.name != name and action.verb is not Verb.RENAME:
            return False
        if old is MISSING or new is MISSING:
            return False
        if statement.is_function and was.is_function and action not in self.defined:
            return False
        if is_kind(old, FunctionType, type) and not self.made_by(action, old):
            return False
        if not self._is_last(action, name):
            return False
        live = self.search.live.get(was)
        if not is_kind(old, FunctionType, type):
            # A wrapper that a decorator returned; nothing that others may hold for other reasons.
            shared = (list, dict, set, tuple, str, bytes, int, float, type(None), ModuleType)
            if live is None or is_kind(old, *shared):
                return False
            return any(value is live for value in on_the_way([old], action.module))
        return True

    def _is_last(self, action: Action, name: str) -> bool:
        """Whether no later statement of the module binds the name again."""
        body = self.plan.sources[action.module].statements
        if action.statement not in body:
            return True
        later = body[body.index(action.statement) + 1 :]
        return not any(name in s.binds and s.runs_with(action.statement) for s in later)

    # Functions.

    # The rest.


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


def _not_made(error: BaseException, module: ModulePlan, statement: Statement) -> Refusal:
    """What is said where the engine, and not the program, fails to bring a class up to date."""
    reason = (
        f"the class cannot be changed in place, nor made anew ({type(error).__name__}: {error})"
    )
    return Refusal("not-made", statement.qualname, reason, module.new.path, statement.start)


_UNCHANGED = (Verb.NONE, Verb.MOVE)

# Refusals after which a class may still be made anew.
_RETRIED = ("metaclass", "not-made")

_MOST_PASSES = 100


def _may_fail_in_place(action: Action) -> bool:
    """Whether an action changes more of a class than code and lines."""
    if action.verb is not Verb.CLASS:
        return False
    return bool(action.recompute or action.inputs) or any(
        child.verb not in (Verb.PATCH, Verb.MOVE) or child.inputs for child in action.children
    )


def _reached(actions: Iterable[Action]) -> Iterator[Action]:
    """Yield the actions that a pass looks at: those of a body only where its class is updated."""
    for action in actions:
        yield action
        if action.verb is Verb.CLASS:
            yield from _reached(action.children)


def compiled_docstring(node: ast.Expr) -> Any:
    """Return what the compiler makes of a docstring: since 3.13 it takes the indentation out."""
    names: dict[str, Any] = {}
    exec(compile(ast.Module(body=[node], type_ignores=[]), "<docstring>", "exec"), names)
    return names["__doc__"]


__all__ = ["Batch", "UserError"]
