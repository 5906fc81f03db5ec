SUBCLASSES = {}
MARKED = {}
LIMIT = 1


class Base:
    def __init_subclass__(cls):
        SUBCLASSES[cls.__name__] = cls


def marked(cls):
    MARKED[cls.__name__] = cls
    return cls
