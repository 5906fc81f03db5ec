NAME = "bb"
ITEMS = ["start"]
