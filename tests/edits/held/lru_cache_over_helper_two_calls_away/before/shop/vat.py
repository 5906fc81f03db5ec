def percent():
    return 10


def with_vat(price):
    return price + price * percent() // 100
