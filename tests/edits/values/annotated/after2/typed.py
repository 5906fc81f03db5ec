from typing import Final

LIMIT = 7
NAME: Final[str] = "n2"
RATIO: float = 0.5
LATER: str = "now"
cache: dict[str, int] = {}
queue: list[int] = []
