import table
from table import TABLE


def most(n=TABLE["x"]):
    return n


class Box:
    size = TABLE["x"]


GOT = table.get()
ALL = [TABLE["x"] for _ in "ab"]
ONE = TABLE["x"] + 1
