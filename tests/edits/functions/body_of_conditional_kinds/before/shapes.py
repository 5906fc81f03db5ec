def outline(shape):
    if shape == "square":
        return 4
    return 0


def names():
    return [n for n in ("a", "b")]


def first(items):
    for item in items:
        return item
    else:
        return None
