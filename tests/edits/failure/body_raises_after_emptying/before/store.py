ROWS = [3, 1, 2]
INDEX = {"x": 1, "y": 2}
TAGS = {"t", "u"}
