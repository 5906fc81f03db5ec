class Pool:
    __slots__ = ("q", "r",)


Pool.size = 0
Pool.items = []


def grow():
    Pool.size += 1
    Pool.items.append(1)
