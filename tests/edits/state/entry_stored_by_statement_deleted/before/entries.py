import table
from table import TABLE


def one():
    return 1


def two():
    return 2


table.TABLE["one"] = one
TABLE["two"] = two
TABLE["three"] = two
