NAME = "two.txt"
