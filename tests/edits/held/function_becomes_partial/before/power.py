def power(base, exponent):
    return base**exponent


def square(base):
    return base * base
