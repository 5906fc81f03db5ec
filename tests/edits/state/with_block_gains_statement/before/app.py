import setup_items
from registry import ITEMS


def run():
    return sorted(ITEMS), setup_items.SIZE
