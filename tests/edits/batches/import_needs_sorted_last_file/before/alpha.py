import zeta

GREETING = "hello"


def run():
    return GREETING
