TABLE = {"rate": 2}
