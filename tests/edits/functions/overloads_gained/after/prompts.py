from __future__ import annotations

import typing

ASKED = []


class Kind:
    def __class_getitem__(cls, item):
        ASKED.append(item)
        return cls



@typing.overload
def ask(text: str, kind: None = None) -> str: ...


@typing.overload
def ask(text: str, kind: Kind[str, int] = None) -> int: ...


def ask(text: str, kind: Kind[str, int] | type[str] | None = None):
    return text + "!"
