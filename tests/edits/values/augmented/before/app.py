import base

first = []
PATHS = ("/bin",)
PATHS += base.EXTRA
PATHS += ("/home",)
TEXT = "a"
COUNT = 1
TEXT += "b"
COUNT += base.STEP
COUNT *= 10
TEXT *= 2
FLAGS = 1
FLAGS |= 4
