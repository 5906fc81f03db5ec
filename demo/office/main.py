"""A post office whose functions are still to be written."""

import asyncio

from parcels import BOOK, Parcel, accept
from report import summary as closing_line
from tracking import locate_all


def main() -> None:
    """Take parcels in, find them, and close."""
    print("the office opens")
    labels = accept([Parcel("Ada", 2), Parcel("Grace", 0.5, express=True), Parcel("Alan", 1)])
    for place in asyncio.run(locate_all(labels)):
        print(place)
    print(closing_line(BOOK, labels))


if __name__ == "__main__":
    main()
