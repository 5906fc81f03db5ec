import collections
import types
from dataclasses import dataclass

import rules


@dataclass(frozen=True)
class Field:
    rule: object
    rules: tuple = ()


class Slotted:
    __slots__ = ("rule",)


FIELD = Field(rules.rule, (rules.rule,))
SLOTTED = Slotted()
SLOTTED.rule = rules.rule
SPACE = types.SimpleNamespace(rule=rules.rule)
QUEUE = collections.deque([rules.rule])
DEFAULT = collections.defaultdict(lambda: rules.rule, own=rules.rule)
