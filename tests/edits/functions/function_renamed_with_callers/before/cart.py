def total(items):
    return sum(items)


def show(items):
    return f"total {total(items)}"
