from counter import (
    TOP as peak,
    bump,  # the one and only
    floor,
)


def use():
    return callable(bump), peak, floor()
