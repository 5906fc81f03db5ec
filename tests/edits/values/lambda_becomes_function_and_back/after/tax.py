def rate(price):
    return price + 30


LIMIT = rate(5)


class Invoice:
    limit = 5 * rate(4)
