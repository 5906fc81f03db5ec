TABLE = {"rate": 1}
