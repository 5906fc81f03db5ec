"""What is not executed again though something that it reads has changed, and what is said of it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import partial
from types import FunctionType, ModuleType
from typing import Any

from pljam._apply.batch import BatchState
from pljam._apply.destinations import Loaded
from pljam._apply.raw import is_kind, value_at
from pljam._apply.values import is_plain
from pljam._plan.plan import Action, Input, ModulePlan
from pljam._source.statements import Statement
from pljam.report import Note


class Holding(BatchState):
    """The part of a batch that knows what stays."""

    def _is_held(self, action: Action) -> bool:
        """Whether a statement must not run again; it may if it only fills what is new."""
        if not action.held:
            return False
        files = self.loaded()
        every = dict(self._new_objects(files))
        # Of a file that is new, the functions that a statement calls may reach all.
        new = {
            key: value
            for key, value in every.items()
            if key in action.inputs or key.module in files
        }
        known = self.refilled.get(action, {})
        if all(known.get(key) is value for key, value in new.items()):
            return True  # Nothing is new, or it has been filled already.
        asked = partial(self.plan.refills, action.module, action.statement)
        if not any(map(asked, dict.fromkeys((frozenset(new), frozenset(every))))):
            return True
        self.refilled[action] = new
        self.read_by[action] = self._reads(action)
        return False

    def _is_carried_over(self, action: Action, inputs: frozenset[Input]) -> bool:
        """Whether a store follows only from its class or function being another object now.

        What was stored on the former one is carried over.
        """
        names = self.modules[action.module].__dict__
        for place, key in action.stored.items():
            head = place.partition("[")[0].partition(".")[0]
            if not is_kind(names.get(head), type, FunctionType):
                return False
            own = f"{key.name}."
            inputs -= {
                each
                for each in inputs
                if (each.module, each.name) == (action.module, head)
                or (each.module == key.module and own.startswith(f"{each.name}."))
            } - {key}
        return bool(action.stored) and not inputs

    def _is_current(self, action: Action) -> bool:
        """Whether a statement has filled something in this batch, of what is still so."""
        read = self.read_by.get(action)
        if read is None:
            return False
        return all(value is read.get(name) for name, value in self._reads(action).items())

    def _reads(self, action: Action) -> dict[str, Any]:
        """Return what the names hold that a statement spells."""
        names = self.modules[action.module].__dict__
        return {name: value_at(names, name) for name in action.statement.reads}

    def _new_objects(self, files: Loaded) -> Iterator[tuple[Input, Any]]:
        """Yield the mutable objects that names of modules, new ones too, hold since this batch.

        A definition is none of them: what it holds is kept when it is made anew.
        """
        found = [
            (key, value_at(self.modules[key.module].__dict__, key.name))
            for key in self.dirty - self.gone
            if key.aspect == "value" and key.module in self.modules
        ]
        for name, (module, source) in files.items():
            bound = frozenset().union(*(s.binds for s in source.statements if not s.is_import))
            names = module.__dict__
            found += [(Input("value", name, each), names[each]) for each in bound & names.keys()]
        for key, value in found:
            if not (is_plain(value) or is_kind(value, type, FunctionType, ModuleType)):
                yield key, value

    def _is_mutable(self, action: Action) -> bool:
        """Whether the statement's value, as it was before the batch, can be changed in place."""
        if action.statement.scope:
            values = self.search.values_of(action.module, action.statement)
        else:
            before = self.before[action.module]
            values = (before[name] for name in action.statement.binds if name in before)
        return not all(map(is_plain, values))

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

    def keep(self, module: ModulePlan, action: Action, slug: str, inputs: frozenset[Input]) -> None:
        """Report that a statement keeps its value though what it reads has changed."""
        statement = action.statement
        lasting = statement.binds or statement.stores
        if not lasting or isinstance(statement.node, (ast.For, ast.While)):
            # It has no value that could be out of date; what it did is not done again.
            told = ("value", "names", "computed")
            inputs = frozenset(key for key in inputs if key.aspect in told)
            if not inputs:
                return
        causes = sorted({str(key) for key in inputs})
        self.outcome.kept.append(
            Note(
                f"{module.module}.{statement.within(sorted(statement.binds)[0])}"
                if statement.binds
                else statement.summary(),
                slug,
                module.new.path,
                statement.node.lineno,
                f"{statement.summary()} · {', '.join(causes)} is gone"
                if slug == "name-gone"
                else f"{statement.summary()} · {', '.join(causes)} changed under it"
                f" ({action.held or action.state})",
            )
        )

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
