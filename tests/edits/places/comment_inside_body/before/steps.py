taken = []
marker = object()


def walk(count):
    taken.append(count)
    total = 0
    for step in range(count):
        total += step
    return total
