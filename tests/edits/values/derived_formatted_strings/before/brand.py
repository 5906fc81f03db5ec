NAME = "jam"
YEAR = 2020
