"""What stands in the place of a metaclass, and gets what a class statement evaluates."""

from __future__ import annotations

from types import CellType
from typing import TYPE_CHECKING, Any

from pljam._apply.namespaces import ClassBody, WholeBody
from pljam._apply.raw import is_kind

if TYPE_CHECKING:
    from pljam._apply.classes import ClassUpdate


class Collector:
    """Takes the evaluated header and body of one class statement to the live class."""

    def __init__(self, update: ClassUpdate, annotated: bool, with_header: bool) -> None:
        self.update = update
        self.annotated = annotated
        self.with_header = with_header

    def __prepare__(self, name: str, bases: tuple[type, ...], /, **keywords: Any) -> Any:
        """Return the namespace for the body."""
        update = self.update
        with update.at_work():
            if self.with_header:
                update.header(bases, keywords)
                update.check_kind()
            if not update.whole:
                return ClassBody(update.live_body())
            return WholeBody(update.kind.prepare(update, name), update.cls)

    def __call__(self, name: str, bases: tuple[type, ...], body: Any, /, **keywords: Any) -> Any:
        """Bring the live class up to date and return it."""
        with self.update.at_work():
            return self._updated(bases, body, keywords)

    def _updated(self, bases: tuple[type, ...], body: Any, keywords: dict[str, Any]) -> Any:
        update = self.update
        cell = body.get("__classcell__")
        if cell is not None:
            assert isinstance(cell, CellType)
            cell.cell_contents = update.cls
        if self.with_header:
            update.header(bases, keywords)
        found = body.names if isinstance(body, WholeBody) else dict(body)
        made = update.kind.update(update, found, update.whole, self.annotated)
        if cell is not None and made is not update.cls and is_kind(made, type):
            # The interpreter asks for it; what decorators make of it, is stored when they have run.
            cell.cell_contents = made
        return made
