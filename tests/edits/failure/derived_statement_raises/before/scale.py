UNIT = 4
NAME = "four"
