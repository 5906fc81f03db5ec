"""An edit in the middle of a sort changes the keys of the items that come after it, and no more."""

OUTCOME = "applied"

SOURCE = """
def key(item, sign={g}):
    return item * sign


ORDERS = {{"by": key}}
"""


def drive(write, reload):
    import keys
    import sorting

    orders = keys.ORDERS

    def each(item):
        if item == 3:
            write("keys.py", SOURCE.format(g=-1))
            reload()

    assert sorting.ordered([1, 2, 3, 4], each) == [4, 3, 1, 2]
    assert sorting.ordered([1, 2, 4, 5], each) == [5, 4, 2, 1]
    write("keys.py", SOURCE.format(g=1))
    reload()
    assert sorting.ordered([5, 4, 2, 1], each) == [1, 2, 4, 5]
    assert keys.ORDERS is orders is sorting.ORDERS
