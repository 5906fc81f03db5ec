def version(step=0, *, suffix="a"):
    return 0, step, suffix
