def grand_total(items):
    return sum(items)


def show(items):
    return f"total {grand_total(items)}"
