"""Applying a plan whole, or not at all."""

from __future__ import annotations

import gc
import linecache
import sys
from collections.abc import Callable, Mapping
from types import FrameType, ModuleType

from pljam._apply.caches import clear_dispatch_caches, clear_subclass_caches, clear_typing_caches
from pljam._apply.codes import Lineage, place_of
from pljam._apply.destinations import Loaded
from pljam._apply.execute import Batch, UserError
from pljam._apply.holders import SUSPENDABLE
from pljam._apply.journal import Journal
from pljam._apply.outcome import Outcome
from pljam._apply.refusal import Refusal
from pljam._apply.search import walk
from pljam._plan.plan import Plan, Verb
from pljam.report import Note


def apply(
    plan: Plan,
    modules: Mapping[str, ModuleType],
    lineage: Lineage,
    outcome: Outcome,
    loaded: Callable[[], Loaded],
) -> bool:
    """Apply ``plan`` to the live ``modules``; return whether it was, with all told in ``outcome``.

    ``loaded`` tells which project modules were imported meanwhile.

    When something cannot be applied or a statement of the user's raises, everything is put back.
    """
    journal = Journal()
    places = lineage.snapshot()
    imported = set(sys.modules)
    try:
        batch = Batch(plan, modules, journal, lineage, outcome, loaded)
        batch.run()
    except UserError as failure:
        error = failure.error
        _undo(journal, lineage, places, imported, outcome)
        outcome.errors.append(
            Note(
                type(error).__name__,
                "statement-raised",
                failure.path,
                failure.line,
                _one_line(error),
            )
        )
        return False
    except Refusal as refusal:
        _undo(journal, lineage, places, imported, outcome)
        outcome.refused.append(refusal.note)
        return False
    # why: an error of ours must not leave the process between two versions
    except BaseException:
        _undo(journal, lineage, places, imported, outcome)
        raise
    journal.commit()
    for module in plan.modules:
        path = module.old.path
        lineage.follow(path, batch.search.moves.get(path, ()), batch.search.places)
    lineage.unnamed.update(batch.search.unnamed)
    lineage.strays.update(place_of(code) for code in batch.search.strays)
    for one, other in batch.successors:
        lineage.succeed(one, other)
    for cache in batch.emptied:
        cache.cache_clear()
    if any(action.statement.is_class for module in plan.modules for action in module.actions):
        clear_subclass_caches()
    bases_changed = any(change.label.endswith(".__bases__") for change in journal.changes())
    if bases_changed or batch.replaced_classes:
        clear_dispatch_caches()
    if batch.replaced_classes or batch.merged or _loses_classes(plan):
        clear_typing_caches()
    if batch.replaced_classes or batch.merged:
        # A class that was replaced is a subclass of its bases until it is collected.
        batch.replaced.clear()
        batch.replaced_classes.clear()
        batch.merged.clear()
        batch.unbound.clear()
        batch.before.clear()
        batch.search.became.clear()
        gc.collect()
        batch.note_left_behind()
    _note_left(batch, outcome)
    for module in plan.modules:
        if module.is_changed:
            linecache.checkcache(module.new.path)
    # A batch refers to itself in many ways: what it remembers would live on until it is collected.
    vars(batch.search).clear()
    vars(batch).clear()
    return True


def _loses_classes(plan: Plan) -> bool:
    """Whether the statement of a class is deleted."""
    return any(
        action.verb is Verb.DROP and action.statement.is_class
        for module in plan.modules
        for action in walk(module.actions)
    )


def _note_left(batch: Batch, outcome: Outcome) -> None:
    """Report the functions that go on with old code and outlive the batch."""
    left, batch.search.left = batch.search.left, []
    if any(function() is not None for function, _ in left):
        # What the batch remembers is no reference of the program.
        batch.replaced.clear()
        batch.before.clear()
        batch.search.live.clear()
        gc.collect()
    for reference, note in left:
        function = reference()
        if function is None:
            continue
        holders = gc.get_referrers(function)
        # A closure whose definition is gone is no surprise to the very call that made it.
        outlives = any(not isinstance(holder, (FrameType, *SUSPENDABLE)) for holder in holders)
        if outlives or note.slug == "closure-gained":
            outcome.stale.append(note)


def _undo(
    journal: Journal, lineage: Lineage, places: object, loaded: set[str], outcome: Outcome
) -> None:
    """Put everything back and let the outcome speak of the failure alone."""
    failed = journal.rollback()
    lineage.restore(places)  # type: ignore[arg-type]
    for name in set(sys.modules) - loaded:
        module = sys.modules.pop(name)
        parent, _, child = name.rpartition(".")
        holder = sys.modules.get(parent)
        if holder is not None and holder.__dict__.get(child) is module:
            del holder.__dict__[child]
    outcome.clear()
    for what in failed:
        outcome.stale.append(Note(what, "not-undone", None, None, "could not be put back"))


def _one_line(error: BaseException) -> str:
    """The error as the last line of its traceback would say it."""
    kind = type(error).__name__
    try:
        text = str(error)
    # why: the user's __str__ may raise anything, and the report must still be made
    except BaseException:
        text = "(its message cannot be shown)"
    first = text.strip().split("\n", 1)[0]
    return f"{kind}: {first}" if first else kind
