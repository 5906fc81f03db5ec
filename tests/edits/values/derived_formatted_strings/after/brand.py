NAME = "jelly"
YEAR = 2020
