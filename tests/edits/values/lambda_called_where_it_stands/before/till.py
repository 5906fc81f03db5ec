import functools

from rates import rounded

LINES = [31, 14, 25]
SORTED = sorted(LINES, key=lambda line: line)
ORDERED = sorted(LINES, key=functools.cmp_to_key(lambda one, other: one - other))
CALLED = (lambda line: line + 1)(3)
HELD = [lambda line: line + 1]
TOTALS = [(lambda line: rounded(line))(line) for line in LINES]


class Rate:
    def __init__(self, compute):
        self.percent = compute(3)


RATE = Rate(lambda line: line + 1)


def charge(amount=(lambda line: line + 1)(3), largest=max(LINES, key=lambda line: rounded(line))):
    return amount, largest


if (lambda line: rounded(line))(5) > 5:
    SIZE = "large"
else:
    SIZE = "small"

charged = lambda line, least=(lambda: rounded(4))(): line + least  # noqa: E731
