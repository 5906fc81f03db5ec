from __future__ import annotations


def wrap(names: list[str], size: int = 2) -> str:
    return "".join(names) * size + "!"


class Box:
    def __init__(self, parsed: bool = False) -> None:
        self.parsed = not parsed

    def keep(self, key: int) -> None:
        self.key = key

    def plain(self, key: int) -> None:
        """Keep it well."""


class Late(Box):
    def __init__(self, when: int) -> None:
        super().__init__(False)
        self.when = when
