from . import NAME, config
from .config import LIMIT

ITEMS = {}


def describe(count):
    return f"{NAME}: {min(count, LIMIT)} {config.CURRENCY}"
