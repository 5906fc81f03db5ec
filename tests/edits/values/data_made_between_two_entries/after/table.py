TABLE = {"z": 0}
