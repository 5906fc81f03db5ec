import sys

if sys.platform:
    pool = []
    opened = 0
    LIMIT = 5

    def describe():
        return f"at most {LIMIT}"
else:
    LIMIT = None

try:
    session = object()
    MODE = "fast"
except RuntimeError:
    MODE = "slow"

with open(__file__) as file:
    NAME = "app"


def connect():
    global opened
    opened += 1
    pool.append(object())
