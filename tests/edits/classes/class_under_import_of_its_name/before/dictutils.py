class MultiDict(dict):
    """The real one."""

    def add(self, k, v):
        super(MultiDict, self).setdefault(k, []).append(v)

    def count(self):
        return len(self)


class Fast(MultiDict):
    pass
