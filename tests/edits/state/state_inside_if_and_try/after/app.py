import sys

if sys.platform:
    pool = []
    opened = 0
    LIMIT = 6

    def describe():
        return f"at most {LIMIT}"
else:
    LIMIT = None

try:
    session = object()
    MODE = "faster"
except RuntimeError:
    MODE = "slow"

with open(__file__) as file:
    NAME = "app"


def connect():
    global opened
    opened += 1
    pool.append(object())
