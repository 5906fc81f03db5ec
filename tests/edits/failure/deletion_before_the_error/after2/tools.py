TABLE = {"b": 2}
SIZE = 3


def new():
    return "new"


assert SIZE == 3, "not yet"
