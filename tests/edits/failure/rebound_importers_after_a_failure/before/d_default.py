from a_rates import RATE


def apply(amount, rate=RATE):
    return amount * rate
