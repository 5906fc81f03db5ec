class Version:
    def __init__(self, major, minor=0):
        self.major, self.minor = major, minor

    def _key(self):
        return self.minor, self.major

    def __eq__(self, other):
        return self._key() == other._key()

    def __gt__(self, other):
        return self._key() > other._key()


def kind(v):
    match v:
        case Version(minor=0):
            return "alpha"
        case Version(major=0):
            return "major"
    return "minor"
