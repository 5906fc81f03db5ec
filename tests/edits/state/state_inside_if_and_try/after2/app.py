import sys

if sys.platform:
    pool = []
    opened = 0
    LIMIT = 6

    def describe():
        return f"no more than {LIMIT}"
else:
    LIMIT = 0

try:
    session = object()
    MODE = "faster"
except RuntimeError:
    MODE = "slow"

with open(__file__) as file:
    NAME = "my app"
    EXTRA = 1


def connect():
    global opened
    opened += 1
    pool.append(object())
