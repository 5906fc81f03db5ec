"""What a batch knows while it is applied: the state that its parts share.

plan, modules   what is to be done, and the live modules it is done to
journal         every store, so that all of it can be taken back
search          who runs old code; its patches are stored in one stretch (see ``storing``)
dirty, gone     the inputs that came out different so far, and those of them that were deleted
before          each module's names as they were before the batch
performed       actions whose own part is done; ``consumed`` what made a derived one run already
running         statements executed in this pass that others of the same name must follow
ran, ran_now    statements executed, with the names they bound; and those executed in this pass
left            names bound by what is left out of an edited ``with`` that is executed in part
later           names bound by a statement that a later one outdoes, with that and what it bound
updating        the class update that is at work, if the engine and not the program is running
program_error   what the program's own code raised last while an update of a class called it, and
                whether it was called just as for a class made anew
afresh          actions whose classes are to be replaced, since they cannot change in place
dynamic         modules whose statements may bind names that no source shows
defined         actions whose definition was executed
replaced        pairs of old and new objects where no change in place was possible; ``unbound``
                those of them that the names of the modules do not hold yet
merged          what was made anew, a class say, each with what takes its references unsaid
twins           second classes that hooks of the program have kept (see ``kinds/_twin``)
waiting         classes whose metaclass does not fit a new base yet, with the old base and the new
unfit           class statements whose metaclasses did not fit their bases when they were executed
left_behind     replaced classes whose instances stay what they were
respelling      renamed classes whose private names are to be others, with the code
redecorated     actions whose decorators run when the next statements are executed
refilled        statements that filled what the batch has made anew, and these objects
read_by         what the names held that these statements spell
stored          what attributes held before statements of the batch stored into them
looked_at       modules imported meanwhile whose stores into others' objects are known
filled          registries, by identity, whose hooks ran with the statements that run now
shown           objects that hooks of classes had made, each with the one that they make now
aside           attributes of functions whose decorators run, until these have run
foreign         what objects of libraries hold of definitions that go or are made again
copies          code objects and docstrings that the program may keep elsewhere
successors      old code objects and what took their places, for closures found later
"""

from __future__ import annotations

import copy
import functools
import weakref
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import CodeType, ModuleType
from typing import TYPE_CHECKING, Any

from pljam._apply.attributes import Aside
from pljam._apply.codes import Lineage
from pljam._apply.copies import Copies
from pljam._apply.destinations import Loaded
from pljam._apply.journal import Journal
from pljam._apply.namespaces import LIVE
from pljam._apply.outcome import Outcome
from pljam._apply.raw import MISSING
from pljam._apply.rewrite import Placeholders
from pljam._apply.search import Search, walk
from pljam._plan.plan import Action, Input, ModulePlan, Plan
from pljam._source.statements import ModuleSource, Statement
from pljam.report import Note

if TYPE_CHECKING:
    from pljam._apply.kinds._twin import Left
    from pljam._apply.private_names import Renamed

# What stays as it is for the whole of a batch.
_FIXED = frozenset({"modules", "paths", "before", "binders", "positions"})


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
        self.copies = Copies()
        self.live_name = self.placeholders.add(LIVE)
        self.dirty: set[Input] = set(plan.certain)
        self.before: dict[str, dict[str, Any]] = {}
        self.replaced: list[tuple[Any, Any]] = []
        self.unbound: list[tuple[Any, Any]] = []
        self.merged: list[tuple[Any, Any]] = []
        self.twins: list[Left] = []
        self.waiting: list[tuple[type, type, type]] = []
        self.unfit: list[tuple[ModulePlan, Statement]] = []
        self.left_behind: list[weakref.ref[type]] = []
        self.replaced_classes: list[tuple[type, type]] = []
        self.respelling: list[Renamed] = []
        self.redecorated: list[Action] = []
        self.refilled: dict[Action, dict[Input, Any]] = {}
        self.read_by: dict[Action, dict[str, Any]] = {}
        self.aside: list[Aside] = []
        self.shown: list[tuple[Any, Any]] = []
        self.filled: set[int] = set()
        self.stored: dict[Input, Any] = {}
        self.looked_at: set[str] = set()
        self.foreign: list[tuple[str, str, Any, Any, Statement]] = []
        self.paths = {source.path for source in plan.sources.values()}
        self.paths |= {source.path for source in plan.leaving.values()}
        self.paths |= {module.old.path for module in plan.modules}
        self.performed: set[Action] = set()
        self.defined: set[Action] = set()
        self.consumed: dict[Action, frozenset[Input]] = {}
        self.gone: set[Input] = set()
        self.forget: list[Callable[[], object]] = []
        self.running: set[Statement] = set()
        self.ran: dict[Statement, frozenset[str]] = {}
        self.left: dict[Statement, frozenset[str]] = {}
        self.ran_now: set[Statement] = set()
        self.later: dict[tuple[str, str], tuple[Statement, Any]] = {}
        self.binders: dict[ModuleSource, dict[str, list[Statement]]] = {}
        self.positions: dict[str, dict[Statement, int]] = {}
        self.dynamic: set[str] = set()
        self.updating: Action | None = None
        self.program_error: BaseException | None = None
        self._is_final = False
        self.afresh: set[Action] = set()
        self.old_codes: list[CodeType] = []
        self.emptied: list[functools._lru_cache_wrapper[Any]] = []
        self.caches: list[functools._lru_cache_wrapper[Any]] | None = None
        self.cleared: set[tuple[str, str]] = set()
        self.successors: list[tuple[CodeType, CodeType]] = []

    @contextmanager
    def program_runs(self, final: bool = False) -> Iterator[None]:
        """Note what the program's own code raises meanwhile: it is no failure of the engine.

        With ``final``, that code would raise the same for a class that is made anew.
        """
        try:
            yield
        # why: whatever it is, it is noted and raised on
        except BaseException as error:
            self.program_error, self._is_final = error, final
            raise

    def is_final(self, error: BaseException) -> bool:
        """Whether an error is to be reported without trying to make the class anew."""
        return error is self.program_error and self._is_final

    def replace(self, old: Any, new: Any) -> None:
        """Let ``new`` take the references of ``old``: the names of modules before all others."""
        self.replaced.append((old, new))
        self.unbound.append((old, new))

    def bind_replaced(self) -> None:
        """Let the names of the modules hold what takes the place of what they hold.

        What is executed from now on is to meet the new objects alone; all other references follow
        at the end, in one search.
        """
        pairs, self.unbound = self.unbound, []
        new_of = {id(old): new for old, new in pairs if old is not new}
        if not new_of:
            return
        for module in self.modules.values():
            names = module.__dict__
            for name, value in list(names.items()):
                new = new_of.get(id(value), MISSING)
                if new is not MISSING:
                    self.journal.set_item(names, name, new)

    def sameness(self) -> Callable[[Any, Any], bool]:
        """Return what says whether a name still holds what it held, or what has replaced that."""
        new_of = {id(old): new for old, new in self.replaced if old is not new}

        def is_same(old: Any, held: Any) -> bool:
            for _ in range(len(new_of)):
                if old is held or id(old) not in new_of:
                    break
                old = new_of[id(old)]
            return old is held

        return is_same

    def savepoint(self, module: ModulePlan) -> Callable[[], None]:
        """Return what takes the batch back to where it stands now, as far as it is undoable."""
        mark = self.journal.mark()
        names = self.modules[module.module].__dict__
        before = dict(names)
        owners = (self, self.search, self.outcome)
        kept = [
            (owner, name, copy.copy(value))
            for owner in owners
            for name, value in vars(owner).items()
            if type(value) in (list, dict, set, int) and name not in _FIXED
        ]

        def restore() -> None:
            failed = self.journal.rollback_to(mark)
            names.update(before)
            for name in names.keys() - before.keys():
                del names[name]
            for owner, name, value in kept:
                _put_back(owner, name, value)
            for what in failed:
                reason = "could not be put back"
                self.outcome.stale.append(Note(what, "not-undone", None, None, reason))

        return restore

    def note_changed(self, module: ModulePlan, action: Action) -> None:
        """Note what of the edit an action is."""
        statement = action.statement
        own = [statement.name] if statement.name else sorted(statement.binds | statement.annotates)
        names = [statement.within(name) for name in own]
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


def _put_back(owner: object, name: str, value: Any) -> None:
    """Give an attribute the content that it had; a container stays the same object."""
    held = getattr(owner, name)
    if type(held) is list:
        held[:] = value
    elif type(held) in (dict, set):
        held.clear()
        held.update(value)
    else:
        setattr(owner, name, value)
