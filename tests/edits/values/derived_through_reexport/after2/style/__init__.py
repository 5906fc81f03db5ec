from .sizes import COLUMN

CELL = COLUMN + 1
