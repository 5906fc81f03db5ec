def build(target):
    return "compile " + target


def ship(target, region="eu"):
    return f"ship {target} to {region}"


COST = {build: 3, ship: 5}
