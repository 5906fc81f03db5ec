from common import *

cells = []
CELL = (SIZE, SIZE)
