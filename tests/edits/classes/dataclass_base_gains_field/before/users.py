from dataclasses import dataclass
from typing import ClassVar

from accounts import Account


@dataclass
class Admin(Account):
    level: int = 0
    created: ClassVar[int] = 0
