"""One class on its way to its new source: what is known of the update, for all parts of it.

batch, module, action   the batch, the file and the action that bring the class up to date
cls, kind               the live class, and the handler of its kind
old, new                its statement before the edit and after it
changed, removed        entries of the class that come out anew, or that its body binds no more
recompute, redecorate   whether the class is computed anew, and whether its decorators run again
reordered               whether what stays stands in another order
unannotated             whether an annotation is gone, which need not have bound a name
poured_over             whether another statement of the same name had made the class
whole                   whether the whole body is executed, and not only what changed
afresh                  whether a new class is to take its place
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from pljam._apply import kinds
from pljam._apply.journal import Journal
from pljam._apply.namespaces import live_body
from pljam._apply.raw import class_dict, mro_of
from pljam._apply.rewrite import METACLASS
from pljam._plan.plan import Action, Input, ModulePlan, Verb
from pljam._source.names import mangle
from pljam._source.statements import Statement

if TYPE_CHECKING:
    from pljam._apply.execute import Batch


class UpdateState:
    """The state of one update, and what every part of it asks."""

    def __init__(self, batch: Batch, module: ModulePlan, action: Action, live: type) -> None:
        self.batch = batch
        self.module = module
        self.action = action
        self.cls = live
        self.journal: Journal = batch.journal
        assert action.old is not None and action.new is not None
        self.old: Statement = action.old
        self.new: Statement = action.new
        self.kind = kinds.kind_of(live)
        self.former_bases = mro_of(live)[1:]
        self.changed: set[str] = set()
        self.removed: frozenset[str] = frozenset()
        self.recompute = False
        self.reordered = False
        self.unannotated = False
        self.redecorate = False
        self.poured_over = False
        self.afresh = False
        self.whole = False
        self.decorators: list[Any] = []
        # The bases, and those of them that the header names: a metaclass is called with these.
        self.bases: tuple[type, ...] | None = None
        self.written_bases: tuple[type, ...] = ()
        self.keywords: dict[str, Any] = {}
        # For dataclasses: the whole evaluated body, and removed methods that may be generated now.
        self.own_fields: dict[str, Any] | None = None
        self.generated: frozenset[str] = frozenset()
        # For decorators: what they had set to literals, and the program has changed since.
        self.kept: dict[str, Any] = {}
        # For metaclasses: the names that are prepared for the body with another value than before.
        self.prepared: set[str] = set()

    @property
    def shows_objects(self) -> bool:
        """Whether the class is computed anew only for the sake of objects that its hooks make.

        Only the initializers of their classes were edited: they are state, and get what they lack.
        """
        if self.action.recompute or self.changed or self.removed or self.reordered:
            return False
        if self.poured_over or self.afresh or self.unannotated:
            return False
        if any(child.verb not in (Verb.MOVE, Verb.NONE) for child in self.action.children):
            return False
        own = {
            (class_dict(each).get("__module__"), f"{each.__qualname__}.__init__")
            for each in (*mro_of(type(self.cls)), *mro_of(self.cls))
        }
        causes = self.batch.consumed.get(self.action, frozenset())
        return bool(causes) and all(
            key.aspect == "call"
            and key.name.endswith(".__init__")
            and (key.module, key.name) not in own
            for key in causes
        )

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Let the batch know that what is raised meanwhile may be the engine's own failure."""
        outer, self.batch.updating = self.batch.updating, self.action
        yield
        self.batch.updating = outer

    def names(self, statement: Statement) -> set[str]:
        """The entries of the class that a statement of its body makes."""
        return {mangle(name, self.new.name) for name in statement.binds}

    def bound_by(self, statement: Statement) -> set[str]:
        """The entries of the class that one of its statements makes."""
        return set().union(*(self.names(child) for child in statement.body))

    def bound(self) -> set[str]:
        """The entries of the class that its new body makes."""
        return self.bound_by(self.new)

    def has_changed(self, name: str) -> None:
        """Let what reads an attribute of the class be executed again, or know that it is gone."""
        key = Input("value", self.module.module, f"{self.new.qualname}.{name}")
        self.batch.dirty.add(key)
        is_there = any(name in class_dict(each) for each in mro_of(self.cls))
        (self.batch.gone.discard if is_there else self.batch.gone.add)(key)

    def has_computed(self, cls: type | None = None, for_heirs: bool = False) -> None:
        """Note that what is computed from the class, or from one below it, is something else.

        With ``for_heirs``, the classes below it are computed from that and are to follow.
        """
        module, name = self.module.module, self.new.qualname
        if cls is not None:
            module, name = str(class_dict(cls).get("__module__")), cls.__qualname__
        self.batch.dirty.add(Input("computed", module, name))
        if for_heirs:
            self.batch.dirty.add(Input("define", module, name))

    def own_keywords(self) -> dict[str, Any]:
        """The keywords of the header that the bases and the metaclass get."""
        return {k: v for k, v in self.keywords.items() if k != METACLASS}

    def kind_now(self) -> kinds.Kind:
        """The handler of what the class has become."""
        return kinds.kind_of(self.cls)

    def live_body(self) -> Any:
        """Return how the body reads what earlier statements of it had bound."""
        return live_body(self.cls, frozenset(self.bound_by(self.old) | self.bound_by(self.new)))
