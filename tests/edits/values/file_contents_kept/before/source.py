NAME = "one.txt"
