seen = []
total = 0
LIMIT = 2; \
NAME = "k"


def use(): global total; total += 1; seen.append("used")


def double(x): y = x * 20; return y
