from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from nowhere import Thing


@overload
def parse(text: str) -> int: ...
@overload
def parse(text: bytes) -> float: ...
def parse(text):
    return int(text)
