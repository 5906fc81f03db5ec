import base

first = []
PATHS = ("/sbin",)
PATHS += base.EXTRA
PATHS += ("/home",)
TEXT = "A"
COUNT = 1
TEXT += "b"
COUNT += base.STEP
COUNT *= 10
TEXT *= 2
FLAGS = 2
FLAGS |= 4
