def rate(a):
    return a * 2
