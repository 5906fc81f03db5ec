TABLE = {}
TABLE["x"] = 1


def get():
    return TABLE["x"]
