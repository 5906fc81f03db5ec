from . import distance


def trip(stops):
    return [distance(pair) for pair in zip(stops, stops[1:])]
