from zeta import LATE as WHEN
from zeta import shout

GREETING = shout("hello")


def run():
    return f"{WHEN} {GREETING}"
