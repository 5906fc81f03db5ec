from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from nowhere import OtherThing


@overload
def parse(text: str) -> int: ...
@overload
def parse(text: bytes) -> float: ...
@overload
def parse(text: list) -> list: ...
def parse(text):
    if isinstance(text, list):
        return [parse(t) for t in text]
    return int(text) if isinstance(text, str) else float(text)
