def load(cents):
    from rates import BONUS, TAX

    return cents * TAX + BONUS


def _widest():
    return load(200)


PRICE = load(100)
WIDEST = _widest()
