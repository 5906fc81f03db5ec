import total as totals
from total import total as add_up


def bill(items):
    return add_up(items), totals.total(items)
