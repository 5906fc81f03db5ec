LIMIT = 4


def allowed(points):
    return points < LIMIT
