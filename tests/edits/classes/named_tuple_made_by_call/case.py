"""A namedtuple made by a call gains a field; a subclass and the importers see the new fields."""

OUTCOME = "applied"


def observe():
    import pixels
    import screen

    return pixels.Pixel._fields, screen.blank()._asdict(), screen.Pixel is pixels.Pixel
