import calc


def show():
    return str(calc.price(1))
