from deco import timed


@timed
def job(n, m=1):
    """Do it."""
    job.last = (n, m)
    return n + m
