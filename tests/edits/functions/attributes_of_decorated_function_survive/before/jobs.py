from deco import timed


@timed
def job(n):
    job.last = n
    return n + 1
