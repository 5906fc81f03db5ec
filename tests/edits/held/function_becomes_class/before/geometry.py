def point(x, y=0):
    return {"x": x, "y": y}


def corners(size):
    return [point(0), point(size, size)]
