NAME = "slow"
STABLE = True


def sort(items):
    return sorted(items)
