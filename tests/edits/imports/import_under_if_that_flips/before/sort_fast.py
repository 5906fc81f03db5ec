NAME = "fast"
STABLE = False


def sort(items):
    return sorted(items, reverse=True)
