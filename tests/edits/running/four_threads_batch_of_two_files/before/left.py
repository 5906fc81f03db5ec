def left(a=0):
    return a, 0
