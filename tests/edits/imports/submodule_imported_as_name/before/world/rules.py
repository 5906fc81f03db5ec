LIMIT = 8


def allowed(points):
    return points < LIMIT
