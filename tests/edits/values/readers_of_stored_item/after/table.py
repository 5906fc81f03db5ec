TABLE = {}
TABLE["x"] = 2


def get():
    return TABLE["x"]
