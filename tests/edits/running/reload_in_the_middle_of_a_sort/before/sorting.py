from keys import ORDERS


def ordered(items, each):
    return sorted(items, key=lambda item: each(item) or ORDERS["by"](item))
