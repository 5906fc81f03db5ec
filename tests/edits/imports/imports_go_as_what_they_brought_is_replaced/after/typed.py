from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shapes import area


def measure(thing: "area"):
    return thing.side
