def take(size, free=[7, 8, 9]):
    return free.pop() if free else size


def put(item, *, into={"a": 1}):
    into[item] = 0
    return len(into)
