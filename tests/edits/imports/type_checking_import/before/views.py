from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models import LIMIT, User

shown = []


def greet(user: User) -> str:
    return f"hello {user}"
