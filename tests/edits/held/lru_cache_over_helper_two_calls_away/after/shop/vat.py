def percent():
    return 50


def with_vat(price):
    return price + price * percent() // 100
