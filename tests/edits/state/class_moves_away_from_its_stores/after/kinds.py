X = 1


class Pool:
    pass
