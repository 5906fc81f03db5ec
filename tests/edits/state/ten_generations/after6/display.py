import counter
from counter import SIZE, helper

TITLE = f"size {SIZE} {helper()}"


def show(number):
    return f"{number}/{SIZE}"
