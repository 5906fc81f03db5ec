import sys

from config import SIZE

if sys.version_info >= (3,):
    pool = []
    LIMIT = SIZE * 3
    hits = 0

try:
    LABEL = f"at most {LIMIT}"
except NameError:
    LABEL = "no limit"


def hire():
    global hits
    hits += 1
    pool.append("worker")


def full():
    return LIMIT <= 4
