class Ticket:
    value = 1


KINDS = [Ticket]


def price(amount):
    return amount
