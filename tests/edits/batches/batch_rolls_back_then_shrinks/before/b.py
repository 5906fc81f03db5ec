NAME = "b"
ITEMS = ["start"]
