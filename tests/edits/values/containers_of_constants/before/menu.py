import items
from items import COFFEE, PRICES, TEA

ordered = []
ALL = [TEA, COFFEE]
BY_NAME = {TEA: PRICES[TEA], COFFEE: PRICES[COFFEE]}
DEEP = {"hot": [(TEA, {"price": items.PRICES[TEA]})]}
SET = frozenset(ALL)


def price(what):
    return BY_NAME[what]
