from collections.abc import Callable
from dataclasses import dataclass, field

import rules


@dataclass(frozen=True)
class Field:
    name: str
    rule: Callable
    more: tuple = field(default=(rules.short,))


AGE = Field("age", rules.positive)
