import base

first = []
PATHS = ("/sbin",)
PATHS += base.EXTRA
TEXT = "A"
COUNT = 1
TEXT += "b"
COUNT += base.STEP
COUNT *= 100
TEXT *= 2
FLAGS = 2
FLAGS |= 4
