class MultiDict(dict):
    """A copy, for those who have no other files."""

    def add(self, k, v):
        super().setdefault(k, []).append([v])

    def total(self):
        return 1


try:
    from dictutils import MultiDict
except ImportError:
    pass

MD = MultiDict


class QueryParams(MD):
    pass
