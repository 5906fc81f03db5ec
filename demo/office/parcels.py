"""Parcels, and the book that each is entered in once."""

from __future__ import annotations

from rates import postage as price_of

BOOK: list[str] = []


class Parcel:
    """Something to be sent."""

    def __init__(self, to: str, weight: float, express: bool = False) -> None:
        self.to = to
        self.weight = weight
        self.express = express

    @property
    def price(self) -> int:
        """The price in cents."""
        return price_of(self.weight, express=self.express)

    def label(self) -> str:
        """Return the text for the lid: whom it is for, how heavy, what it costs."""
        raise NotImplementedError


def accept(parcels: list[Parcel]) -> list[str]:
    """Enter each parcel in the book and return the labels."""
    labels = []
    for number, parcel in enumerate(parcels, 1):
        BOOK.append(f"{number}. {parcel.to}")
        print(f"entered: {BOOK[-1]}")
        labels.append(stamp(parcel.label(), number))
    return labels


def stamp(label: str, number: int) -> str:
    """Return a label with its number."""
    raise NotImplementedError
