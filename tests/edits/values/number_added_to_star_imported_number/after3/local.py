from base import *
from extra import MORE

LIMIT += MORE * 2
SCALE *= 2
TOTAL = LIMIT + SCALE
