"""Decorators and hooks that run again: where they may register something a second time."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from types import FunctionType, ModuleType
from typing import Any

from pljam._apply.attributes import Aside
from pljam._apply.batch import BatchState
from pljam._apply.codes import Place
from pljam._apply.locate import functions_in_heap, on_the_way
from pljam._apply.raw import (
    MISSING,
    class_dict,
    instance_dict,
    is_kind,
    mro_of,
    stored_as,
    value_at,
)
from pljam._apply.registered import Made, Withdrawal, withdraw
from pljam._apply.registries import Reach
from pljam._apply.search import walk
from pljam._apply.values import same_value
from pljam._plan.plan import Input, ModulePlan, Verb
from pljam._source.names import dotted
from pljam._source.statements import ModuleSource, Statement, fingerprint

_SHARED = (list, dict, set, tuple, str, bytes, int, float, type(None), ModuleType)


class Registering(BatchState):
    """The part of a batch that watches registries."""

    # What the former execution of a definition registered.

    def _withdraw_deleted(self) -> None:
        """Take out what definitions had registered that are gone from the source."""
        leaving: list[tuple[str, ModuleSource, Statement]] = []
        for module in self.plan.modules:
            for action in walk(module.actions):
                if action.verb is Verb.DROP and action.old is not None:
                    leaving += [(module.module, module.old, s) for s in action.old.walk()]
        for name, source in self.plan.leaving.items():
            leaving += [(name, source, statement) for statement in source.walk()]
        wanted = [each for each in leaving if each[2].name]
        places = {
            Place(source.path, statement.qualname, statement.start): statement
            for _, source, statement in wanted
            if statement.is_function and statement.decorators and statement not in self.search.live
        }
        for place, functions in functions_in_heap(places, self.lineage).items() if places else ():
            self.search.live.setdefault(places[place], functions[0])
        for name, _, statement in wanted:
            self._withdraw(name, statement, None)
        free = {(each.module, each.place): each.is_only for each in self.plan.abandoned}
        for module in self.plan.modules:
            for action in module.actions:
                node, stores = action.statement.node, action.statement.stores
                known = [free.get((module.module, place)) for place in stores]
                if action.verb is Verb.DROP and isinstance(node, ast.Assign) and None not in known:
                    if self._take_out_stored(module, node, all(known)):
                        self.dirty.update(action.stored.values())
                        self.dynamic.add(module.module)

    def _take_out_stored(self, module: ModulePlan, node: ast.Assign, is_only: bool) -> bool:
        """Take out what a deleted ``TABLE["key"] = function`` or ``function.mark = 1`` had stored.

        It goes if it is there still; an attribute only if no class has it from elsewhere.
        """
        target, names = node.targets[0], self.modules[module.module].__dict__
        if not isinstance(target, (ast.Subscript, ast.Attribute)):
            return False
        still = {
            fingerprint(other)
            for statement in module.new.statements
            for other in getattr(statement.node, "targets", ())
        }
        path = dotted(target.value)
        holder: Any = value_at(names, path) if path and fingerprint(target) not in still else None
        stored = names.get(node.value.id) if isinstance(node.value, ast.Name) else MISSING
        if isinstance(node.value, ast.Constant):
            stored = node.value.value
        if isinstance(target, ast.Attribute):
            if stored is MISSING:
                return False
            taken = self._take_out_attribute(holder, target.attr, stored)
        elif isinstance(target.slice, ast.Constant) and is_kind(holder, dict):
            held = dict.get(holder, target.slice.value, MISSING)
            own = is_kind(held, FunctionType, type)
            own |= is_only and isinstance(node.value, ast.Constant)
            taken = own and held is not MISSING and same_value(held, stored)
            if taken:
                self.journal.watch_container(holder)
                dict.__delitem__(holder, target.slice.value)
        else:
            return False
        if taken:
            what = f"{module.module}.{ast.unparse(target)}"
            self.outcome.add_changed(what, module.new.path, node.lineno, "deleted")
        return taken

    def _take_out_attribute(self, holder: Any, name: str, stored: Any) -> bool:
        """Delete an attribute of an object of the project, if it holds ``stored``."""
        if is_kind(holder, FunctionType):
            if same_value(holder.__dict__.get(name, MISSING), stored):
                self.journal.watch_container(holder.__dict__)
                del holder.__dict__[name]
                return True
        elif is_kind(holder, type) and same_value(class_dict(holder).get(name, MISSING), stored):
            source = self.plan.sources.get(str(class_dict(holder).get("__module__")))
            qualname = type.__dict__["__qualname__"].__get__(holder)
            bodies = (
                [s for s in source.walk() if s.is_class and s.qualname == qualname]
                if source
                else []
            )
            if bodies and not any(name in child.binds for s in bodies for child in s.body):
                self.journal.del_entry(holder, name)
                return True
        elif same_value((own := instance_dict(holder) or {}).get(name, MISSING), stored):
            classes = mro_of(type(holder))[:-1]
            homes = [
                self.plan.sources.get(str(class_dict(cls).get("__module__"))) for cls in classes
            ]
            qualnames = [type.__dict__["__qualname__"].__get__(cls) for cls in classes]
            if all(home and _is_plain(home, q) for home, q in zip(homes, qualnames, strict=True)):
                self.journal.watch_container(own)
                del own[name]
                return True
        return False

    def _withdraw_repeated(self) -> list[Withdrawal]:
        """Take out what definitions had registered whose decorators are about to run again."""
        actions, self.redecorated = self.redecorated, []
        self.filled.clear()
        found: list[Withdrawal] = []
        for action in actions:
            if action.old is not None:
                found += self._withdraw(action.module, action.old, action.new)
                self._set_aside(action.module, action.old)
        return found

    def _register_again(
        self, withdrawn: list[Withdrawal], filled: AbstractSet[int] = frozenset()
    ) -> None:
        """After decorators ran: what they registered comes to where the old entries stood.

        The containers in ``filled`` are those whose hooks ran as well.
        """
        waiting: list[Withdrawal] = []
        for withdrawal in withdrawn:
            if withdrawal.by_hooks and id(withdrawal.container) not in filled:
                waiting.append(withdrawal)
            else:
                withdrawal.put_in_place()
        for withdrawal in reversed(waiting):
            withdrawal.put_back()

    def _set_aside(self, module: str, old: Statement) -> None:
        """Let decorators that run again meet their function as its definition makes it."""
        live: Any = self.search.live.get(old) if old.decorators else None
        if is_kind(live, FunctionType):
            found = list(self._registrars(module, old, live))
            decorators = [value for value, _ in found]
            decorators += [stored_as(value, name) for value, names in found for name in names]
            key = Input("attributes", module, old.qualname)
            self.aside.append(Aside(live, decorators, self.journal, key))

    def _withdraw(self, module: str, old: Statement, new: Statement | None) -> list[Withdrawal]:
        """Take out what ``old`` had registered; ``new`` registers it again, if it is there."""
        made = self._made(module, old)
        if made is None:
            return []
        reach = self._reach(module, old, made)
        if new is None and old.is_class:
            reach.look_in(made.live)
            for value, names in self._hooks_of(made.live):
                reach.add(value, names)
        made.barred = {**reach.registrars, **self._named_values(old.name)}
        for value in (made.live, *made.values, *made.way):
            made.barred.pop(id(value), None)
        again = self._reach(module, new, made).containers if new is not None else {}
        found = self._take_out(reach, made, again)
        if old.is_class and new is not None:
            direct = self._reach(module, old, made, with_hooks=False)
            _tell_hooks_apart(found, direct)
        for holder in reach.foreign.values():
            self._remember_foreign(module, old, made, holder, new is None)
        return found

    def _reach(
        self, module: str, statement: Statement, made: Made, with_hooks: bool = True
    ) -> Reach:
        """What the decorators of a definition reach."""
        reach = self._nothing_reached(made, with_hooks)
        for value, names in self._registrars(module, statement, made.live):
            reach.add(value, names)
        return reach

    def _nothing_reached(self, made: Made, with_hooks: bool = True) -> Reach:
        wrappers = {
            self.lineage.place(value.__code__)
            for value in (made.live, *made.values, *made.way)
            if is_kind(value, FunctionType)
        }
        return Reach(self._is_project, frozenset(wrappers), with_hooks)

    def _take_out(self, reach: Reach, made: Made, again: Mapping[int, Any]) -> list[Withdrawal]:
        """Take out entries; what stands among keys stays in containers that are filled again."""
        found: list[Withdrawal] = []
        for number, container in reach.containers.items():
            taken = withdraw(container, made.stands_for, self.journal, number not in again)
            if taken is not None:
                found.append(taken)
        emptied = [w.container for w in found if w.taken and not w.container]
        for outer in reach.containers.values() if emptied else ():
            if is_kind(outer, defaultdict):
                for key, value in list(dict.items(outer)):
                    if any(value is inner for inner in emptied):
                        self.journal.watch_container(outer)
                        dict.__delitem__(outer, key)
        return found

    def _made(self, module: str, old: Statement) -> Made | None:
        """What a definition's former execution made, as far as it is found."""
        live: Any = self.search.live.get(old)
        if old.is_class:
            live = self.search.live_class(module, old.qualname)
        values = list(self.search.values_of(module, old))
        way = list(self.search.way(module, old))
        if live is not None:
            values = [v for v in values if any(w is live for w in on_the_way([v], module))]
            way = way if values else []
        elif old.is_class:
            return None
        values = [v for v in values if not is_kind(v, *_SHARED)]
        if live is None and (not old.decorators or not values):
            return None
        return Made(live, values, way)

    def _registrars(
        self, module: str, old: Statement, live: Any
    ) -> Iterator[tuple[Any, frozenset[str]]]:
        """Yield what the decorators name, and what runs because of a class's bases."""
        names: Mapping[str, Any] = self.modules[module].__dict__
        scope: Mapping[str, Any] = {}
        if old.scope:
            cls = self.search.live_class(module, old.scope)
            scope = class_dict(cls) if cls is not None else {}
        for decorator in old.decorators:
            nodes = list(ast.walk(decorator))
            attributes = frozenset(n.attr for n in nodes if isinstance(n, ast.Attribute))
            for node in nodes:
                if isinstance(node, ast.Name):
                    value = scope.get(node.id, names.get(node.id))
                    if value is not None and value is not live:
                        yield value, attributes
                        # A singledispatch function remembers what it dispatched to.
                        dispatcher = (instance_dict(value) or {}).get("dispatcher", value)
                        forget: Any = (instance_dict(dispatcher) or {}).get("_clear_cache")
                        if callable(forget):
                            self.forget.append(forget)

    def _hooks_of(self, live: type) -> Iterator[tuple[Any, frozenset[str]]]:
        """Yield what runs because of the bases and the metaclass while a class is made."""
        hooks = [(base, "__init_subclass__") for base in mro_of(live)[1:-1]]
        hooks += [(m, n) for m in mro_of(type(live))[:-2] for n in ("__new__", "__init__")]
        for owner, name in hooks:
            hook: Any = class_dict(owner).get(name)
            if hook is not None:
                yield getattr(hook, "__func__", hook), frozenset()

    def _named_values(self, name: str) -> dict[int, Any]:
        """What other names of the project's modules hold: no entry of one definition."""
        found: dict[int, Any] = {}
        for module in self.plan.sources.keys() & self.modules.keys():
            for key, value in list(self.modules[module].__dict__.items()):
                if key != name:
                    found[id(value)] = value
        return found

    def _remember_foreign(
        self, module: str, old: Statement, made: Made, holder: Any, deleted: bool
    ) -> None:
        """Note what an object of a library holds of a definition: it cannot be taken out."""
        containers = [instance_dict(holder) or {}]
        for _ in range(3):
            for container in list(containers):
                values = container.values() if is_kind(container, dict) else container
                for value in list(values):
                    if is_kind(value, list, dict, set) and len(value) < 10_000:
                        if not any(value is each for each in containers):
                            containers.append(value)
        what = f"{module}.{old.qualname}"
        for container in containers:
            values = container.values() if is_kind(container, dict) else container
            for value in list(values):
                if (deleted or value is not made.live) and made.stands_for(value):
                    self.foreign.append((what, type(holder).__qualname__, container, value, old))

    @contextmanager
    def registering(self, cls: Any, functions: Iterable[Any]) -> Iterator[None]:
        """While ``functions`` run for a class again: what they had registered is taken out."""
        members = [*class_dict(cls).values(), *class_dict(cls).get("_member_map_", {}).values()]
        made = Made(cls, [cls, *(m for m in members if type(m) is cls)], [])
        made.with_instances = False
        reach, direct = self._nothing_reached(made), self._nothing_reached(made, with_hooks=False)
        called = list(functions)
        for each in (reach, direct):
            each.look_in(cls)
            for function in called:
                each.add(function, frozenset())
        made.barred = {**reach.registrars, **self._named_values(cls.__name__)}
        made.barred.pop(id(cls), None)
        for container in reach.containers.values():
            self.journal.watch_container(container)
        self.filled |= direct.containers.keys()
        found = self._take_out(reach, made, reach.containers)
        _tell_hooks_apart(found, direct)
        yield
        self._register_again(found)


def _tell_hooks_apart(withdrawn: Iterable[Withdrawal], direct: Reach) -> None:
    """Note which containers only what runs while classes are made would fill."""
    for withdrawal in withdrawn:
        withdrawal.by_hooks = id(withdrawal.container) not in direct.containers


def _is_plain(source: ModuleSource, qualname: str) -> bool:
    """Whether a class gives its instances no attributes: it has no methods and no decorators."""
    found = [each for each in source.walk() if each.is_class and each.qualname == qualname]
    return bool(found) and not any(
        each.decorators or any(s.is_function or s.annotates for s in each.body) for each in found
    )
