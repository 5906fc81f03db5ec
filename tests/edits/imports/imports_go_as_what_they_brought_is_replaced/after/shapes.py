import functools


class area:
    def __init__(self, side):
        self.side = side


@functools.lru_cache
def volume_of(side):
    return side**3
