LIMIT = 4


def allowed(points, strict=True):
    return strict and points <= LIMIT + 1
