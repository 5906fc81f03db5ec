from money import Fee, Money, fee_of

BASE = Money(3)
TABLE = {"fee": Fee(4)}
SERVED = []


def add(first, second):
    return first + second


DIRECT = Money(3).total()
HELD = BASE.total()
INHERITED = fee_of(5).total()
IN_TABLE = TABLE["fee"].total()
EACH = [each.total() for each in (Money(1), Fee(2))]
SHOWN = BASE.shown
SUM = BASE + Money(4)
PASSED = add(BASE, Fee(6))
TEXT = f"{BASE} {Money(7)}"
CALLED = BASE(8)


class Till:
    opening = BASE.total()


def charge(cents=BASE.total()):
    return cents
