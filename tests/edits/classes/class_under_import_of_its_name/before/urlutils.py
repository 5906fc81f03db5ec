class MultiDict(dict):
    """A copy, for those who have this file only."""

    def add(self, k, v):
        super(MultiDict, self).setdefault(k, []).append(v)


try:
    from dictutils import MultiDict
except ImportError:
    pass

MD = MultiDict


class QueryParams(MD):
    pass
