def version(step=1, *, suffix="b"):
    return 1, step, suffix
