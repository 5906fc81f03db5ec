import pair
from pair import left, right


def use():
    return left(), right(), pair.left(), pair.right()
