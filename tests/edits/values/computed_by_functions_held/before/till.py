import functools

import base
from base import HANDLERS, ORDERED, Rules, apply, price

SOLD = []
alias = price
first, second = price, abs
bound = functools.partial(price, 2)


def each_of(functions):
    return [function(4) for function in functions]


PASSED = apply(price, 3)
LOOKED_UP = HANDLERS["price"](3) + HANDLERS["free"](3)
BY_MODULE = base.HANDLERS["free"](5)
LISTED = ORDERED[0](3)
NAMED = alias(3), first(3)
PARTIAL = bound()
HELD = Rules.rule(3)
MAPPED = {name: function(6) for name, function in HANDLERS.items()}
EACH = each_of(ORDERED)
BY_LAMBDA = functools.reduce(lambda total, cents: total + price(cents), [1, 2, 3])


def charge(cents=apply(price, 3)):
    return cents


if apply(price, 3) > 50:
    SIZE = "large"
else:
    SIZE = "small"
