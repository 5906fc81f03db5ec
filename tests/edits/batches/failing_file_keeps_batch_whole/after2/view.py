import calc

WIDTH = 1


def show():
    return f"<{calc.price(1)}>"
