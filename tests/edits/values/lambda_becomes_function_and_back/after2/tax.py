rate = lambda price: price + 3
LIMIT = rate(5)


class Invoice:
    limit = 5 * rate(4)
