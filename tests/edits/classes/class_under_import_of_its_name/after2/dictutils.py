class MultiDict(dict):
    """The real one, mended."""

    def add(self, k, v):
        super().setdefault(k, []).append(v)

    def count(self):
        return len(self) + 1


class Fast(MultiDict):
    pass
