def f():
    return 3
g = f
def f():
    return 4
