UNIT = 5
NAME = "five"
