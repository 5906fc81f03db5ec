def f4(a):
    return a
