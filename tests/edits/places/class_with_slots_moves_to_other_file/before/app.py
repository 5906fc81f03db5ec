import shapes


def run(n):
    point = shapes.Point(n)
    return point.x, point.area(), type(point).__module__
