import figures


def run(n):
    point = figures.Point(n)
    return point.x, point.area(), type(point).__module__
