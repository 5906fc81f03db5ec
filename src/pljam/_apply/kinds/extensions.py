"""Classes whose metaclass is written in C, as those of ctypes: it says what of them can change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pljam._apply.kinds._plain import Kind
from pljam._apply.raw import interpreter_method, type_name
from pljam._apply.refusal import Refusal

if TYPE_CHECKING:
    from pljam._apply.classes import ClassUpdate

_ORDINARY = type.__dict__["__setattr__"]


class Extensions(Kind):
    """The handler of classes that an extension module's metaclass guards."""

    def matches(self, cls: type) -> bool:
        """Whether storing an attribute of the class is up to code in C."""
        return interpreter_method(type(cls), "__setattr__") is not _ORDINARY

    def pour(self, update: ClassUpdate, body: Mapping[str, Any], annotated: bool) -> None:
        """Store what the metaclass lets be stored; refuse the rest, in its words."""
        try:
            super().pour(update, body, annotated)
        except (AttributeError, TypeError, ValueError) as error:
            reason = f"{type_name(type(update.cls))} does not let it change: {error}"
            place = (update.module.new.path, update.new.node.lineno)
            raise Refusal(
                "layout", f"{update.module.module}.{update.new.qualname}", reason, *place
            ) from error
