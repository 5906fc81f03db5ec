"""What a parcel costs."""

BASE = 300
PER_KILO = 120


def postage(weight: float, *, express: bool = False) -> int:
    """Return the price of a parcel in cents; express costs half as much again."""
    raise NotImplementedError
