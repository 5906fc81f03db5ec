from limits import SIZE

visited = set()
LAST = SIZE - 1
cache = dict()


def bounds(page):
    return page * SIZE, page * SIZE + LAST
