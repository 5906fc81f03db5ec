from new_rates import FEE, convert

state = {"open": True}


def charge(amount):
    return convert(amount) + FEE
