"""The end of the day."""


def summary(book: list[str], labels: list[str]) -> str:
    """Return one line that says how many parcels there were, and who got the last."""
    return f"{len(book)} parcels, the last one for {last_name(book)}"
