"""The bases, metaclass and slots of a class: assigned where CPython lets them be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pljam._apply.class_state import UpdateState
from pljam._apply.raw import class_dict
from pljam._apply.refusal import NotInPlace
from pljam._apply.replace import fits_together, loses_new, metaclass_of
from pljam._apply.rewrite import METACLASS
from pljam._apply.standard_kinds import differ
from pljam._apply.values import same_value


class Basing(UpdateState):
    """The part of an update that changes what a class derives from."""

    def rebase(self, body: Mapping[str, Any]) -> None:
        """Assign new bases; where CPython refuses, or the slots differ, raise ``NotInPlace``."""
        cls = self.cls
        bases = self.bases if self.bases is not None else cls.__bases__
        slots_changed = "__slots__" in self.removed or (
            "__slots__" in body and not same_value(_slots(body), _slots(class_dict(cls)))
        )
        if slots_changed or not self._rebased(bases, body):
            raise NotInPlace(self.new.qualname)

    def _rebased(self, bases: tuple[type, ...], body: Mapping[str, Any]) -> bool:
        """Assign metaclass and bases, if CPython lets it."""
        cls = self.cls
        stays = class_dict(cls).keys() - self.removed
        if loses_new(cls, bases, "__new__" in body or "__new__" in stays):
            return False
        meta = metaclass_of(self._wanted_metaclass(), bases)
        if self.bases is not None and not fits_together(meta, bases):
            # A metaclass may follow later in the batch; it is looked at again then.
            self.batch.unfit.append((self.module, self.new))
        try:
            if meta is not type(cls) and self.bases is not None:
                self.journal.set_attr(cls, "__class__", meta)
            if bases != cls.__bases__:
                self.journal.set_attr(cls, "__bases__", bases)
        except TypeError:
            return False
        return True

    def assigned(self, made: type) -> bool:
        """Give the class the slots, bases and metaclass of ``made``, if CPython lets it."""
        same = same_value(_slots(class_dict(made)), _slots(class_dict(self.cls)))
        return same and self._rebased(made.__bases__, class_dict(made))

    def _wanted_metaclass(self) -> Any:
        """The metaclass that the header asks for, if it was evaluated."""
        return type(self.cls) if self.bases is None else self.keywords.get(METACLASS, type)

    def header(self, bases: tuple[type, ...], keywords: dict[str, Any]) -> None:
        """Take what the header of the statement evaluates to."""
        self.written_bases, self.keywords = bases, keywords
        self.bases = bases or (object,)

    def check_kind(self) -> None:
        """Raise ``NotInPlace`` if the statement makes a class of another kind now."""
        meta = metaclass_of(self._wanted_metaclass(), self.bases or ())
        if not self.afresh and differ(self.cls, meta):
            raise NotInPlace(self.new.qualname)


def _slots(names: Mapping[str, Any]) -> tuple[str, ...] | None:
    slots = names.get("__slots__")
    if slots is None:
        return None
    return (slots,) if isinstance(slots, str) else tuple(sorted(slots))
