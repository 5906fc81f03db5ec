from typing import Final

LIMIT: int = 6
NAME: Final[str] = "n2"
RATIO: "float" = 0.5
LATER: str = "now"
cache: dict[str, int] = {}
queue: list[int] = []
