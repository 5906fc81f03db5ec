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
from types import FunctionType
from typing import TYPE_CHECKING, Any

from pljam._apply.functions import defaults_by_name
from pljam._apply.heap import instances_of, subclasses
from pljam._apply.raw import (
    MISSING,
    class_dict,
    is_built_in_descriptor,
    is_data_descriptor,
    is_kind,
    lookup,
    mro_of,
    read_attribute,
)
from pljam._apply.standard_kinds import are_different
from pljam._apply.values import is_fixed, is_plain
from pljam._plan.plan import Action, Verb
from pljam._source.bindings import arguments_of, mangle
from pljam._source.initializers import (
    Attribute,
    Gained,
    attributes_set,
    gained_values,
    replaced_expressions,
)
from pljam._source.statements import Statement
from pljam.report import Note

if TYPE_CHECKING:
    from pljam._apply.finishing import Finishing

_INITIALIZERS = ("__init__", "__post_init__", "__attrs_post_init__")
_CONTAINERS = (list, tuple, dict, set, frozenset)


@dataclass(frozen=True)
class _Gain:
    """What an initializer sets that it did not set before, and what it sets as ever."""

    cls: type
    module: str
    path: str
    initializer: str
    receiver: str
    gained: tuple[Gained, ...]
    as_ever: frozenset[str]

    def name(self, attribute: str) -> str:
        """Return an attribute's name as the class spells it."""
        return mangle(attribute, self.cls.__name__)

    def below(self, cls: type) -> list[type]:
        """Return the classes between one and this one that have an initializer of their own."""
        order = mro_of(cls)
        return [each for each in order[: order.index(self.cls)] if self.of(each) is not MISSING]

    def of(self, cls: type) -> Any:
        """Return the initializer that a class itself has."""
        return class_dict(cls).get(self.initializer, MISSING)

    def concerns(self, instance: Any) -> bool:
        """Whether the initializer has run for an instance, as far as shows."""
        if not all(map(self._calls_on, self.below(type(instance)))):
            return False
        if self.as_ever:
            return any(read_attribute(instance, name) is not MISSING for name in self.as_ever)
        return lookup(type(instance), self.initializer) is self.of(self.cls)

    def _calls_on(self, cls: type) -> bool:
        """Whether the initializer of a class below calls another one."""
        code = getattr(self.of(cls), "__code__", None)
        return code is None or self.initializer in code.co_names


def initialize_instances(batch: Finishing) -> None:
    """Give instances the values that can be told of what they lack, and report what else."""
    gains = list(_gains(batch))
    classes = {id(cls): cls for gain in gains for cls in subclasses(gain.cls)}
    if not classes:
        return
    instances = instances_of(list(classes.values()))
    edited = _edited(batch)
    for gain in gains:
        below = [each for cls in subclasses(gain.cls) for each in instances[id(cls)]]
        concerned = [each for each in below if gain.concerns(each)]
        for gained in gain.gained:
            name = gain.name(gained.attribute.name)
            lacking = [
                each
                for each in concerned
                if read_attribute(each, name) is MISSING and not _is_left(each, gain, name, gains)
            ]
            reason = f"since {gain.initializer} is not called again"
            lacking = [each for each in lacking if not _is_shown(batch, each, name)]
            if lacking and _is_known(batch, gain, gained, lacking, edited):
                reason = _give(batch, gain, gained, lacking)
            # Others have what the class has under that name.
            number = sum(_finds_nothing(type(instance), name) for instance in lacking)
            if number and reason:
                batch.outcome.kept.append(_note(gain, gained.attribute, number, reason))


def _is_shown(batch: Finishing, instance: Any, name: str) -> bool:
    """Give an instance what another one has that a hook made just now in its place, if any."""
    for was, now in batch.shown:
        if was is instance:
            value = read_attribute(now, name)
            if value is not MISSING:
                batch.journal.set_attr(instance, name, value)
            return value is not MISSING
    return False


def _finds_nothing(cls: type, name: str) -> bool:
    found = lookup(cls, name)
    return found is MISSING or is_data_descriptor(found)


def _is_left(instance: Any, gain: _Gain, name: str, gains: list[_Gain]) -> bool:
    """Whether a class below, whose initializer has the last word, gains the attribute too."""
    below = gain.below(type(instance))
    return any(
        other.cls in below and name in (other.name(g.attribute.name) for g in other.gained)
        for other in gains
    )


def _is_known(
    batch: Finishing,
    gain: _Gain,
    gained: Gained,
    lacking: list[Any],
    edited: list[type | None],
) -> bool:
    """Whether an expression tells the value for all instances, and has no effect."""
    value, name = gained.value, gain.name(gained.attribute.name)
    defaults = _defaults(gain)
    if not defaults.keys() >= set(gained.parameters):
        return False
    known: dict[tuple[type, ...], ast.expr] = {}
    for instance in lacking:
        cls = type(instance)
        found = lookup(cls, name)
        if value is None or lookup(cls, "__setattr__") is not object.__setattr__:
            return False
        if is_data_descriptor(found) and not is_built_in_descriptor(found):
            return False
        if gained.parameters and any(each in edited for each in gain.below(cls)):
            return False
        held = [read_attribute(instance, gain.name(read)) for read in gained.reads]
        held += [defaults[each] for each in gained.parameters]
        if any(map(_may_do_anything, held)) and not isinstance(value, (ast.Name, ast.Attribute)):
            return False
        kinds = tuple(map(type, held))
        if kinds not in known:
            spelled = [f"{gain.receiver}.{read}" for read in gained.reads] + [*gained.parameters]
            pairs = zip(spelled, held, strict=True)
            constants = {
                n: ast.Constant(v) for n, v in pairs if is_plain(v) and type(v) is not tuple
            }
            known[kinds] = replaced_expressions(value, constants)
    return all(batch.plan.is_harmless(gain.module, each) for each in known.values())


def _may_do_anything(value: Any) -> bool:
    """Whether what is done with a value may run code of the program."""
    if type(value) is dict:
        return not all(map(is_fixed, (*value.keys(), *value.values())))
    if type(value) in _CONTAINERS:
        return not all(map(is_fixed, value))
    return not is_fixed(value)


def _defaults(gain: _Gain) -> dict[str, Any]:
    function = gain.of(gain.cls)
    return defaults_by_name(function) if is_kind(function, FunctionType) else {}


def _give(batch: Finishing, gain: _Gain, gained: Gained, lacking: list[Any]) -> str:
    """Store what an expression gives for each instance; return why not, if it raises."""
    defaults = _defaults(gain)
    make = _function(gain, gained, batch.modules[gain.module].__dict__)
    given = [defaults[each] for each in gained.parameters]
    try:
        made = [make(instance, *given) for instance in lacking]
    except Exception as error:
        # why: the program's own expression; what it raises is told, and nothing has been stored.
        return f"and its value raises {type(error).__name__}: {error}"
    for instance, each in zip(lacking, made, strict=True):
        batch.journal.set_attr(instance, gain.name(gained.attribute.name), each)
    return ""


def _function(gain: _Gain, gained: Gained, names: dict[str, Any]) -> Callable[..., Any]:
    """Return a function of an instance, compiled in a class for the sake of private names."""
    assert gained.value is not None
    parameters = [ast.arg(each) for each in (gain.receiver, *gained.parameters)]
    arguments = ast.arguments([], parameters, None, [], [], None, [])
    function = ast.FunctionDef("value", arguments, [ast.Return(gained.value)], [])
    node = ast.ClassDef(gain.cls.__name__, [], [], [function], [])
    tree = ast.fix_missing_locations(ast.Module([node], []))
    made: dict[str, Any] = {}
    exec(compile(tree, gain.path, "exec", dont_inherit=True), names, made)
    return made[gain.cls.__name__].__dict__["value"]  # type: ignore[no-any-return]


def _gains(batch: Finishing) -> Iterator[_Gain]:
    of_another_kind = [new for old, new in batch.replaced_classes if are_different(old, new)]
    for module in batch.plan.modules:
        for owner, action in _initializers(module.actions):
            new = action.statement
            cls = batch.search.live_class(module.module, new.scope)
            assert isinstance(new.node, ast.FunctionDef)
            after = attributes_set(new.node)
            old = action.old.node if action.old is not None else None
            old = old if isinstance(old, ast.FunctionDef) else None
            before = attributes_set(old) if old is not None else {}
            fields = frozenset[str]() if new.name == "__init__" else _fields(owner)
            gained = tuple(gained_values(old, new.node, fields))
            if cls is None or not gained or lookup(cls, "__getattr__") is not MISSING:
                continue
            if any(cls is each for each in of_another_kind):
                continue  # what instances lack then is more than attributes (see ``left_behind``)
            as_ever = {name for name in after if name in before and before[name].always}
            as_ever = {mangle(name, cls.__name__) for name in as_ever}
            receiver = next(arguments_of(new.node.args)).arg
            path = module.new.path
            yield _Gain(cls, module.module, path, new.name, receiver, gained, frozenset(as_ever))


def _initializers(actions: Iterable[Action]) -> Iterator[tuple[Statement, Action]]:
    """Yield the edited or new initializers of classes that were there before, with the classes."""
    for action in actions:
        if action.verb is not Verb.CLASS:
            continue
        yield from _initializers(action.children)
        for child in action.children:
            if child.statement.name in _INITIALIZERS and isinstance(
                child.statement.node, ast.FunctionDef
            ):
                if child.verb in (Verb.PATCH, Verb.UPDATE, Verb.RUN):
                    yield action.statement, child


def _fields(owner: Statement) -> frozenset[str]:
    """Return the fields of a class, which its generated initializer sets to parameters."""
    targets = [s.node.target for s in owner.body if isinstance(s.node, ast.AnnAssign)]
    return frozenset(target.id for target in targets if isinstance(target, ast.Name))


def _edited(batch: Finishing) -> list[type | None]:
    """Return the classes whose initializers are edited."""
    return [
        batch.search.live_class(module.module, action.statement.scope)
        for module in batch.plan.modules
        for _, action in _initializers(module.actions)
    ]


def _note(gain: _Gain, attribute: Attribute, number: int, why: str) -> Note:
    what = f"{gain.cls.__module__}.{gain.cls.__qualname__}.{attribute.name}"
    lack = f"{number} instance{'s' * (number > 1)} made before lack{'s' * (number == 1)} it"
    return Note(what, "uninitialized", gain.path, attribute.line, f"{lack}, {why}")
