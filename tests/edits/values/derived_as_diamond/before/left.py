from base import UNIT

WIDTH = 2 * UNIT
