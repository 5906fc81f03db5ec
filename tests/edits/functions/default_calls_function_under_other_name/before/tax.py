import rates
from rates import RATE as STANDARD
from rates import base as start, names as kinds


def invoice(price, *, first=start(10), rate=STANDARD, seen=list(kinds())):
    seen.append(price)
    return price + first, rate, len(seen)


def other(price, first=rates.base(1)):
    return price + first
