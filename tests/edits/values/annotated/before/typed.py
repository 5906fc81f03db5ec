from typing import Final

LIMIT: int = 5
NAME: Final = "n"
RATIO: "float" = 0.5
LATER: str
cache: dict[str, int] = {}
queue: list[int] = []
