__all__ = ["parse", "LIMIT"]

LIMIT = 3


def parse(text):
    return ("strict", text[:LIMIT])
