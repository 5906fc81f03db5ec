from . import distance


def trip(stops):
    return [distance(b=b, a=a, unit="km", scale=2) for a, b in zip(stops, stops[1:])]
