import layout
from layout import margin

printed = []
WIDTH = layout.columns(4)
MARGIN = margin("ab")


def line(text):
    return text.center(WIDTH)
