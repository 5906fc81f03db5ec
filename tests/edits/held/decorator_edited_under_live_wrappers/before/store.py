from tools import logged


@logged
def sell(thing):
    return "sold " + thing


ACTIONS = {"sell": sell}
