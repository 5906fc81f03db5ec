"""From changed sources to a plan: the rules of what is executed, patched, kept and dropped."""

from __future__ import annotations

import ast
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial

from pljam._plan.abandoned import abandoned, no_longer_stored, others
from pljam._plan.bodies import (
    annotated_otherwise,
    calls_what_is_made,
    gains_variables,
    has_inner,
    is_cached,
    is_called_otherwise,
    is_lambda_assignment,
    made_bodies,
    own_body,
    runs_when_called,
)
from pljam._plan.callers import Callers
from pljam._plan.chains import Chains, binds_itself
from pljam._plan.coming import coming_sources
from pljam._plan.diff import Change, Kind, diff, in_scope
from pljam._plan.effects import Judge, ProjectFacts, mutable_result
from pljam._plan.facts import facts_of
from pljam._plan.graph import ModuleGraph, Use
from pljam._plan.introspection import Introspection
from pljam._plan.moving import moved_definitions
from pljam._plan.namespaces import Namespaces
from pljam._plan.order import ExecutionOrder, is_shadowed, note_shadowed, sort_actions
from pljam._plan.plan import Action, Input, ModulePlan, Plan, Reasons, Verb
from pljam._plan.remembered import remembered
from pljam._plan.repeating import Repeating
from pljam._plan.stores import Stores
from pljam._plan.taints import roots_by
from pljam._plan.tries import TRY
from pljam._plan.units import Find
from pljam._plan.unloading import unload
from pljam._source.readings import read_by_lambdas
from pljam._source.stand_ins import stands_in_for_module
from pljam._source.statements import ModuleSource, Statement
from pljam.report import Note

NOTHING_GONE: Mapping[str, ModuleSource] = {}
_READ = frozenset({"value", "computed", "names", "attributes"})
_DEFINING = frozenset({"__prepare__", "__init_subclass__", "__set_name__"})


def plan(
    old: Mapping[str, ModuleSource],
    new: Mapping[str, ModuleSource],
    loaded: Mapping[str, ModuleSource],
    gone: Mapping[str, ModuleSource] = NOTHING_GONE,
    find: Find = lambda name: None,
) -> Plan:
    """Return the plan that takes the modules ``old`` to ``new``.

    ``loaded`` holds the sources of all loaded project modules, with the new ones in place; every
    source in ``new`` must parse. ``gone`` holds the modules whose files were deleted, ``find``
    finds the sources of modules that are not loaded yet.
    """
    return _Planner(old, new, loaded, gone, find).run()


class _Planner:
    """One planning: the actions so far, what may come out different, and what that taints."""

    def __init__(
        self,
        old: Mapping[str, ModuleSource],
        new: Mapping[str, ModuleSource],
        loaded: Mapping[str, ModuleSource],
        gone: Mapping[str, ModuleSource],
        find: Find,
    ) -> None:
        self.find = find
        self.graph = ModuleGraph(loaded)
        # What is not loaded yet has no part in the plan, but tells what the calls of it do.
        known = {**loaded, **coming_sources(self.graph, old, new, find)}
        seen = ModuleGraph(known) if len(known) > len(loaded) else self.graph
        facts = ProjectFacts(
            seen.resolve,
            lambda name: known[name].tree,
            seen.candidates,
            lambda name: facts_of(known[name]),
        )
        self.judge = Judge(seen.resolve, facts=facts)
        self.callers = Callers(self.graph, self.judge)
        self.plans = {name: ModulePlan(name, old[name], new[name]) for name in new}
        self.result = Plan(sources=loaded)
        self.gone = gone
        self.actions: dict[Statement, Action] = {}
        self.certain: set[Input] = set()
        self.pending: deque[Input] = deque()
        self.seen: set[Input] = set()
        self.taints: dict[Input, set[Input]] = defaultdict(set)
        self.cached: dict[tuple[str, Statement], set[Input]] = defaultdict(set)
        self.decorated: list[Action] = []
        self.again = Repeating(seen, self.judge)
        self.chains = Chains(self.graph, self.judge, self.again)
        self.asked: dict[Action, frozenset[Input]] = {}  # what held statements might fill
        self.stores = Stores(seen)
        self.foreign: set[Input] = set()
        self.renewed: list[tuple[str, str]] = []
        self.ran: AbstractSet[str] = frozenset()
        self.introspection = Introspection(self.graph)
        self.namespaces = Namespaces(self.graph)
        self.parents: dict[str, dict[Statement, Statement]] = {}
        self.same: dict[Statement, Statement] = {}  # what neither changed nor moved -> what it was

    def run(self) -> Plan:
        """Plan everything."""
        for name, module in self.plans.items():
            flags_changed = module.old.flags != module.new.flags
            moved = partial(moved_definitions, self.plans, name)
            for change in diff(module.old.statements, module.new.statements, moved):
                action = self._action(name, change, flags_changed)
                if action is not None:
                    module.actions.append(action)
            self._run_chains(module, module.actions, module.new.statements)
            self._names(Input("names", name, ""), module.old.statements, module.new.statements)
        for home, bound in self.renewed:
            self._renew(home, bound)
        every = ModuleGraph({**self.gone, **self.graph.sources}) if self.gone else self.graph
        for name, _, place, _, _ in list(no_longer_stored(self.plans.values(), self.gone)):
            for home, statement in others(every, name, place):
                if home not in self.gone and not self.again.held_in_chain(home, statement):
                    self._make_again(home, statement)
            if name in self.gone:
                self._may_change(Input("value", *every.stored_key(name, place)))
        self._finish()
        unload(self.graph.sources, self.gone, self.result)
        modules = self.plans.values()
        self.result.abandoned += abandoned(every, modules, self.gone, self.seen)
        self.result.memos += remembered(self.graph, self.judge, self.result.modules, self.certain)
        self.result.more = self.more
        self.result.refills = self.again.refills_later
        self.result.is_harmless = self.again.is_harmless
        self.result.foreseen = self.seen
        self.result.stored_by = self.stores.of_module
        return self.result

    def more(self, keys: Iterable[Input], ran: AbstractSet[str]) -> bool:
        """Plan also what follows from ``keys``, which only the run could tell; say if anything.

        In the modules ``ran``, statements were executed that call something.
        """
        self.ran = ran
        before = sum(1 + len(action.inputs) for action in self.actions.values())
        for key in keys:
            self._may_change(key)
        self._finish()
        return sum(1 + len(action.inputs) for action in self.actions.values()) > before

    def _finish(self) -> None:
        while self.pending or self._refill():
            self._follow(self.pending.popleft())
        self._expand_taints()
        self._rebuilds()
        note_shadowed(self.graph.sources, self.actions.values())
        self._decorators()
        self._sort()
        self.result.certain = frozenset(self.certain)

    # What the diff alone decides.

    def _action(self, module: str, change: Change, flags_changed: bool) -> Action | None:
        old, new, kind = change.old, change.new, change.kind
        if flags_changed and new is not None and new.name:
            # Annotations are evaluated by other rules now.
            if new.is_function and kind in (Kind.SAME, Kind.MOVED, Kind.CODE):
                kind = Kind.EDITED
            elif kind in (Kind.SAME, Kind.MOVED):
                kind = Kind.CODE
        kind = in_scope(kind, old, new)
        if kind in (Kind.SAME, Kind.MOVED) and old is not None and self._is_elsewhere(module):
            kind = Kind.CODE
        if kind is Kind.CODE and self.callers.runs_edited_lambda(module, old, new):
            kind = Kind.EDITED
        annotates = flags_changed and new is not None and isinstance(new.node, ast.AnnAssign)
        if kind is Kind.SAME and not annotates:
            assert old is not None and new is not None
            self.same.update(zip(new.walk(), old.walk(), strict=True))
            return None
        action = Action(Verb.MOVE, module, old, new, annotates=annotates)
        if new is None or old is None:
            action.verb = Verb.RUN if old is None else Verb.DROP
            self._binds(module, action.statement)
        elif old.is_class and new.is_class and kind is not Kind.MOVED:
            self._plan_class(action, change, flags_changed)
        elif kind is Kind.CODE:
            action.verb = Verb.UPDATE if is_called_otherwise(old, new) else Verb.PATCH
            action.bodies_changed = flags_changed or old.fingerprint != new.fingerprint
            if not new.is_function and old.fingerprint != new.fingerprint:
                # What it binds is a lambda, or holds some.
                self._calls(module, new)
            if new.is_function and not runs_when_called(new):
                self._certain(Input("run", module, new.qualname))
            elif new.is_function:
                if own_body(old) != own_body(new) or gains_variables(old, new):
                    self._calls(module, new)
                elif action.bodies_changed:
                    # A function in it may be what decorates a class.
                    self._certain(Input("define", module, new.qualname))
                if action.bodies_changed and has_inner(new):
                    self._certain(Input("inner", module, new.qualname))
                    if made_bodies(old) != made_bodies(new):
                        self._certain(Input("decorate", module, new.qualname))
        elif kind is Kind.RENAMED:
            action.verb = Verb.RENAME
            self._binds(module, old)
            self._binds(module, new)
        elif kind is Kind.EDITED:
            self._plan_edited(action, old, new)
        if new is not None:
            self.actions[new] = action
            if new.is_function and new.decorators and action.verb is Verb.PATCH:
                # Its decorators run again if nothing of the function is left in their result.
                self.decorated.append(action)
                self._binds(module, new)
        return action

    def _is_elsewhere(self, module: str) -> bool:
        """Whether a module's source stands in another file now: its code tells the file's name."""
        return self.plans[module].old.path != self.plans[module].new.path

    def _plan_edited(self, action: Action, old: Statement, new: Statement) -> None:
        if new.pragma == "keep" and old.pragma == "keep":
            action.verb = Verb.NONE
            name = ", ".join(map(new.within, sorted(new.binds))) or new.summary()
            self.result.kept.append(
                Note(
                    f"{action.module}.{name}",
                    "pinned",
                    self.graph.sources[action.module].path,
                    new.node.lineno,
                    f"{new.summary()} · its statement was edited, and # pljam: keep pins it",
                )
            )
            return
        same_place = old.enclosure_key == new.enclosure_key
        same_list = same_place and old.decorator_key == new.decorator_key
        if not annotated_otherwise(old, new) and (new.is_function or is_lambda_assignment(new)):
            self._calls(action.module, new)
        if old.is_function and new.is_function and same_list:
            action.verb = Verb.UPDATE
        else:
            action.verb = Verb.RUN
            self._binds(action.module, new)
            self._binds(action.module, old)

    def _plan_class(self, action: Action, change: Change, flags_changed: bool) -> None:
        old, new, module = change.old, change.new, action.module
        assert old is not None and new is not None
        action.verb = Verb.CLASS
        for child in change.children:
            planned = self._action(module, child, flags_changed)
            if planned is not None:
                action.children.append(planned)
                if planned.verb is not Verb.MOVE and planned.statement.name in _DEFINING:
                    self._certain(Input("define", module, new.qualname))
        if any(child.verb is not Verb.PATCH for child in action.children):
            # Kinds of classes that compute something from it say whether that came out different.
            self._may_change(Input("computed", module, new.qualname))
            self._may_change(Input("define", module, new.qualname))
        self._run_chains(None, action.children, new.body)
        self._names(Input("names", module, new.qualname), old.body, new.body)
        if old.header != new.header or old.enclosure_key != new.enclosure_key:
            action.recompute = True
            self._certain(Input("define", module, new.qualname))
        if old.name != new.name:
            self._binds(module, old)
            self._binds(module, new)

    def _names(self, key: Input, old: Iterable[Statement], new: Iterable[Statement]) -> None:
        """Note that a module or a class has names that it had not, or not any more."""
        before, after = (frozenset().union(*(s.binds for s in body)) for body in (old, new))
        if before != after:
            self._certain(key)
        if before - after and not key.name:
            self.again.losing.add(key.module)

    def _calls(self, module: str, statement: Statement) -> None:
        """Note that calling what a statement defines does something else afterwards."""
        for called in self._called_with(module, statement):
            self._certain(called)

    def _called_with(self, module: str, statement: Statement) -> Iterator[Input]:
        """Yield what a call of which runs what a statement defines."""
        for name in statement.binds:
            yield Input("call", module, statement.within(name))
        for key in self.stores.keys(module, statement).values():
            yield Input("call", key.module, key.name)
        for home, name in self.graph.registered_with(module, statement):
            yield Input("call", home, name)

    def _binds(self, module: str, statement: Statement) -> None:
        """Note that the names a statement binds may hold other values afterwards."""
        prefix = f"{statement.scope}." if statement.scope else ""
        for name in statement.touched:
            self._may_change(Input("value", module, prefix + name))
            if statement.is_function and not statement.scope:
                self._may_change(Input("attributes", module, name))
        for key in self.stores.keys(module, statement).values():
            self._may_change(key, key.module != module)

    def _certain(self, key: Input) -> None:
        self.certain.add(key)
        self._may_change(key)

    def _may_change(self, key: Input, elsewhere: bool = False) -> None:
        """Note that something may come out different, ``elsewhere`` by another module's store."""
        if key in self.seen and (elsewhere or key not in self.foreign):
            return
        (self.foreign.add if elsewhere else self.foreign.discard)(key)
        self.seen.add(key)
        self.pending.append(key)

    # Several statements that bind one name.

    def _run_chains(
        self, module: ModulePlan | None, actions: list[Action], body: Sequence[Statement]
    ) -> None:
        """Execute a name's other effect-free statements where one of them is executed."""
        executed = [a for a in actions if a.verb in (Verb.RUN, Verb.DROP)]
        if not executed:
            return
        where = executed[0].module
        names = self.chains.names(where, [a.statement for a in executed], body)
        tries = {
            id(enclosure.node)
            for action in executed
            for enclosure in action.statement.enclosures
            if isinstance(enclosure.node, TRY)
        }
        by_way = self.chains.decided(where, [a.statement for a in executed], body)
        stars = self.chains.stars_under(where, names, body)
        for statement in body:
            again = (
                names & statement.sets
                or statement in stars
                or (by_way & statement.binds and not self.again.state(where, statement))
                or (
                    statement.is_import
                    and any(id(enclosure.node) in tries for enclosure in statement.enclosures)
                )
            )
            if not again:
                continue
            action = self.actions.get(statement)
            if statement.is_class:
                self._uncover(where, statement, actions, action)
                continue
            if action is not None and action.verb not in (Verb.MOVE, Verb.NONE):
                patched = action.verb in (Verb.PATCH, Verb.UPDATE) and statement.is_function
                if not patched or not (names | by_way) & statement.sets:
                    continue
            if self.again.held_in_chain(where, statement):
                continue
            if action is None:
                action = self._unchanged(Verb.RUN, where, statement)
                actions.append(action)
            action.verb = Verb.RUN
            self._binds(where, statement)
        for action in executed:
            if action.old is not None:
                self.renewed.append(self.again.origin_of(where, action.statement))
        for name in set().union(*(s.deletes for s in body)) & names:
            prefix = f"{body[0].scope}." if body[0].scope else ""
            self._certain(Input("value", where, prefix + name))

    def _renew(self, home: str, name: str) -> None:
        """Let a module make an object anew which another one changes in place in another way."""
        binders = self.graph.bindings(home).get(name, []) if home else []
        if any(self.again.stays(home, s) or not isinstance(s.node, ast.Assign) for s in binders):
            return
        for statement in binders:
            if mutable_result(statement.node.value) is not False:  # type: ignore[attr-defined]
                self._make_again(home, statement)

    def _make_again(self, home: str, statement: Statement) -> None:
        """Execute a statement that has not changed."""
        action = self._action_for(home, statement)
        if action.verb in (Verb.NONE, Verb.MOVE):
            action.verb = Verb.RUN
            self._binds(home, statement)

    def _uncover(
        self, module: str, statement: Statement, actions: list[Action], action: Action | None
    ) -> None:
        """Let a class have its name again where another statement of that name is edited."""
        if action is None:
            action = self._unchanged(Verb.CLASS, module, statement)
            actions.append(action)
        self._open(action)
        if action.verb is Verb.CLASS and action.old is not None:
            action.rebind = True
            self._binds(module, statement)

    # What follows from it.

    def _follow(self, key: Input) -> None:
        if key.aspect == "names":
            for module, use in self.namespaces.readers(key):
                self._follow_use(module, use, key)
            return
        if key.name.endswith("]"):
            for module, use in self.graph.readers_of_item((key.module, key.name)):
                self._follow_use(module, use, key)
            return
        for module, use in self.graph.uses((key.module, key.name)):
            self._follow_use(module, use, key)
        for module, use in self.callers.of(key, key in self.certain):
            self._derive(module, use, key)
        if key.aspect == "value":
            # What another module stores there comes after what its own module makes it.
            for module, statement in self.graph.stores_into((key.module, key.name)):
                if module != key.module:
                    self._derive(module, Use(statement), key)
        if "." in key.name and key.module in self.graph.sources:
            if stands_in_for_module(self.graph.sources[key.module]):
                # Its class serves what is imported from an object in ``sys.modules``.
                for module, use in self.graph.uses((key.module, key.name.rpartition(".")[2])):
                    self._follow_use(module, use, key)

    def _follow_use(self, module: str, use: Use, key: Input) -> None:
        statement = use.statement
        if key.aspect == "computed" and not self.introspection.reads(module, use, key):
            return
        if key.aspect == "attributes" and not self.introspection.reads_attribute(module, use, key):
            return
        if key.aspect == "content":
            if not use.by_body and self.again.sums_up(module, statement, self.ran):
                self._derive(module, use, key)
            return
        if not use.by_body and (
            (key in self.foreign and module == key.module)  # it is executed before who stores there
            or (not key.name.isidentifier() and self.stores.stand_below(module, statement, key))
        ):
            return
        if use.guessed and not use.by_body and not self.callers.may_read(module, statement, key):
            return
        if use.by_body:
            if key.aspect == "define":
                return
            if self.callers.runs_own_lambda(module, statement):
                self._derive(module, Use(statement), key)
            if key.aspect == "decorate":
                if statement.name:
                    self._taint(Input("decorate", module, statement.qualname), key)
                return
            if is_cached(statement):
                self.cached[(module, statement)].add(key)
            for called in self._called_with(module, statement):
                self._taint(called, key)
            if statement.scope and statement.name in _DEFINING:
                self._taint(Input("define", module, statement.scope), key)
        elif key.aspect in _READ or (key.aspect == "call" and use.called):
            if is_cached(statement):
                # A default of a cached function: it remembers what it returned for the old one.
                self.cached[(module, statement)].add(key)
            self._derive(module, use, key)
        elif key.aspect == "inner" and use.called and not statement.is_class:
            self._follow_made(module, statement, key)
        elif key.aspect == "decorate" and use.called:
            if any(
                (key.module, key.name) in self.graph.keys(module, name, statement.scope)
                for name in calls_what_is_made(statement.node)
            ):
                self._derive(module, use, key)
        elif key.aspect == "define":
            if statement.is_class and use.by_header:
                self._derive(module, use, key)
            elif statement.scope and use.called:
                # A descriptor in the body of a class: its __set_name__ runs while that is made.
                owner = self._parents(module)[statement]
                self._derive(module, Use(owner, by_header=True), key)

    def _follow_made(self, module: str, statement: Statement, key: Input) -> None:
        """What a function has made does something else when it is called; it is the same object."""
        if is_cached(statement):
            self.cached[(module, statement)].add(key)
        for called in self._called_with(module, statement):
            self._taint(called, key)

    def _taint(self, tainted: Input, key: Input) -> None:
        if tainted != key:
            self.taints[tainted].add(key)
            self._may_change(tainted)

    def _derive(self, module: str, use: Use, key: Input) -> None:
        statement = use.statement
        is_main = any(enclosure.is_main for enclosure in statement.enclosures)
        if is_main or statement.binds == {"__doc__"}:
            return
        if statement.is_class:
            action = self._action_for(module, statement)
            self._open(action)
            action.inputs |= {key}
            self._taint(Input("define", module, statement.qualname), key)
            return
        if statement.is_import and is_shadowed(self.graph.sources[module], statement):
            return
        if "*" in statement.binds and "." not in key.name:
            self._may_change(Input("value", module, key.name))
            self._under_star(module, statement, key)
        group = self.chains.around(module, statement, self._body_of(module, statement))
        if statement.is_function and not use.by_header:
            # Of definitions of one name, as those that are registered, the others stay as they are.
            known = self.actions.get(statement)
            if known is not None and known.verb is Verb.RUN and not self.ran:
                return
            later = group[group.index(statement) :]
            if not any(s.binds & statement.binds & s.reads for s in later):
                group = later
        own = self.stores.keys(module, statement)
        if key in own.values() and (module == key.module or statement.reads & own.keys()):
            return
        if key.aspect == "value" and binds_itself(module, statement, group, key):
            # The statements of a chain run in order, so what one binds the next reads anew.
            return
        prefix = f"{statement.scope}." if statement.scope else ""
        deleted = set().union(*(s.deletes for s in group))
        held = next((why for s in group if (why := self.again.held_for(module, s, key))), "")
        state = next((why for s in group if (why := self.again.state(module, s))), "")
        for member in group:
            action = self._action_for(module, member)
            if action.verb is Verb.RUN and not (self.ran and not (held or state)):
                # It runs anyway; once more for what came out different only after that.
                continue
            if member.is_function and (
                (use.by_header and member is statement)
                or self.graph.is_decorated_with(module, member, (key.module, key.name))
            ):
                action.decorator_inputs |= {key}
            if not use.guessed:
                action.guessed -= {key}
            elif key not in action.inputs:
                action.guessed |= {key}
            if key in action.inputs:
                continue
            action.inputs |= {key}
            if member.is_function:
                self._spell(action, use, key)
                if is_cached(member):
                    self.cached[(module, member)].add(key)
            action.chain = frozenset(group)
            action.held = action.held or held
            action.state = action.state or state
            for name in member.touched & deleted:
                # It is gone before and after: what reads it in between follows all the same.
                self._taint(Input("value", module, prefix + name), key)
            patched = member.is_function and not action.decorator_inputs
            if not patched and not action.held:
                self._binds(module, member)
            if member.is_function or (not action.held and is_lambda_assignment(member)):
                # Decorated anew it may be the same wrapper, which does something else.
                for name in member.binds:
                    self._taint(Input("call", module, prefix + name), key)

    def _refill(self) -> bool:
        """Note what held statements bind that run if an object is new; whether any were found."""
        roots = roots_by(self.taints)
        for action in list(self.actions.values()):
            if not action.held or not action.statement.binds:
                continue
            objects = frozenset(filter(self.again.may_be_filled, roots(action.inputs)))
            if not objects or self.asked.get(action) == objects:
                continue
            self.asked[action] = objects
            if self.again.refills(action.module, action.statement, objects):
                self._binds(action.module, action.statement)
        return bool(self.pending)

    def _spell(self, action: Action, use: Use, key: Input) -> None:
        """Note under which names a definition reads an input."""
        statement = action.statement
        for name in statement.reads.union(read_by_lambdas(statement.node)):
            for module, full in self.graph.keys(action.module, name, action.statement.scope):
                near = f"{full}.".startswith(f"{key.name}.") or key.name.startswith(f"{full}[")
                if (near and module == key.module) or use.by_instance:
                    action.spelled[name] = action.spelled.get(name, frozenset()) | {key}

    def _under_star(self, module: str, star: Statement, key: Input) -> None:
        """Plan what binds a name before a star import does, for when that does so no longer."""
        body = self.graph.sources[module].statements
        for statement in body[: body.index(star)]:
            if "*" in statement.binds or not statement.binds or statement.is_class:
                continue
            if key.name not in ("__all__", *statement.binds) or self.again.held(module, statement):
                continue
            action = self._action_for(module, statement)
            if key not in action.inputs and action.verb is not Verb.RUN:
                action.inputs |= {key}
                action.stars |= {star}
                action.star_inputs |= {key}

    def _action_for(self, module: str, statement: Statement) -> Action:
        """The statement's action, made if there is none, within the actions of its classes."""
        action = self.actions.get(statement)
        if action is not None:
            return action
        parent = self._parents(module).get(statement)
        if parent is not None:
            holder = self._action_for(module, parent)
            if holder.verb is Verb.MOVE:
                self._open(holder)
                return self._action_for(module, statement)
        verb = Verb.CLASS if statement.is_class else Verb.NONE
        action = self._unchanged(verb, module, statement)
        if parent is not None:
            holder.children.append(action)
        else:
            if module not in self.plans:
                source = self.graph.sources[module]
                self.plans[module] = ModulePlan(module, source, source)
            self.plans[module].actions.append(action)
        return action

    def _unchanged(self, verb: Verb, module: str, statement: Statement) -> Action:
        """Return the action, a new one, of a statement that neither changed nor moved."""
        action = Action(verb, module, self.same.get(statement, statement), statement)
        self.actions[statement] = action
        return action

    def _open(self, action: Action) -> None:
        """Take a class that only moved apart: each of its statements moves."""
        if action.verb is not Verb.MOVE or action.old is None or action.new is None:
            return
        action.verb = Verb.CLASS
        for old, new in zip(action.old.body, action.new.body, strict=True):
            child = self.actions[new] = Action(Verb.MOVE, action.module, old, new)
            action.children.append(child)

    def _body_of(self, module: str, statement: Statement) -> Sequence[Statement]:
        parent = self._parents(module).get(statement)
        return parent.body if parent is not None else self.graph.sources[module].statements

    def _parents(self, module: str) -> dict[Statement, Statement]:
        found = self.parents.get(module)
        if found is None:
            walk = self.graph.sources[module].walk()
            found = self.parents[module] = {c: s for s in walk for c in s.body}
        return found

    # The end.

    def _expand_taints(self) -> None:
        """Replace each tainted input by what its taint comes from."""
        roots = roots_by(self.taints)
        for action in self.actions.values():
            statement = action.new
            if statement is not None and is_cached(statement) and action.verb is not Verb.MOVE:
                own = Input("call", action.module, statement.qualname)
                if own in self.certain:
                    self.cached[(action.module, statement)].add(own)
        self.result.caches.clear()
        for (module, statement), keys in self.cached.items():
            inputs = roots(keys)
            itself = frozenset({Input("call", module, statement.qualname)})
            self.result.caches.append((module, statement, inputs, itself & self.certain))
        for action in self.actions.values():
            if action.inputs:
                action.inputs = roots(action.inputs)
                for name, read in action.spelled.items():
                    action.spelled[name] = roots(read)
            action.star_inputs = roots(action.star_inputs)
            action.decorator_inputs = roots(action.decorator_inputs)

        for action in [action for each in self.plans.values() for action in each.actions]:
            action.stored = self.stores.keys(action.module, action.statement)

    def _decorators(self) -> None:
        for action in self.decorated:
            if action.new is not None and not action.held:
                action.held = self.again.held(action.module, action.new)

    def _rebuilds(self) -> None:
        """For classes that may be computed anew: which of their statements may be executed."""
        for action in self.actions.values():
            if action.verb is not Verb.CLASS or action.new is None:
                continue
            quiet = (Verb.PATCH, Verb.MOVE)
            if not (action.recompute or action.inputs) and all(
                child.verb in quiet and not child.inputs for child in action.children
            ):
                continue
            nameless = [statement for statement in action.new.body if not statement.name]
            action.rebuild = Reasons(nameless, partial(self.again.held_later, action.module))

    def _sort(self) -> None:
        for module in self.plans.values():
            sort_actions(module.actions, module.new.statements)
        steps = ExecutionOrder(self.graph.sources, self.plans, self.find).walk()
        self.result.steps = steps
        self.result.modules[:] = [step.module for step in steps if step.is_last]
