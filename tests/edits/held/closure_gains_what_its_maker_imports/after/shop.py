import rates


def make_total(count):
    from rates import TAX, extra as more

    def total(price):
        return price * count * TAX + more(0)

    return total


def logged(function):
    """Say how often."""
    import json, os.path
    import decimal as exact

    def wrapper(*args):
        def inner():
            return json.dumps(function(*args)) + os.path.join(" ", "")[:-1]

        return inner() + str(exact.Decimal(4))

    return wrapper


def label(text):
    return text
