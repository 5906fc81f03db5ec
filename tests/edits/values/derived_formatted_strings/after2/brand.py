NAME = "jelly"
YEAR = 1999
