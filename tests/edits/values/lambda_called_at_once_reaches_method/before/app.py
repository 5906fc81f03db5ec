import contextlib

from shop import price as price_of

with contextlib.nullcontext((lambda: sum(map(price_of, [10, 20])))()) as TOTAL:
    pass
BEST = (lambda: max(map(price_of, [10, 20])))()
