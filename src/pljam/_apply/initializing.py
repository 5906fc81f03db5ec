"""Instances made before an edit lack what the ``__init__`` of their class sets since.

It is not called again: who knows with which arguments? A literal value that it always sets is what
each instance would have, so they are given one each. Of all else the report tells.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pljam._apply.heap import instances_of, subclasses
from pljam._apply.raw import MISSING, instance_dict, lookup
from pljam._apply.standard_kinds import are_different
from pljam._plan.plan import Action, Verb
from pljam._source.bindings import mangle
from pljam._source.initializers import Attribute, attributes_set
from pljam.report import Note

if TYPE_CHECKING:
    from pljam._apply.finishing import Finishing


@dataclass(frozen=True)
class _Gain:
    """What an initializer sets that it did not set before, and what it sets as ever."""

    cls: type
    path: str
    gained: tuple[Attribute, ...]
    as_ever: frozenset[str]

    def concerns(self, instance: Any, names: dict[str, Any]) -> bool:
        """Whether the initializer has run for an instance, as far as its attributes show."""
        if self.as_ever:
            return not self.as_ever.isdisjoint(names)
        return lookup(type(instance), "__init__") is lookup(self.cls, "__init__")


def initialize_instances(batch: Finishing) -> None:
    """Give instances the literal values that they lack, and report what else they lack."""
    gains = list(_gains(batch))
    classes = {id(cls): cls for gain in gains for cls in subclasses(gain.cls)}
    if not classes:
        return
    instances = instances_of(list(classes.values()))
    for gain in gains:
        below = [each for cls in subclasses(gain.cls) for each in instances[id(cls)]]
        for attribute in gain.gained:
            name = mangle(attribute.name, gain.cls.__name__)
            lacking = list(_lacking(gain, name, below))
            if attribute.always and attribute.literal is not None:
                make = compile(ast.Expression(attribute.literal), gain.path, "eval")
                for names in lacking:
                    batch.journal.set_item(names, name, eval(make, {}))
            elif lacking:
                batch.outcome.kept.append(_note(gain, attribute, len(lacking)))


def _gains(batch: Finishing) -> Iterator[_Gain]:
    of_another_kind = [new for old, new in batch.replaced_classes if are_different(old, new)]
    for module in batch.plan.modules:
        for action in _initializers(module.actions):
            new = action.statement
            cls = batch.search.live_class(module.module, new.scope)
            assert isinstance(new.node, ast.FunctionDef)
            after = attributes_set(new.node)
            old = action.old.node if action.old is not None else None
            before = attributes_set(old) if isinstance(old, ast.FunctionDef) else {}
            gained = tuple(after[name] for name in after if name not in before)
            if cls is None or not gained or lookup(cls, "__getattr__") is not MISSING:
                continue
            if any(cls is each for each in of_another_kind):
                continue  # what instances lack then is more than attributes (see ``left_behind``)
            as_ever = {name for name in after if name in before and before[name].always}
            as_ever = {mangle(name, cls.__name__) for name in as_ever}
            yield _Gain(cls, module.new.path, gained, frozenset(as_ever))


def _initializers(actions: Iterable[Action]) -> Iterator[Action]:
    """Yield the edited or new initializers of classes that were there before."""
    for action in actions:
        if action.verb is not Verb.CLASS:
            continue
        yield from _initializers(action.children)
        for child in action.children:
            if child.statement.name == "__init__" and isinstance(
                child.statement.node, ast.FunctionDef
            ):
                if child.verb in (Verb.PATCH, Verb.UPDATE, Verb.RUN):
                    yield child


def _lacking(gain: _Gain, name: str, instances: Iterable[Any]) -> Iterator[dict[str, Any]]:
    """Yield the dictionaries of the instances that have no attribute of a name."""
    for instance in instances:
        names = instance_dict(instance)
        if names is None or name in names or lookup(type(instance), name) is not MISSING:
            continue
        if gain.concerns(instance, names):
            yield names


def _note(gain: _Gain, attribute: Attribute, number: int) -> Note:
    what = f"{gain.cls.__module__}.{gain.cls.__qualname__}.{attribute.name}"
    lack = f"{number} instance{'s' * (number > 1)} made before lack{'s' * (number == 1)} it"
    reason = f"{lack}, since __init__ is not called again"
    return Note(what, "uninitialized", gain.path, attribute.line, reason)
