"""Instances made before an edit lack what the ``__init__`` of their class sets since.

It is not called again: who knows with which arguments? But a value that it always sets is what each
instance would have, if it is made from literals, from names of the module, from defaults of
parameters that are new, or from what the instance has: they are given one each. Of all else the
report tells.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pljam._apply.heap import instances_of, subclasses
from pljam._apply.raw import MISSING, instance_dict, is_data_descriptor, lookup
from pljam._apply.standard_kinds import are_different
from pljam._plan.plan import Action, Verb
from pljam._source.bindings import arguments_of, mangle
from pljam._source.initializers import (
    Attribute,
    attributes_set,
    gained_values,
    replaced_expressions,
)
from pljam._source.trees import walk
from pljam.report import Note

if TYPE_CHECKING:
    from pljam._apply.finishing import Finishing

_INITIALIZERS = ("__init__", "__post_init__", "__attrs_post_init__")
_SCALARS = (str, bytes, int, float, complex, bool)


@dataclass(frozen=True)
class _Gain:
    """What an initializer sets that it did not set before, and what it sets as ever."""

    cls: type
    module: str
    path: str
    initializer: str
    receiver: str
    gained: tuple[tuple[Attribute, ast.expr | None], ...]
    as_ever: frozenset[str]

    def concerns(self, instance: Any, names: dict[str, Any]) -> bool:
        """Whether the initializer has run for an instance, as far as its attributes show."""
        if self.as_ever:
            return not self.as_ever.isdisjoint(names)
        return lookup(type(instance), self.initializer) is lookup(self.cls, self.initializer)


def initialize_instances(batch: Finishing) -> None:
    """Give instances the values that can be told of what they lack, and report what else."""
    gains = list(_gains(batch))
    classes = {id(cls): cls for gain in gains for cls in subclasses(gain.cls)}
    if not classes:
        return
    instances = instances_of(list(classes.values()))
    for gain in gains:
        below = [each for cls in subclasses(gain.cls) for each in instances[id(cls)]]
        for attribute, value in gain.gained:
            name = mangle(attribute.name, gain.cls.__name__)
            lacking = list(_lacking(gain, name, below))
            reason = f"since {gain.initializer} is not called again"
            if lacking and value is not None and _is_harmless(batch, gain, value, lacking):
                reason = _give(batch, gain, name, value, lacking)
            # Others have what the class has under that name.
            number = sum(lookup(type(instance), name) is MISSING for instance, _ in lacking)
            if number and reason:
                batch.outcome.kept.append(_note(gain, attribute, number, reason))


def _is_harmless(
    batch: Finishing, gain: _Gain, value: ast.expr, lacking: list[tuple[Any, dict[str, Any]]]
) -> bool:
    """Whether an expression can be evaluated for instances with the values that they have."""
    known: dict[tuple[type, ...], ast.expr] = {}
    read = [
        part
        for part in walk(value)
        if isinstance(part, ast.Attribute) and isinstance(part.value, ast.Name)
        if part.value.id == gain.receiver
    ]
    for _, names in lacking:
        held = [names.get(mangle(part.attr, gain.cls.__name__)) for part in read]
        kinds = tuple(map(type, held))
        if kinds not in known:
            constants = {
                ast.unparse(part): ast.Constant(each)
                for part, each in zip(read, held, strict=True)
                if type(each) in _SCALARS
            }
            known[kinds] = replaced_expressions(value, constants)
    return all(batch.plan.is_harmless(gain.module, each) for each in known.values())


def _give(
    batch: Finishing,
    gain: _Gain,
    name: str,
    value: ast.expr,
    lacking: list[tuple[Any, dict[str, Any]]],
) -> str:
    """Store what an expression gives for each instance; return why not, if it raises."""
    make = _function(gain, value, batch.modules[gain.module].__dict__)
    made = []
    try:
        made = [make(instance) for instance, _ in lacking]
    except Exception as error:
        # why: the program's own expression; what it raises is told, and nothing has been stored.
        return f"and its value raises {type(error).__name__}: {error}"
    for (_, names), each in zip(lacking, made, strict=True):
        batch.journal.set_item(names, name, each)
    return ""


def _function(gain: _Gain, value: ast.expr, names: dict[str, Any]) -> Callable[[Any], Any]:
    """Return a function of an instance, compiled in a class for the sake of private names."""
    receiver = ast.arg(gain.receiver)
    arguments = ast.arguments([], [receiver], None, [], [], None, [])
    function = ast.FunctionDef("value", arguments, [ast.Return(value)], [])
    node = ast.ClassDef(gain.cls.__name__, [], [], [function], [])
    tree = ast.fix_missing_locations(ast.Module([node], []))
    made: dict[str, Any] = {}
    exec(compile(tree, gain.path, "exec", dont_inherit=True), names, made)
    return made[gain.cls.__name__].__dict__["value"]  # type: ignore[no-any-return]


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
            values = gained_values(old if isinstance(old, ast.FunctionDef) else None, new.node)
            gained = tuple((after[name], value) for name, value in values.items())
            if cls is None or not gained or lookup(cls, "__getattr__") is not MISSING:
                continue
            if any(cls is each for each in of_another_kind):
                continue  # what instances lack then is more than attributes (see ``left_behind``)
            as_ever = {name for name in after if name in before and before[name].always}
            as_ever = {mangle(name, cls.__name__) for name in as_ever}
            receiver = next(arguments_of(new.node.args)).arg
            name = new.name
            path = module.new.path
            yield _Gain(cls, module.module, path, name, receiver, gained, frozenset(as_ever))


def _initializers(actions: Iterable[Action]) -> Iterator[Action]:
    """Yield the edited or new initializers of classes that were there before."""
    for action in actions:
        if action.verb is not Verb.CLASS:
            continue
        yield from _initializers(action.children)
        for child in action.children:
            if child.statement.name in _INITIALIZERS and isinstance(
                child.statement.node, ast.FunctionDef
            ):
                if child.verb in (Verb.PATCH, Verb.UPDATE, Verb.RUN):
                    yield child


def _lacking(
    gain: _Gain, name: str, instances: Iterable[Any]
) -> Iterator[tuple[Any, dict[str, Any]]]:
    """Yield the instances that have no attribute of a name, with their dictionaries."""
    for instance in instances:
        names = instance_dict(instance)
        if names is None or name in names or is_data_descriptor(lookup(type(instance), name)):
            continue
        if gain.concerns(instance, names):
            yield instance, names


def _note(gain: _Gain, attribute: Attribute, number: int, why: str) -> Note:
    what = f"{gain.cls.__module__}.{gain.cls.__qualname__}.{attribute.name}"
    lack = f"{number} instance{'s' * (number > 1)} made before lack{'s' * (number == 1)} it"
    return Note(what, "uninitialized", gain.path, attribute.line, f"{lack}, {why}")
