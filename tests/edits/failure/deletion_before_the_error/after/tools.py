TABLE = {"b": 2}
SIZE = 2


def new():
    return "new"


assert SIZE == 3, "not yet"
