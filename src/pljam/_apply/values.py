"""Whether a name holds another value than before: identity, or equality of plain immutables."""

from __future__ import annotations

import datetime
import decimal
import re
from typing import Any

_PLAIN = (int, str, bytes, bool, type(None))
_FIXED = (
    re.Pattern,
    decimal.Decimal,
    datetime.date,
    datetime.datetime,
    datetime.time,
    datetime.timedelta,
)


def is_plain(value: Any) -> bool:
    """Whether ``value`` is an exact immutable built-in, which nothing can change in place."""
    if type(value) is tuple:
        return all(map(is_plain, value))
    return type(value) in (*_PLAIN, float, complex)


def is_fixed(value: Any) -> bool:
    """Whether ``value`` never changes, and another that is equal does as well."""
    if type(value) in (tuple, frozenset):
        return all(map(is_fixed, value))
    return is_plain(value) or type(value) in _FIXED


def same_value(old: Any, new: Any) -> bool:
    """Whether ``new`` is what ``old`` was. No ``__eq__`` of the user's is called."""
    if old is new:
        return True
    kind = type(old)
    if kind is not type(new):
        return False
    if kind in _PLAIN:
        return bool(old == new)
    if kind in (float, complex):
        # Equality would take 0.0 for -0.0 and no NaN for another.
        return repr(old) == repr(new)
    if kind is tuple:
        return len(old) == len(new) and all(map(same_value, old, new))
    return False
