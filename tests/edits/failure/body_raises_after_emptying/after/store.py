ROWS = [3, 1, 2]
INDEX = {"x": 1, "y": 2}
TAGS = {"t", "u"}

ROWS.sort()
ROWS[:] = ROWS[1:]
INDEX.pop("x")
TAGS.clear()
