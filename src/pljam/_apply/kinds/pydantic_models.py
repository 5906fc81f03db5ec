"""Models of pydantic: their validators are made anew, of nested models and of heirs too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from pljam._apply.heap import instances_of
from pljam._apply.kinds._generated import field_names, fill_instances
from pljam._apply.kinds.metaclasses import Metaclasses
from pljam._apply.raw import class_dict, mro_of, type_name

if TYPE_CHECKING:
    from pljam._apply.classes import ClassUpdate

_SCHEMA = "__pydantic_core_schema__"


class PydanticModels(Metaclasses):
    """The handler of models: the compiled validators hold the class that they were made for."""

    made_again = frozenset(
        {_SCHEMA, "__pydantic_validator__", "__pydantic_serializer__", "__signature__"}
    )

    def matches(self, cls: type) -> bool:
        """Whether a class is a model."""
        return any(
            type_name(base) == "ModelMetaclass"
            and str(class_dict(base).get("__module__")).startswith("pydantic.")
            for base in mro_of(type(cls))
        )

    def update(self, update: ClassUpdate, body: Any, whole: bool, annotated: bool) -> Any:
        """Bring the class up to date, and instances to the fields that it has gained."""
        before = field_names(update.cls)
        made = super().update(update, body, whole, annotated)
        fill_instances(update, before)
        return made

    def anew(self, update: ClassUpdate) -> Callable[[], None]:
        """Return what makes the validators anew: of the class, and of what has it in its own."""

        def rebuild() -> None:
            cls = update.cls
            for model in (cls, *_containing(cls)):
                _rebuild(update, model)
            update.has_computed(for_heirs=True)

        return rebuild


def _rebuild(update: ClassUpdate, model: Any) -> None:
    update.journal.watch_class(model)
    model.model_rebuild(force=True, raise_errors=False)


def _containing(cls: Any) -> Iterator[Any]:
    """Yield the other models whose schema names the class."""
    meta = next(b for b in mro_of(type(cls)) if type_name(b) == "ModelMetaclass")
    for model in instances_of([meta])[id(meta)]:
        if model is not cls and _names(class_dict(model).get(_SCHEMA), cls):
            yield model


def _names(schema: Any, cls: Any) -> bool:
    pending = [schema]
    seen: set[int] = set()
    while pending:
        part = pending.pop()
        if part is cls:
            return True
        if isinstance(part, (dict, list, tuple)) and id(part) not in seen:
            seen.add(id(part))
            pending.extend(part.values() if isinstance(part, dict) else part)
    return False
