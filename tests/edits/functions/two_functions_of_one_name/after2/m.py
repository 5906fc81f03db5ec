def f():
    return 3
g = f
