from base import *

GRID = SIZE * EDGES
