from base import *
from extra import MORE

LIMIT += MORE
SCALE *= 2
TOTAL = LIMIT + SCALE
