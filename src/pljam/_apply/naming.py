"""Which binding a name has at the end: the last one that a fresh start would execute.

Several statements may bind one name: an import and its fallback, a class and what is put over it,
a star import. A name leaves its module only when no statement binds it any more.
"""

from __future__ import annotations

import ast
import builtins
import gc
import sys
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from types import FunctionType, ModuleType
from typing import Any

from pljam._apply.heap import all_classes
from pljam._apply.identity import pours
from pljam._apply.importing import Importing, exported
from pljam._apply.locate import on_the_way
from pljam._apply.raw import MISSING, class_dict, is_kind
from pljam._apply.rewrite import Entry, annotation_only, imports_beside
from pljam._apply.search import is_definition
from pljam._apply.storing import Storing
from pljam._apply.values import same_value
from pljam._plan.plan import Action, Input, ModulePlan, Verb
from pljam._source.names import reads
from pljam._source.readings import executed
from pljam._source.statements import ModuleSource, Statement
from pljam._versions import LAZY_ANNOTATIONS
from pljam.report import Note


class Naming(Importing, Storing):
    """The part of a batch that says what a module's names hold, and which of them go."""

    # A name that several statements bind: the last of them wins.

    def _remember_later(
        self, module: ModulePlan, actions: Sequence[Action], replaced: dict[str, Any]
    ) -> None:
        """Note what a name gets back where a later statement that does not run had bound it."""
        body = module.new.statements
        place = self._places_in(module.module)
        together = {action.statement for action in actions}
        for action in actions:
            if action.statement not in place:
                continue
            for name in (action.statement.binds - {"*"}) & replaced.keys():
                before = replaced[name]
                if before is MISSING:
                    continue
                for later in reversed(body[place[action.statement] + 1 :]):
                    binds = name in later.binds or (
                        "*" in later.binds and self._brings(module, later, name)
                    )
                    if binds and later not in together and self._wins(action, later, before):
                        self.later.setdefault((module.module, name), (later, before))
                        break

    def _wins(self, action: Action, later: Statement, held: Any) -> bool:
        """Whether a name holds what the later of two statements bound."""
        if later.runs_with(action.statement):
            return True
        # Whether its block ran shows only where the value cannot come from the other statement.
        return bool(action.statement.name) and not self.made_by(action, held)

    def _last_wins(self, module: ModulePlan, up_to: int | None = None) -> None:
        """Give the names their last bindings back, as far as these statements are passed."""
        names = self.modules[module.module].__dict__
        place = self._places_in(module.module)
        for (home, name), (later, held) in list(self.later.items()):
            if home != module.module or (up_to is not None and place[later] >= up_to):
                continue
            del self.later[home, name]
            if later in self.ran_now:
                continue
            names[name] = held
            key = Input("value", home, name)
            old = self.before[home].get(name, MISSING)
            (self.dirty.discard if same_value(old, held) else self.dirty.add)(key)

    def _places_in(self, module: str) -> dict[Statement, int]:
        found = self.positions.get(module)
        if found is None:
            found = {s: n for n, s in enumerate(self.plan.sources[module].statements)}
            self.positions[module] = found
        return found

    def _read_here(self, action: Action, keys: frozenset[Input]) -> frozenset[Input]:
        """The keys without those that a statement reads before they get their last values."""
        if not keys or action.statement.scope:
            return keys
        place = self._places_in(action.module)
        here = place.get(action.statement)
        if here is None:
            return keys

        def is_read(key: Input) -> bool:
            if key.module != action.module or key.aspect != "value":
                return True
            binders = [statement for statement in place if key.name in statement.binds]
            before = [statement for statement in binders if place[statement] < here]
            if not before or all(place[statement] <= here for statement in binders):
                return True
            return not self.ran_now.isdisjoint(before)

        return frozenset(filter(is_read, keys))

    def covered_class(self, module: ModulePlan, action: Action) -> type | None:
        """Return the class that a statement made where another statement has taken its name."""
        old = action.old
        if old is None or old.scope or not self._has_rivals(module, action):
            return None
        behind = self.modules[module.module].__dict__.get(old.name)

        def candidates() -> list[type]:
            return [
                cls
                for cls in all_classes()
                if cls is not behind
                and class_dict(cls).get("__module__") == module.module
                and id(cls) not in self.search.became
                and type.__dict__["__qualname__"].__get__(cls) == old.qualname
            ]

        if len(candidates()) > 1:
            # Classes that nobody holds any more are there until they are collected.
            gc.collect()
        found = candidates()
        return found[0] if len(found) == 1 else None

    def is_covered(self, module: ModulePlan, statement: Statement) -> bool:
        """Whether a later class statement has taken the name of one."""
        rivals = [
            other
            for other in module.old.statements
            if other.is_class and other.name == statement.name and other.runs_with(statement)
        ]
        last = rivals[-1] if rivals and not statement.scope else statement
        return last is not statement and last.fingerprint != statement.fingerprint

    def _has_rivals(self, module: ModulePlan, action: Action) -> bool:
        """Whether other statements bind the name of a definition."""
        name = (action.old or action.statement).name
        others = {*module.old.statements, *module.new.statements} - {action.old, action.new}
        return any(
            name in other.binds or ("*" in other.binds and self._brings(module, other, name))
            for other in others
        )

    def made_by(self, action: Action, value: Any) -> bool:
        """Whether the old statement of a definition made ``value``, and no other of that name."""
        old = action.old or action.statement
        if is_kind(value, type):
            name = type.__dict__["__qualname__"].__get__(value)
            if (class_dict(value).get("__module__"), name) == (action.module, old.qualname):
                return True
            inside = [child for child in old.walk() if child.is_function]
        else:
            inside = [old]
        functions = (
            value for value in on_the_way([value], action.module) if is_kind(value, FunctionType)
        )
        module = next(m for m in self.plan.modules if m.module == action.module)
        places = {self.search.stood(function) for function in functions}
        own = [place for place in places if place.path in (module.old.path, module.new.path)]
        if any(is_definition(place, one) for place in own for one in inside):
            return True
        return not self._has_rivals(module, action)

    def _pours(self, action: Action, name: str, old: Any, new: Any) -> bool:
        """Whether what a name held takes the code of what it holds now."""
        is_own = (
            action.old is not None
            and is_kind(old, FunctionType)
            and is_definition(self.lineage.place(old.__code__), action.old)
        )
        return pours(action, name, old, new, is_own)

    def _is_named(self, action: Action, value: Any) -> bool:
        """Whether another statement's name holds a value, which then was not made just now."""
        own = action.statement.binds
        return any(
            held is value and (module != action.module or name not in own)
            for module, loaded in self.modules.items()
            for name, held in list(loaded.__dict__.items())
        )

    # Names that go.

    def _hide(self, module: ModulePlan, actions: Sequence[Action]) -> None:
        """Take out, before statements run, what they would not find in a fresh start.

        That is what the new source binds no more; and where the statements ask whether there is a
        built-in object of that name, what they are about to bind themselves.
        """
        if not module.is_changed:
            return
        names = self.modules[module.module].__dict__
        was_bound = self._binders_in(module.old)
        is_bound = self._binders_in(module.new)
        own = self._bound(action.statement for action in actions)
        place = self._places_in(module.module)
        first = min((place.get(action.statement, 0) for action in actions), default=0)
        for action in actions:
            if action.verb in (Verb.NONE, Verb.MOVE):
                continue
            node = action.statement.node
            for dotted in reads(node, future_annotations=False, lazy_annotations=LAZY_ANNOTATIONS):
                name = dotted.partition(".")[0]
                if name not in was_bound or name not in names:
                    continue
                if name not in is_bound:
                    self._remove(module, name, action.statement.start)
                elif name in own and hasattr(builtins, name):
                    binders = is_bound[name]
                    if all(place[binder] >= first for binder in binders) and not action.inputs:
                        self._remove(module, name, action.statement.start)

    def _leave(self, module: ModulePlan, actions: Sequence[Action]) -> None:
        """Delete the names whose statements were all executed and did not bind them.

        So it is with an import that moved under ``if TYPE_CHECKING``.
        """
        names = self.modules[module.module].__dict__
        before = self.before[module.module]
        is_same = self.sameness()
        for action in actions:
            for name in action.statement.binds - {"*", "__doc__"}:
                if name not in names or not is_same(before.get(name, MISSING), names[name]):
                    continue
                if name not in self._binders_in(module.old):
                    continue
                binders = self._binders_in(module.new).get(name, [])
                if all(s in self.ran and name not in self.ran[s] for s in binders):
                    self._remove(module, name, action.statement.start)

    def _drop(self, module: ModulePlan) -> None:
        """Delete the names that no statement of the new source binds any more."""
        changed = [
            a for a in module.actions if a.old is not None and (a.verb is Verb.DROP or a.new)
        ]
        bound = self._bound(module.new.statements)
        names = self.modules[module.module].__dict__
        for action in changed:
            old = action.old
            assert old is not None
            if "*" in old.binds and (action.new is None or action.new.shell != old.shell):
                self._drop_star(module, old)
            if isinstance(old.node, ast.AnnAssign):
                self._drop_annotation(module, action)
            for name in old.touched - bound - {"*"}:
                if name == "__doc__":
                    names[name] = None
                elif name in names:
                    # Nobody is to call by its name what is gone.
                    self.flush()
                    self._remove(module, name, old.start)

    def _remove(self, module: ModulePlan, name: str, line: int) -> None:
        """Delete a name, unless a star import brings it or the import system has set it."""
        names = self.modules[module.module].__dict__
        stars = [
            statement
            for statement in module.new.statements
            if "*" in statement.binds and self._brings(module, statement, name)
        ]
        key = Input("value", module.module, name)
        if stars:
            source = sys.modules[self.origin_of(module, stars[-1].node)]  # type: ignore[arg-type]
            value = getattr(source, name)
        else:
            value = MISSING
            if "__path__" in names:
                value = sys.modules.get(f"{names.get('__name__')}.{name}", MISSING)
        if value is names[name]:
            return
        self.dirty.add(key)
        if value is MISSING:
            del names[name]
            self.gone.add(key)
            self.outcome.add_changed(f"{module.module}.{name}", module.new.path, line, "deleted")
        else:
            names[name] = value
        # Who reads it through this module may be known only now.
        self.dynamic.add(module.module)

    def _drop_annotation(self, module: ModulePlan, action: Action) -> None:
        """Delete the annotation of a name that is no longer annotated."""
        assert action.old is not None
        annotated = {name for statement in module.new.statements for name in _annotated(statement)}
        found: Any = self.modules[module.module].__dict__.get("__annotations__")  # noqa: RUF063 - lazily made ones are not wanted
        if is_kind(found, dict):
            for name in _annotated(action.old) - annotated:
                if name in found:
                    self.journal.del_item(found, name)

    def _annotate(self, module: ModulePlan) -> None:
        """Since 3.14, let the function that evaluates a module's annotations follow."""
        concerned = any(
            isinstance(statement.node, ast.AnnAssign)
            for action in module.actions
            if action.annotates or action.inputs or action.verb not in (Verb.NONE, Verb.MOVE)
            for statement in (action.old, action.new)
            if statement is not None
        )
        if not (LAZY_ANNOTATIONS and concerned):
            return
        names = self.modules[module.module].__dict__
        nodes: list[ast.stmt] = [
            annotation_only(statement.node)
            for statement in module.new.statements
            if isinstance(statement.node, ast.AnnAssign)
            # Which branch of a block was taken, the names show.
            and (not statement.enclosures or statement.binds & names.keys())
        ]
        made: dict[str, Any] = {}
        if nodes:
            body = [*imports_beside(module.new, nodes), *nodes]
            tree = ast.fix_missing_locations(ast.Module(body=body, type_ignores=[]))
            flags = module.new.flags
            exec(compile(tree, module.new.path, "exec", flags, dont_inherit=True), names, made)
        for name in ("__annotate__", "__annotations__", "__conditional_annotations__"):
            if name in made:
                names[name] = made[name]
            elif name in names:
                del names[name]

    def _drop_star(self, module: ModulePlan, statement: Statement) -> None:
        """Delete what a star import had brought that is gone from the source."""
        origin = self.origin_of(module, statement.node)  # type: ignore[arg-type]
        source = self.before.get(origin)
        if source is None:
            found = sys.modules.get(origin)
            source = found.__dict__ if isinstance(found, ModuleType) else {}
        bound = self._bound(module.new.statements)
        names = self.modules[module.module].__dict__
        is_same = self.sameness()
        for name in exported(source):
            if name not in bound and is_same(source.get(name), names.get(name, MISSING)):
                self._remove(module, name, statement.start)
        self.dynamic.add(module.module)

    def _order_stars(self, module: ModulePlan) -> None:
        """Give names what the last star import brings, where their order or number changed."""
        stars = [s for s in (*module.old.statements, *module.new.statements) if "*" in s.binds]
        if not module.is_changed or not stars:
            return
        names = self.modules[module.module].__dict__
        brought: dict[str, list[Any]] = {}
        for star in stars:
            origin = self.origin_of(module, star.node)  # type: ignore[arg-type]
            now = getattr(sys.modules.get(origin), "__dict__", {})
            for source in (self.before.get(origin, {}), now):
                for name in exported(source):
                    brought.setdefault(name, []).append(source[name])
        for name, values in brought.items():
            held = names.get(name, MISSING)
            was_last = [s for s in module.old.statements if s.binds & {name, "*"}][-1:]
            if not any(held is value for value in values) and (
                not was_last or "*" in was_last[0].binds or held is MISSING
            ):
                continue
            binders = [
                statement
                for statement in module.new.statements
                if name in statement.binds
                or ("*" in statement.binds and self._brings(module, statement, name))
            ]
            taken = {binder: self._is_taken(module, binder) for binder in binders}
            if None in taken.values() or True not in taken.values():
                continue
            last = [binder for binder in binders if taken[binder]][-1]
            if "*" in last.binds:
                origin = self.origin_of(module, last.node)  # type: ignore[arg-type]
                value = sys.modules[origin].__dict__[name]
            else:
                cls = self.covered_class(module, Action(Verb.CLASS, module.module, last, last))
                value = cls if last.is_class and cls is not None else held
                covered = bool(was_last) and "*" in was_last[0].binds and last not in self.ran
                if covered and value is held and held is not MISSING:
                    self._uncover(module, last, name, values)
                    continue
            if value is not held:
                names[name] = value
                self.dirty.add(Input("value", module.module, name))
                self.dynamic.add(module.module)

    def _uncover(
        self, module: ModulePlan, statement: Statement, name: str, brought: Sequence[Any]
    ) -> None:
        """Execute a statement again whose name a star import had covered that is gone."""
        held = self.modules[module.module].__dict__[name]
        before = self.before[module.module].get(name, MISSING)
        action = Action(Verb.RUN, module.module, statement, statement)
        own = {id(value) for value in brought}
        if not self.sameness()(before, held) or id(held) not in own or self._has_made(action, held):
            return
        if any(isinstance(part, ast.Call) for part in executed(statement.node)):
            reason = f"{statement.summary()} · the star import that covered it is gone"
            what, line = f"{module.module}.{name}", statement.node.lineno
            self.outcome.kept.append(Note(what, "kept-derived", module.new.path, line, reason))
            return
        self.execute(module, [action], [(statement.enclosures, [statement.node])])

    def _has_made(self, action: Action, held: Any) -> bool:
        """Whether a value shows that a statement of its module has made it."""
        if not is_kind(held, FunctionType, type):
            return False
        home = held.__globals__.get("__name__") if is_kind(held, FunctionType) else None
        return (home or class_dict(held).get("__module__")) == action.module

    def execute(
        self, module: ModulePlan, actions: Sequence[Action], entries: Sequence[Entry]
    ) -> None:
        raise NotImplementedError

    def _is_taken(self, module: ModulePlan, statement: Statement) -> bool | None:
        """Whether the blocks around a statement let it run; None where that cannot be asked."""
        names = self.modules[module.module].__dict__
        for enclosure in statement.enclosures:
            if not isinstance(enclosure.node, ast.If) or not enclosure.can_be_asked_again:
                return None
            test = ast.Expression(enclosure.node.test)
            code = compile(test, module.new.path, "eval", module.new.flags, dont_inherit=True)
            try:
                holds = bool(eval(code, names))
            # why: a condition may raise anything; then the names stay what they are
            except Exception:
                return None
            if holds is not (enclosure.branch == "body"):
                return False
        return True

    def _binders_in(self, source: ModuleSource) -> dict[str, list[Statement]]:
        """The statements of a module that bind each name."""
        found = self.binders.get(source)
        if found is None:
            found = self.binders[source] = {}
            for statement in source.statements:
                for name in statement.binds:
                    found.setdefault(name, []).append(statement)
        return found

    def _bound(self, statements: Iterable[Statement]) -> AbstractSet[str]:
        return set[str]().union(*(s.binds for s in statements))


def _annotated(statement: Statement) -> AbstractSet[str]:
    """The name that a statement annotates, with a value or without."""
    target = statement.node.target if isinstance(statement.node, ast.AnnAssign) else None
    return {target.id} if isinstance(target, ast.Name) else set()
