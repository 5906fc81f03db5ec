LEVELS = {}
COUNTED = {}


def needs(level):
    def mark(function):
        LEVELS[function] = level
        return function

    return mark


def counted(function):
    COUNTED.setdefault(function, 0)
    return function


def table():
    return {f.__name__: level for f, level in LEVELS.items()}
