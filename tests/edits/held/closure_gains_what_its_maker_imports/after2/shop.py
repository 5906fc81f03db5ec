import rates


def make_total(count):
    import rates as now

    def total(price):
        return price * count * now.TAX

    return total


def logged(function):
    """Say how often."""
    import json, os.path
    import decimal as exact
    from decimal import ROUND_UP as mode

    def wrapper(*args):
        def inner():
            return json.dumps(function(*args)) + os.path.join(" ", "")[:-1]

        return inner() + str(exact.Decimal(5)) + " " + mode[6]

    return wrapper


def label(text):
    return text
