from typing import List


def wrap(names: List[str], size: int = 2) -> str:
    return "".join(names) * size


class Box:
    def __init__(self, parsed: bool = False) -> None:
        self.parsed = parsed

    def keep(self, key: int) -> None:
        self.key = key

    def plain(self, key: int) -> None:
        """Keep it."""


class Late(Box):
    def __init__(self, when: int) -> None:
        super().__init__(True)
        self.when = when
