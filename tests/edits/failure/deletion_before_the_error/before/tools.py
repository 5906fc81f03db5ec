TABLE = {"a": 1}
SIZE = 1


def old():
    return "old"


class Gone:
    pass
