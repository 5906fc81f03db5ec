import rates
import totals


def make_total(count):
    def total(price):
        return price * count

    return total
