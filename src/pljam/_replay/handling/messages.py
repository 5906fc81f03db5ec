"""What an exception says, as far as that is told without executing anything of the program."""

from __future__ import annotations

import re

from pljam._apply.raw import class_dict, instance_dict, is_kind, lookup
from pljam._replay.handling.values import Known, Value, is_one_of

_PLAIN = (str, bytes, int, float, bool, type(None))
_LONGEST = 10_000

_args = class_dict(BaseException)["args"]
# How exceptions say what they say, with what that is made of beside their arguments.
_SAYING = tuple(
    (class_dict(kind)["__str__"], tuple(class_dict(kind)[name] for name in names))
    for kind, names in (
        (BaseException, ()),
        (KeyError, ()),
        (ImportError, ()),
        (OSError, ("errno", "strerror", "filename", "filename2")),
    )
)


def is_said(pattern: Value, exception: Value) -> bool | None:
    """Whether a pattern is found in what an exception says; None where that cannot be told."""
    if not isinstance(pattern, Known):
        return None
    if not is_one_of(type(pattern.live), (str, re.Pattern)):
        return None
    said = message_of(exception)
    if said is None or len(said) > _LONGEST:
        return None
    try:
        return re.search(pattern.live, said) is not None
    except (re.error, TypeError):  # no pattern, or one of bytes
        return None


def message_of(exception: Value) -> str | None:
    """Return what an exception says, if it is made of plain values by code in C."""
    if not isinstance(exception, Known) or not is_kind(exception.live, BaseException):
        return None
    raised = exception.live
    if (instance_dict(raised) or {}).get("__notes__"):
        return None  # some read the notes too
    own = lookup(type(raised), "__str__")
    for say, parts in _SAYING:
        if say is own:
            made_of = [*_args.__get__(raised), *(part.__get__(raised) for part in parts)]
            if all(is_one_of(type(part), _PLAIN) for part in made_of):
                return str(say(raised))
    return None
