"""What decorators set on a function itself: they meet it again without what they had left there."""

from __future__ import annotations

import dis
from collections.abc import Iterable, Iterator
from types import CodeType, FunctionType, MethodType
from typing import Any

from pljam._apply.codes import nested
from pljam._apply.journal import Journal
from pljam._apply.raw import class_dict, is_kind
from pljam._apply.values import same_value
from pljam._plan.plan import Input


class Aside:
    """The attributes of a function that wait while its decorators run again.

    Decorators add to what they find (marks that accumulate, a count of uses), so they must find
    what the definition alone makes. Afterwards the function has what they set now and what was set
    from outside; what their former run set, as far as their code names it, stays away.
    """

    def __init__(
        self, function: FunctionType, decorators: Iterable[Any], journal: Journal, key: Input
    ) -> None:
        """Take the attributes away; ``decorators`` are those that ran before."""
        self.function = function
        self.key = key
        self.before = dict(function.__dict__)
        self.journal = journal
        owned = {name for value in decorators for name in _stored(value)}
        self.waiting = {n: v for n, v in function.__dict__.items() if n not in owned}
        for name in list(function.__dict__):
            journal.del_attr(function, name)

    def give_back(self) -> None:
        """Let the function, or the one that took its place, have what was set from outside."""
        for name, value in self.waiting.items():
            if name not in self.function.__dict__:
                self.journal.set_attr(self.function, name, value)

    def are_others(self) -> bool:
        """Whether the function has other attributes than before, now that all is done."""
        now = self.function.__dict__
        if now.keys() != self.before.keys():
            return True
        return not all(same_value(value, now[name]) for name, value in self.before.items())


def _stored(value: Any) -> Iterator[str]:
    """Yield the attributes that the code of a decorator stores in any object."""
    function = value.__func__ if is_kind(value, MethodType, staticmethod, classmethod) else value
    if not is_kind(function, FunctionType, type):
        function = class_dict(type(value)).get("__call__")
    if is_kind(function, FunctionType):
        yield from _stored_by(function.__code__)


def _stored_by(code: CodeType) -> Iterator[str]:
    for inner in (code, *nested(code)):
        for instruction in dis.get_instructions(inner):
            if instruction.opname == "STORE_ATTR":
                yield str(instruction.argval)
