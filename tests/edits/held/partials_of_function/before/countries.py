from functools import partial

from tax import apply

german = partial(apply, rate=0.5)
nested = partial(partial(apply, 100), rounding=1)
TABLE = {"de": german}
