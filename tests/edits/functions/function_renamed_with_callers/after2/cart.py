def total(items):
    return sum(items) * 2


def show(items):
    return f"total {total(items)}"
