def Point(x, y):
    return ("point", x, y)


def origin():
    return Point(0, 0)
