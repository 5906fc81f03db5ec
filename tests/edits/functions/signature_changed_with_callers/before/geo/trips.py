from . import distance


def trip(stops):
    return sum(distance(a, b) for a, b in zip(stops, stops[1:]))
