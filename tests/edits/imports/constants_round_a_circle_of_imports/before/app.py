import orders
from customers import show


def run():
    return show({"n": 3, "who": "ann"}), orders.LABEL
