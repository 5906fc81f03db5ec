__all__ = ["LIMIT"]

LIMIT = 4


def parse(text):
    return ("strict", text[:LIMIT])
