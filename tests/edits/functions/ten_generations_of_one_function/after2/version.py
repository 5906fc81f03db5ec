def version(step=2, *, suffix="c", more=()):
    return 2, step, suffix, more
