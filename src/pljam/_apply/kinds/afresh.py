"""Classes that cannot be changed in place: the whole class statement makes a new one.

So it is where CPython refuses other bases or slots, where a class becomes one of another kind (a
plain class an enumeration, say), and where what changes a class in place has failed. What the body
had evaluated before is evaluated again only where its statement changed; the new class takes the
references, and with them what was set on the old one from outside.
"""

from __future__ import annotations

import ast
import enum
from typing import TYPE_CHECKING, Any

from pljam._apply.kinds._plain import Kind
from pljam._apply.kinds._twin import LEFT_ALONE, metaclass
from pljam._apply.kinds.dataclasses_ import Dataclasses
from pljam._apply.kinds.decorated import Decorated
from pljam._apply.kinds.enumerations import Enumerations
from pljam._apply.kinds.named_tuples import NamedTuples
from pljam._apply.kinds.typed_dicts import TypedDicts
from pljam._apply.raw import MISSING, class_dict, is_kind
from pljam._apply.standard_kinds import differ
from pljam._source.statements import Statement

if TYPE_CHECKING:
    from pljam._apply.class_state import UpdateState
    from pljam._apply.classes import ClassUpdate

# What the standard library keeps on classes of its kinds, beside what it makes of the body.
_OF_THE_LIBRARY = frozenset({"_abc_impl", "_is_protocol", "_is_runtime_protocol"})

# What the interpreter, or the header, leaves on any class.
_OF_ANY_CLASS = LEFT_ALONE | {"__doc__", "__hash__", "__parameters__", "__classcell__"}


class Afresh(Decorated):
    """The handler of one class that is replaced."""

    in_place = False

    def __init__(self, former: Kind) -> None:
        super().__init__()
        self.former = former
        self.reads_declarations = former.reads_declarations
        self.same_kind = True

    def prepare(self, update: ClassUpdate, name: str) -> Any:
        """Return the namespace that the metaclass prepares."""
        self.same_kind = not differ(update.cls, metaclass(update))
        return super().prepare(update, name)

    def body_value(self, update: UpdateState, name: str, statement: Statement) -> Any:
        """Return what an unchanged statement had evaluated to, as far as the class shows it."""
        if isinstance(self.former, Dataclasses) and isinstance(statement.node, ast.AnnAssign):
            if isinstance(statement.node.value, ast.Call):
                return MISSING  # what describes a field
            return Kind.body_value(self, update, name, statement)
        return self.former.body_value(update, name, statement)

    def state(self, update: ClassUpdate, made: Any) -> dict[str, Any]:
        """Return what the class holds under names whose statements did not change."""
        if isinstance(self.former, (Enumerations, NamedTuples, TypedDicts)):
            return {}
        found = super().state(update, made)
        # A package may call itself the home of what it exports.
        home = update.batch.modules[update.module.module].__name__
        was = class_dict(update.cls).get("__module__")
        if was != home and class_dict(made).get("__module__") == home:
            found["__module__"] = was
        return found

    def is_from_outside(self, update: ClassUpdate, name: str, value: Any) -> bool:
        """Whether an entry of the old class that nothing in the source explains goes along."""
        special = isinstance(self.former, (Enumerations, NamedTuples, TypedDicts))
        if special or name in _OF_THE_LIBRARY:
            return False
        if name.startswith("__") and type(self.former) is Kind and not update.old.decorators:
            return name not in _OF_ANY_CLASS
        return super().is_from_outside(update, name, value)

    def took_over(self, update: ClassUpdate, made: Any) -> None:
        """Let the members of an enumeration take the places of those of the old one."""
        if is_kind(update.cls, enum.EnumType) and is_kind(made, enum.EnumType):
            old: Any = update.cls
            for name, member in old._member_map_.items():
                if name in made._member_map_:
                    update.batch.replace(member, made._member_map_[name])


__all__ = ["Afresh"]
