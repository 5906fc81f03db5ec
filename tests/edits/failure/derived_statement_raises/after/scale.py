UNIT = 0
NAME = "zero"
