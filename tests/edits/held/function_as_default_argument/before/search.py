import metrics
from metrics import distance as how_far


def nearest(points, to, by=metrics.distance):
    return min(points, key=lambda p: by(p, to))


def score(a, b, *, by=how_far, seen={}):
    seen[a] = b
    return by(a, b)


class Index:
    def rank(self, a, by=how_far):
        return by(a, 0)
