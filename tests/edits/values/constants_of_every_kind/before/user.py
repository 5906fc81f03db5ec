from source import ANY, COUNT, FLAG, FROZEN, ITEMS, NAME, NOTHING
from source import PAIR, PIECE, RATIO, RAW, SPAN, TABLE, UNIQUE, WAVE

notes = []
