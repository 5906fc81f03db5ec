def build(target):
    return "build " + target


def ship(target):
    return "ship " + target


COST = {build: 3, ship: 5}
