import slow
from slow import square as sq

JOBS = [slow.square]
BY_NAME = {"square": sq}


def both(n):
    return [JOBS[0](n), BY_NAME["square"](n), sq(n)]
