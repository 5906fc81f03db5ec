from tasks import COST, build as make, ship

AFTER = {ship: make}


def schedule(target):
    return [task(target) for task in sorted(COST, key=COST.get)]
