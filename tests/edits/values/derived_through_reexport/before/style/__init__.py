from .sizes import COLUMN as CELL
