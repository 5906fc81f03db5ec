RATE = 2
CURRENCY = "EUR"

import customers


def total(order):
    return f"{order['n'] * RATE * customers.discount(order['who'])} {CURRENCY}"


LABEL = f"{customers.PREFIX}-{CURRENCY}"
