RATE = 4
CURRENCY = "USD"

import customers


def total(order):
    return f"{order['n'] * RATE * customers.discount(order['who'])} {CURRENCY}!"


LABEL = f"{customers.PREFIX}-{CURRENCY}"
