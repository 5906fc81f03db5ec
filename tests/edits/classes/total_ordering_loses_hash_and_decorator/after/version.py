from functools import total_ordering


@total_ordering
class Version:
    __match_args__ = ("minor", "major")

    def __init__(self, major, minor=0):
        self.major, self.minor = major, minor

    def _key(self):
        return self.minor, self.major

    def __eq__(self, other):
        return self._key() == other._key()

    def __gt__(self, other):
        return self._key() > other._key()

    def __hash__(self):
        return hash(self._key())

    def __format__(self, spec):
        if spec == "long":
            return f"version {self.major} point {self.minor}"
        return f"{self.major}.{self.minor}{spec}"


def kind(v):
    match v:
        case Version(0, _):
            return "alpha"
        case Version(_, 0):
            return "major"
    return "minor"
