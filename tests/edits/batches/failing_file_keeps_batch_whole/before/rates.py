RATE = 2
TABLE = {"a": 1}
