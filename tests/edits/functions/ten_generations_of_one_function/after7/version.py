import functools


@functools.wraps(len)
def version(step=7):
    return 7, step
