import style
from style import CELL as width

lines = []
WIDTH = 2 * width
RULE = "-" * WIDTH
CELLS = {"a": style.CELL, "b": style.sizes.COLUMN}


def row(cells):
    return "".join(cell.ljust(CELLS[cell]) for cell in cells) + RULE
