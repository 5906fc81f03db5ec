from rates import rate as lookup

SOURCES = [lookup]


def convert(amount, code):
    return amount * lookup(code)
