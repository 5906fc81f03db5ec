"""What a batch knows while it is applied: the state that its parts share.

plan, modules   what is to be done, and the live modules it is done to
journal         every store, so that all of it can be taken back
search          who runs old code; its patches are stored in one stretch (see ``storing``)
dirty, gone     the inputs that came out different so far, and those of them that were deleted
before          each module's names as they were before the batch
performed       actions whose own part is done; ``consumed`` what made a derived one run already
running         statements executed in this pass that others of the same name must follow
ran, ran_now    statements executed, with the names they bound; and those executed in this pass
later           names bound by a statement that a later one outdoes, with that and what it bound
dynamic         modules whose statements may bind names that no source shows
defined         actions whose definition was executed
replaced        pairs of old and new objects where no change in place was possible
merged          classes made anew, each with the old class that takes their references
waiting         classes whose metaclass does not fit a new base yet, with the old base and the new
redecorated     actions whose decorators run when the next statements are executed
foreign         what objects of libraries hold of definitions that go or are made again
successors      old code objects and what took their places, for closures found later
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from types import CodeType, ModuleType
from typing import Any

from pljam._apply.codes import Lineage
from pljam._apply.journal import Journal
from pljam._apply.moves import Loaded
from pljam._apply.namespaces import LIVE
from pljam._apply.outcome import Outcome
from pljam._apply.rewrite import Placeholders
from pljam._apply.search import Search, walk
from pljam._plan.plan import Action, Input, ModulePlan, Plan
from pljam._source.statements import Statement


class BatchState:
    """The state of one batch, and what every part of it reports."""

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
        self.waiting: list[tuple[type, type, type]] = []
        self.replaced_classes: list[tuple[type, type]] = []
        self.redecorated: list[Action] = []
        self.foreign: list[tuple[str, str, Any, Any, Statement]] = []
        self.paths = {source.path for source in plan.sources.values()}
        self.paths |= {source.path for source in plan.leaving.values()}
        self.performed: set[Action] = set()
        self.defined: set[Action] = set()
        self.consumed: dict[Action, frozenset[Input]] = {}
        self.gone: set[Input] = set()
        self.forget: list[Callable[[], object]] = []
        self.running: set[Statement] = set()
        self.ran: dict[Statement, frozenset[str]] = {}
        self.ran_now: set[Statement] = set()
        self.later: dict[tuple[str, str], tuple[Statement, Any]] = {}
        self.positions: dict[ModulePlan, dict[Statement, int]] = {}
        self.dynamic: set[str] = set()
        self.old_codes: list[CodeType] = []
        self.emptied: list[functools._lru_cache_wrapper[Any]] = []
        self.successors: list[tuple[CodeType, CodeType]] = []

    def note_changed(self, module: ModulePlan, action: Action) -> None:
        """Note what of the edit an action is."""
        statement = action.statement
        names = [statement.qualname] if statement.name else sorted(statement.binds)
        for name in names or [statement.summary()]:
            self.outcome.add_changed(
                f"{module.module}.{name}", module.new.path, statement.node.lineno
            )

    def _is_project(self, path: str) -> bool:
        """Whether a file is one of the project's."""
        return path in self.paths

    def _actions(self) -> Iterator[Action]:
        for module in self.plan.modules:
            yield from walk(module.actions)
