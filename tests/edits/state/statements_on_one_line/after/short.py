seen = []
total = 0
LIMIT = 1; NAME = "m"


def use(): global total; total += 1; seen.append("used")


def double(x): y = x * 2; return y
