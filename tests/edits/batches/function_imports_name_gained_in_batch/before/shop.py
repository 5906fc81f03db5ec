def load(cents):
    from rates import TAX

    return cents * TAX


def _widest():
    return load(200)


PRICE = load(100)
WIDEST = _widest()
