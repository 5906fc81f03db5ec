taken = []
marker = object()


def walk(count):
    taken.append(count)
    # start from nothing,
    # as one does
    total = 0
    for step in range(count):
        # left, right

        total += step  # and on
    return total
