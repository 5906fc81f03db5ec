def old():
    return "old"


def new():
    return "new"
