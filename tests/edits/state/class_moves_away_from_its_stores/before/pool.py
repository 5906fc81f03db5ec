class Pool:
    pass


Pool.size = 0
Pool.items = []


def grow():
    Pool.size += 1
    Pool.items.append(1)
