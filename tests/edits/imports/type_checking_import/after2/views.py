from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models import LIMIT, Person

shown = []


def greet(user: Person) -> str:
    return f"welcome {user}"
