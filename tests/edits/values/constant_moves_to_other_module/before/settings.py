SIZE = 300
NAMES = ["a"]
