from zeta import LATE

GREETING = "hello"


def run():
    return f"{LATE} {GREETING}"
