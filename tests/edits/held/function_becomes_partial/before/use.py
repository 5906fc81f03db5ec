from power import square


def squares(*numbers):
    return [square(n) for n in numbers]
