import table
from table import TABLE


def one():
    return 11


def two():
    return 2


table.TABLE["uno"] = one
TABLE["three"] = two
