"""Where the definitions went that are gone from their files: each to at most one new one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING, Any

from pljam._apply.raw import MISSING
from pljam._plan.plan import Action, ModulePlan, Verb
from pljam._source.statements import ModuleSource, Statement

if TYPE_CHECKING:
    from pljam._apply.batch import BatchState

Loaded = Mapping[str, tuple[ModuleType, ModuleSource]]


@dataclass(frozen=True)
class Departure:
    """A definition that is gone from its file, and what its name held."""

    home: str
    statement: Statement
    value: Any
    beside: AbstractSet[str]


@dataclass(frozen=True)
class Arrival:
    """A definition that is new in its module."""

    module: ModuleType
    statement: Statement
    beside: AbstractSet[str]


def destinations(batch: BatchState, loaded: Loaded) -> Iterator[tuple[Departure, Arrival]]:
    """Yield the definitions that are gone from their files, each with what it has become.

    Several files may have lost definitions of one name, as when a package is renamed: those that
    are most alike belong together. A function becomes a class, or the reverse, only where its file
    is gone and the other is new.
    """
    departures = list(_departures(batch))
    arrivals: dict[str, list[Arrival]] = {}
    for arrival in _arrivals(batch, loaded):
        arrivals.setdefault(arrival.statement.name, []).insert(0, arrival)
    files = {id(module) for module, _ in loaded.values()}
    candidates = [
        (_likeness(departure, arrival), place, arrival)
        for place, departure in enumerate(departures)
        for arrival in arrivals.get(departure.statement.name, ())
        if _are_of_one_kind(departure, arrival)
        or (departure.home in batch.plan.leaving and id(arrival.module) in files)
    ]
    chosen: dict[int, Arrival] = {}
    modules: dict[tuple[str, str], ModuleType] = {}
    taken: set[tuple[str, int]] = set()
    for _, place, arrival in sorted(candidates, key=lambda found: found[0], reverse=True):
        name = arrival.statement.name
        former, latter = (name, departures[place].home), (name, id(arrival.module))
        if former not in modules and latter not in taken:
            modules[former] = arrival.module
            taken.add(latter)
        if modules.get(former) is arrival.module:
            chosen.setdefault(place, arrival)
    for place, departure in enumerate(departures):
        if place in chosen:
            yield departure, chosen[place]


def _are_of_one_kind(departure: Departure, arrival: Arrival) -> bool:
    return departure.statement.is_class == arrival.statement.is_class


def _likeness(departure: Departure, arrival: Arrival) -> tuple[bool, bool, int, bool]:
    """How much speaks for a new definition being one that is gone from another module."""
    return (
        _are_of_one_kind(departure, arrival),
        departure.statement.fingerprint == arrival.statement.fingerprint,
        len(departure.beside & arrival.beside),
        departure.home.rpartition(".")[2] == arrival.module.__name__.rpartition(".")[2],
    )


def _departures(batch: BatchState) -> Iterator[Departure]:
    """Yield the definitions that are gone from their files, and what their names held."""
    for module in batch.plan.modules:
        beside = _names(module.old.statements)
        for action in module.actions:
            if action.old is not None and action.old.name and _leaves(action):
                value = batch.before[module.module].get(action.old.name, MISSING)
                if value is not MISSING:
                    yield Departure(module.module, action.old, value, beside)
    for name, source in batch.plan.leaving.items():
        beside = _names(source.statements)
        for statement in source.statements:
            if statement.name and name in batch.modules:
                value = batch.modules[name].__dict__.get(statement.name, MISSING)
                if value is not MISSING:
                    yield Departure(name, statement, value, beside)


def _leaves(action: Action) -> bool:
    """Whether a definition is gone from its file, or an import took its name."""
    return action.verb is Verb.DROP or (action.verb is Verb.RUN and action.statement.is_import)


def _arrivals(batch: BatchState, loaded: Loaded) -> Iterator[Arrival]:
    """Yield the definitions that are new in this batch."""
    for module, source in loaded.values():
        beside = _names(source.statements)
        for statement in source.statements:
            if statement.name:
                yield Arrival(module, statement, beside)
    for plan in batch.plan.modules:
        beside = _names(plan.new.statements)
        for action in plan.actions:
            if _is_arrival(plan, action):
                yield Arrival(batch.modules[plan.module], action.statement, beside)


def _is_arrival(plan: ModulePlan, action: Action) -> bool:
    was_definition = action.old is not None and bool(action.old.name)
    return plan.is_changed and not was_definition and bool(action.statement.name)


def _names(statements: Iterable[Statement]) -> AbstractSet[str]:
    return frozenset(statement.name for statement in statements if statement.name)
