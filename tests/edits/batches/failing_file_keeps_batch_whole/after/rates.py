RATE = 3
TABLE = {"a": 1, "b": 2}
