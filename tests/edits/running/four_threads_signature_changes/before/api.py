def total(a=0, b=0):
    return 0, a, b
