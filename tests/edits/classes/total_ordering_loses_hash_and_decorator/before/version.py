from functools import total_ordering


@total_ordering
class Version:
    __match_args__ = ("major", "minor")

    def __init__(self, major, minor=0):
        self.major, self.minor = major, minor

    def _key(self):
        return self.major, self.minor

    def __eq__(self, other):
        return self._key() == other._key()

    def __lt__(self, other):
        return self._key() < other._key()

    def __hash__(self):
        return hash(self._key())

    def __format__(self, spec):
        return f"{self.major}.{self.minor}"


def kind(v):
    match v:
        case Version(0, _):
            return "alpha"
        case Version(_, 0):
            return "major"
    return "minor"
