"""What differs between Python versions: each difference is one named fact, and all stand here."""

from __future__ import annotations

import sys
from typing import Any

NEWEST = (3, 15)
"""The newest Python that PLJam is tested with."""

RUNNING = sys.version_info[:2]

LAZY_ANNOTATIONS: bool = sys.version_info >= (3, 14)
"""Annotations are computed by ``__annotate__`` when somebody asks, not by the definition."""

CLASS_LINES: bool = sys.version_info >= (3, 13)
"""A class statement stores the line that it stands in, as a constant of the code around it."""

WRITABLE_FRAMES: bool = sys.version_info >= (3, 13)
"""Local variables of running frames can be stored from outside."""

TYPE_PARAMETERS: bool = sys.version_info >= (3, 12)
"""Functions and classes have ``__type_params__``."""

TRACKED_TASKS: bool = sys.version_info >= (3, 12)
"""The collector is told of what refers to the tasks of asyncio."""

WRAPPED_SET_NAME: bool = sys.version_info < (3, 12)
"""What ``__set_name__`` raises leaves the definition of the class as a ``RuntimeError``."""

INHERITED_RUNTIME: str = (
    "__typing_is_deprecated_inherited_runtime_protocol__" if sys.version_info >= (3, 15) else ""
)
"""What ``typing`` notes on a protocol that may be asked at run time because a base may be."""


def annotations_of(cls: Any) -> dict[str, Any]:
    """Return the annotations of a class itself, as far as they can be evaluated."""
    if sys.version_info >= (3, 14):
        import annotationlib

        return dict(annotationlib.get_annotations(cls, format=annotationlib.Format.FORWARDREF))
    return dict(type.__dict__["__dict__"].__get__(cls).get("__annotations__", {}))


def signature_of(function: Any) -> Any:
    """Return the signature of a callable, its annotations as far as they can be evaluated."""
    import inspect

    if sys.version_info >= (3, 14):
        import annotationlib

        return inspect.signature(function, annotation_format=annotationlib.Format.FORWARDREF)
    return inspect.signature(function)


def copy_annotations(old: Any, made: Any) -> None:
    """Give a function the annotations and type parameters of another, evaluated or not."""
    if LAZY_ANNOTATIONS:
        made.__annotate__ = old.__annotate__
    else:
        made.__annotations__ = old.__annotations__
    if TYPE_PARAMETERS:
        made.__type_params__ = old.__type_params__
