"""Plain classes and abstract ones: what the body bound is stored on the class."""

from __future__ import annotations

import abc
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from pljam._apply.raw import MISSING, class_dict, mro_of

if TYPE_CHECKING:
    from pljam._apply.classes import ClassUpdate


class Kind:
    """The handler of plain classes, and the base of all others."""

    whole_body = False
    """Whether ``update`` wants the whole body when more than methods changed."""

    def matches(self, cls: type) -> bool:
        """Whether a class is of this kind."""
        return False

    def body_value(self, update: ClassUpdate, name: str) -> Any:
        """Return what the unchanged statement that binds ``name`` had evaluated to."""
        return class_dict(update.cls).get(name, MISSING)

    def update(
        self, update: ClassUpdate, body: dict[str, Any], whole: bool, annotated: bool
    ) -> Any:
        """Bring the class up to date and return it."""
        update.pour(body, annotated)
        if update.bases is not None:
            set_bases(update)
        refresh_abstract(update)
        self.subclassed(update)
        return update.cls

    def subclassed(self, update: ClassUpdate) -> None:
        """Tell the base class again when what it computes from may have changed."""
        hook = super(update.cls, update.cls).__init_subclass__
        if getattr(hook, "__func__", None) is None:
            return
        if update.recompute or update.changed or update.removed:
            keywords = {k: v for k, v in update.keywords.items() if k != "<metaclass>"}
            update.batch.once(hook.__func__, lambda: hook(**keywords))

    def decorate(
        self, update: ClassUpdate, made: Any, decorators: Sequence[Callable[[Any], Any]]
    ) -> Any:
        """Apply the class's decorators, innermost first."""
        for decorator in decorators:
            made = decorator(made)
        return made


def set_bases(update: ClassUpdate) -> None:
    """Give the class its new bases."""
    cls, bases = update.cls, update.bases
    assert bases is not None
    if not bases:
        bases = (object,)
    if cls.__bases__ != bases:
        update.journal.set_attr(cls, "__bases__", bases)


def refresh_abstract(update: ClassUpdate) -> None:
    """Compute anew which methods are abstract, in the class and in its subclasses."""
    pending = [update.cls]
    while pending:
        cls = pending.pop()
        if isinstance(cls, abc.ABCMeta):
            old = class_dict(cls).get("__abstractmethods__", MISSING)
            if old is not MISSING:
                update.journal.on_undo(lambda cls=cls, old=old: _set_abstract(cls, old))
                abc.update_abstractmethods(cls)
        pending.extend(type.__subclasses__(cls))


def _set_abstract(cls: Any, names: Any) -> None:
    cls.__abstractmethods__ = names


__all__ = ["Kind", "mro_of", "refresh_abstract", "set_bases"]
