"""The methods that ``dataclass`` generates, made on a bare twin and stored on the live class.

The twin stands outside the bases: under a chain of bare classes that have only what ``dataclass``
asks of bases. So nothing is registered, no descriptor meets a second owner, and at no time is the
live class without its methods. While the decorators of a class are applied, the processing that
they come to in ``dataclasses`` is done on the twin.
"""

from __future__ import annotations

import copy
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import FunctionType, GetSetDescriptorType, MemberDescriptorType
from typing import TYPE_CHECKING, Any

from pljam._apply.fields import Field, fields_of, fill
from pljam._apply.heap import instances_of, subclasses
from pljam._apply.locate import on_the_way
from pljam._apply.raw import MISSING, class_dict, is_kind, lookup, mro_of
from pljam._apply.replace import replace_class
from pljam._apply.search import walk
from pljam._apply.values import same_value
from pljam._plan.plan import Verb
from pljam._versions import LAZY_ANNOTATIONS, annotations_of, signature_of

if TYPE_CHECKING:
    from pljam._apply.classes import ClassUpdate

Process = Callable[..., Any]

SPECIAL = (
    *("__init__", "__repr__", "__eq__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__"),
    *("__setattr__", "__delattr__", "__match_args__", "__replace__", "__getstate__"),
    *("__setstate__", "__doc__"),
)
_MARKS = ("__dataclass_fields__", "__dataclass_params__")
_READ = ("__post_init__", "__new__", "__slots__")
_OF_BASES = (*_MARKS, "__slots__", "__post_init__", "__init__", "__new__")
_OPTIONS = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")
_LATER_OPTIONS = ("match_args", "kw_only", "slots", "weakref_slot")


@contextmanager
def processed(update: ClassUpdate, cls: Any) -> Iterator[list[Any]]:
    """Let the decorators process ``cls`` on a twin; yield a list of what they made of it."""
    made: list[Any] = []
    module: Any = sys.modules.get("dataclasses")
    original = getattr(module, "_process_class", None)
    if original is None:
        yield made
        return

    def process(processed: Any, *options: Any) -> Any:
        if processed is not cls:
            return original(processed, *options)
        made.append(_Generation(update, cls, update.own_fields).run(original, options))
        return made[-1]

    module._process_class = process
    try:
        yield made
    finally:
        module._process_class = original


def is_dataclass(cls: type) -> bool:
    """Whether ``dataclass`` has processed a class itself."""
    return "__dataclass_params__" in class_dict(cls)


def has_slots(cls: type) -> bool:
    """Whether ``dataclass`` has given a class its slots."""
    return "__dataclass_params__" in class_dict(cls) and bool(_options(cls)["slots"])


def is_field(value: Any) -> bool:
    """Whether a value describes a field."""
    return "dataclasses" in sys.modules and is_kind(value, _dataclasses().Field)


def generated(cls: type) -> frozenset[str]:
    """The entries of a class that ``dataclass`` has put there."""
    names = class_dict(cls)
    return frozenset(
        name
        for name in (*SPECIAL, *_MARKS)
        if name in names and is_generated(cls, name, names[name])
    )


def is_generated(cls: Any, name: str, value: Any) -> bool:
    """Whether ``dataclass`` has put an entry on a class."""
    if name in _MARKS:
        return True
    if name == "__hash__" and value is None:
        return True
    if name == "__match_args__":
        return type(value) is tuple and value == _positional(cls)
    if name == "__doc__":
        # Since 3.15 the text is computed when somebody asks, by something that stands there.
        lazy = type(value).__module__ == _dataclasses().__name__
        return lazy or (type(value) is str and value == _signature_text(cls))
    while is_kind(value, FunctionType) and "__wrapped__" in value.__dict__:
        value = value.__dict__["__wrapped__"]
    if not is_kind(value, FunctionType):
        return False
    return value.__code__.co_filename == "<string>" or value.__globals__ is vars(_dataclasses())


def _positional(cls: Any) -> tuple[str, ...]:
    fields = class_dict(cls).get("__dataclass_fields__", {}).values()
    return tuple(f.name for f in fields if f.init and not f.kw_only and is_parameter(f))


def is_parameter(field: Any) -> bool:
    """Whether ``__init__`` may take a field: it is no ``ClassVar``."""
    return field._field_type is not _dataclasses()._FIELD_CLASSVAR


def _signature_text(cls: Any) -> str:
    """Return what ``dataclass`` writes as the docstring of a class."""
    try:
        signature = signature_of(cls)
    except (TypeError, ValueError):
        return str(cls.__name__)
    return f"{cls.__name__}{signature}".replace(" -> None", "")


def _dataclasses() -> Any:
    return sys.modules["dataclasses"]


def undress(update: ClassUpdate) -> None:
    """Take the generated methods from a class that is no dataclass any more."""
    cls, bound = update.cls, update.bound()
    for name in ((generated(cls) | update.generated) - bound) & class_dict(cls).keys():
        if name == "__doc__":
            update.journal.set_attr(cls, name, None)
        elif name != "__hash__" or "__eq__" not in bound:
            update.journal.del_entry(cls, name)


def heirs(update: ClassUpdate, cls: type, process: Process | None = None) -> None:
    """Compute the dataclasses anew that derive from ``cls``, in whatever module they are."""
    process = process or _dataclasses()._process_class
    recomputed = {
        (module.module, action.statement.qualname)
        for module in update.batch.plan.modules
        for action in walk(module.actions)
        if action.verb is Verb.CLASS and (action.recompute or _is_more(action))
    }
    for heir in subclasses(cls):
        names = class_dict(heir)
        if heir is cls or "__dataclass_params__" not in names:
            continue
        # Its own turn comes; until then its options may not fit the new base.
        if (names.get("__module__"), heir.__qualname__) not in recomputed:
            generation = _Generation(update, heir, None)
            generation.run(process, tuple(_options(heir).values()), with_heirs=False)


def _is_more(action: Any) -> bool:
    return any(child.verb in (Verb.RUN, Verb.DROP) for child in action.children)


def _options(cls: Any) -> dict[str, bool]:
    """Return the options that a class was processed with, in the order of the parameters."""
    parameters = class_dict(cls)["__dataclass_params__"]
    found = {name: getattr(parameters, name) for name in _OPTIONS}
    slots = class_dict(cls).get("__slots__", ())
    fields = class_dict(cls)["__dataclass_fields__"]
    guess = {
        "match_args": is_generated(cls, "__match_args__", class_dict(cls).get("__match_args__")),
        "kw_only": False,
        "slots": bool(slots) and all(name in fields or name == "__weakref__" for name in slots),
        "weakref_slot": "__weakref__" in slots,
    }
    for name in _LATER_OPTIONS:  # 3.11 does not keep them
        found[name] = getattr(parameters, name, guess[name])
    return found


class _Generation:
    """One class that is processed anew.

    State:
        own       what the class itself gives ``dataclass``: values of annotated names, methods
        twin      the bare class that is processed
    """

    def __init__(self, update: ClassUpdate, cls: Any, body: Mapping[str, Any] | None) -> None:
        self.update = update
        self.cls = cls
        self.body = body
        own = cls is update.cls
        self.changed: set[str] = update.changed if own else set()
        self.lost = update.generated if own else frozenset()
        self.annotated = list(annotations_of(cls))
        self.own = self._own()
        self.twin = self._bare()

    def _own(self) -> dict[str, Any]:
        names = class_dict(self.cls)
        own: dict[str, Any] = {}
        if self.body is not None:
            for name in (*self.annotated, *SPECIAL, *_READ):
                if name in self.body:
                    own[name] = self.body[name]
            own.update((n, v) for n, v in self.body.items() if is_kind(v, _dataclasses().Field))
            if "__eq__" in own:
                own.setdefault("__hash__", None)
            return own
        fields = names.get("__dataclass_fields__", {})
        for name in self.annotated:
            field = fields.get(name)
            if field is not None and is_parameter(field):
                own[name] = copy.copy(field)
            elif name in names and type(names[name]) is not MemberDescriptorType:
                own[name] = names[name]
        for name in (*SPECIAL, *_READ):
            value = names.get(name, MISSING)
            if value is MISSING or (fields and is_generated(self.cls, name, value)):
                continue
            if name == "__doc__" and value is None:
                continue
            if name != "__slots__" or not has_slots(self.cls):
                own[name] = value
        return own

    def _bare(self) -> Any:
        """Return a class that has what ``dataclass`` reads, and nothing that anyone registers."""
        cls = self.cls
        parent: type = object
        for base in reversed(mro_of(cls)[1:-1]):
            parent = type(base.__name__, (parent,), {"__slots__": ()} if _slotted(base) else {})
            for name in _OF_BASES:
                if name in class_dict(base):
                    type.__setattr__(parent, name, class_dict(base)[name])
            if LAZY_ANNOTATIONS:
                _annotate(parent, base)  # the annotations of generated methods are read from there
        names = {"__module__": cls.__module__, "__qualname__": cls.__qualname__}
        twin = type(cls.__name__, (parent,), names)
        _annotate(twin, cls)
        for name, value in self.own.items():
            type.__setattr__(twin, name, value)
        return twin

    def run(self, process: Process, options: tuple[Any, ...], with_heirs: bool = True) -> Any:
        """Process the twin, and bring the live class to what came out."""
        before = field_names(self.cls)
        made = process(self.twin, *options)
        slots = class_dict(made).get("__slots__") if made is not self.twin else None
        live = self._store(made, slots)
        if with_heirs:
            heirs(self.update, live, process)
            fill_instances(self.update, before)
        return live

    def _store(self, made: Any, slots: Any) -> Any:
        """Store what was generated: where the slots differ, on a class that takes over."""
        cls, update = self.cls, self.update
        new = self._computed(made)
        old_slots = class_dict(cls).get("__slots__") if "__slots__" not in self.own else None
        if slots is not None:
            new = {n: v for n, v in new.items() if n not in slots}
        if sorted(slots or ()) == sorted(old_slots or ()):
            self._retarget(new.values(), made, cls)
            self._store_entries(new)
            return cls
        removed = {n for n in class_dict(cls) if n in self._gone(new)}
        if slots is not None:
            new["__slots__"] = slots
            removed |= {*slots, *self.annotated}
        else:
            removed.add("__slots__")
        keywords = update.own_keywords() if cls is update.cls else {}
        live = replace_class(
            update.batch, cls, cls.__bases__, new, frozenset(removed), None, keywords
        )
        self._retarget(new.values(), made, live)
        return live

    def _computed(self, made: Any) -> dict[str, Any]:
        """Return what ``dataclass`` has put on the twin, or left there for the annotated names."""
        found: dict[str, Any] = {}
        for name, value in class_dict(made).items():
            if type(value) in (MemberDescriptorType, GetSetDescriptorType):
                continue
            if name in _MARKS:
                found[name] = value
            elif name in SPECIAL:
                if self.own.get(name, MISSING) is not value or name == "__hash__":
                    found[name] = value
            elif name in self.annotated:
                found[name] = value
        return found

    def _gone(self, new: Mapping[str, Any]) -> set[str]:
        """The entries of the live class that are generated no more."""
        cls, names = self.cls, class_dict(self.cls)
        gone = set()
        for name in SPECIAL:
            if name not in names or name in new or name in self.own:
                continue
            if name in self.lost or is_generated(cls, name, names[name]):
                gone.add(name)
        for name in self.changed.intersection(self.annotated, names):
            if name not in new and type(names[name]) is not MemberDescriptorType:
                gone.add(name)
        return gone

    def _store_entries(self, new: Mapping[str, Any]) -> None:
        cls, journal = self.cls, self.update.journal
        gone = self._gone(new)
        if _described(new) != _described(class_dict(cls)):
            self.update.has_computed(cls)
        for name, value in new.items():
            old = class_dict(cls).get(name, MISSING)
            if name in self.annotated:
                # Where the statement did not change, what the class has is state.
                if name in self.changed:
                    self.update.set(name, value)
                elif old is MISSING:
                    journal.set_entry(cls, name, value)
            elif name == "__doc__":
                if old is None or name in self.lost or is_generated(cls, name, old):
                    journal.set_attr(cls, name, value)
            elif not same_value(old, value):
                journal.set_entry(cls, name, value)
        for name in gone:
            journal.del_entry(cls, name)

    def _retarget(self, values: Any, made: Any, live: Any) -> None:
        """Let the closures of generated methods mean the live class."""
        for function in on_the_way(list(values), ""):
            if not is_kind(function, FunctionType):
                continue
            annotate = getattr(function, "__annotate__", None)
            cells = [*(function.__closure__ or ()), *(getattr(annotate, "__closure__", None) or ())]
            for cell in cells:
                try:
                    content = cell.cell_contents
                except ValueError:
                    continue
                if content is made or content is self.twin:
                    cell.cell_contents = live


def _described(entries: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """Return what can be read of the fields, to compare them."""
    return [
        (f.name, f.type, id(f.default), f.default_factory, f.init, f.repr, f.metadata, f.kw_only)
        for f in entries.get("__dataclass_fields__", {}).values()
    ]


def field_names(cls: type) -> dict[int, tuple[type, frozenset[str]]]:
    """Return the fields of a class and of all below it, by identity of the class."""
    return {
        id(one): (one, frozenset(field.name for field in fields_of(one))) for one in subclasses(cls)
    }


def fill_instances(update: ClassUpdate, before: Mapping[int, tuple[type, frozenset[str]]]) -> None:
    """Give instances made before what they lack of new fields."""
    gained = [
        cls
        for cls, names in before.values()
        for field in fields_of(cls)
        if field.name not in names and not _is_served(cls, field)
    ]
    if gained:
        for instances in instances_of(list(dict.fromkeys(gained))).values():
            for instance in instances:
                fill(instance, update.journal.set_attr)


def _is_served(cls: type, field: Field) -> bool:
    """Whether instances need nothing of their own: the class has the default, or there is none."""
    if field.factory is not None:
        return False
    return field.default is MISSING or lookup(cls, field.name) is field.default


def _slotted(base: type) -> bool:
    return "__slots__" in class_dict(base)


def _annotate(twin: Any, cls: Any) -> None:
    if LAZY_ANNOTATIONS and cls.__annotate__ is not None:
        twin.__annotate__ = cls.__annotate__
    else:
        twin.__annotations__ = dict(annotations_of(cls))
